package org.foothold.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;
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

    private static final String REMEMBER = """
            INSERT INTO evidence.erasures (district_id, erasure_id, fact_id, person_id, erased_at)
            VALUES (:district, :erasure, CAST(:fact AS uuid), CAST(:person AS uuid), :at)""";

    private final JdbcClient sql;

    private final Ids ids;

    ErasureStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    boolean eraseFact(DistrictId district, FactId fact, Instant at) {
        boolean erased = sql.sql(ERASE_FACT)
                        .param("district", district.value())
                        .param("fact", fact.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
        if (erased) {
            remember(district, fact.value(), null, at);
        }
        return erased;
    }

    int eraseAllBy(DistrictId district, PersonId person, Instant at) {
        remember(district, null, person.value(), at);
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

    /** So that it stays erased when a backup is brought back that was made before. */
    private void remember(DistrictId district, @Nullable UUID fact, @Nullable UUID person, Instant at) {
        sql.sql(REMEMBER)
                .param("district", district.value())
                .param("erasure", ids.next())
                .param("fact", fact)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .update();
    }
}
