package org.foothold.evidence;

import java.util.Collection;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells every node, when the transaction is committed, that classes have changed. */
@Repository
class ChangeStore {
    static final String CHANNEL = "foothold_classes";
    private static final String TELL = """
            SELECT pg_notify('foothold_classes', concat_ws(' ', :district, number, :change))
            FROM unnest(:classes::integer[]) AS number""";

    private final JdbcClient sql;

    ChangeStore(JdbcClient sql) {
        this.sql = sql;
    }

    void tell(DistrictId district, Collection<ClassId> schoolClasses, LiveFeed.Change change) {
        sql.sql(TELL)
                .param("district", district.toString())
                .param("classes", schoolClasses.stream().map(ClassId::number).toArray(Integer[]::new))
                .param("change", change.name())
                .query()
                .listOfRows();
    }
}
