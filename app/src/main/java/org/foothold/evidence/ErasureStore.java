package org.foothold.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ErasureStore {
    private static final String ERASE = """
            UPDATE evidence.writings w SET words = NULL, reason = NULL, salt = NULL, erased_at = :at
            WHERE w.district_id = :district AND w.erased_at IS NULL
            """;
    private static final String ERASE_FACT = ERASE + "AND w.fact_id = :fact";
    private static final String ERASE_ALL_BY = ERASE + """
            AND EXISTS (SELECT FROM evidence.facts f
              WHERE f.district_id = w.district_id AND f.fact_id = w.fact_id AND f.by_id = :person)""";
    private static final String DELETE_DRAFTS = """
            DELETE FROM evidence.drafts WHERE district_id = :district AND person_id = :person""";

    private final JdbcClient sql;

    ErasureStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean eraseFact(DistrictId district, FactId fact, Instant at) {
        return sql.sql(ERASE_FACT)
                        .param("district", district.value())
                        .param("fact", fact.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    int eraseAllBy(DistrictId district, PersonId person, Instant at) {
        sql.sql(DELETE_DRAFTS)
                .param("district", district.value())
                .param("person", person.value())
                .update();
        return sql.sql(ERASE_ALL_BY)
                .param("district", district.value())
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
