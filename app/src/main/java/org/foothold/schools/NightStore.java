package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Instant;
import org.foothold.kernel.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the night takes away. */
@Repository
class NightStore {
    /** Of nodes that try at once, one finds that it is long ago. */
    private static final String BEGIN = """
            INSERT INTO schools.nights AS n (work, begun_at) VALUES (:work, :now)
            ON CONFLICT (work) DO UPDATE SET begun_at = EXCLUDED.begun_at WHERE n.begun_at <= :since""";

    private static final String SESSIONS = """
            DELETE FROM schools.sessions WHERE district_id = :district AND expires_at <= :before""";
    private static final String LINKS = """
            DELETE FROM schools.links WHERE district_id = :district AND expires_at <= :before""";

    private final JdbcClient sql;

    NightStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** True for the first who begins this since then. */
    boolean begin(String work, Instant now, Instant since) {
        return sql.sql(BEGIN)
                        .param("work", work)
                        .param("now", Timestamp.from(now))
                        .param("since", Timestamp.from(since))
                        .update()
                == 1;
    }

    void deleteSessions(DistrictId district, Instant before) {
        delete(SESSIONS, district, before);
    }

    void deleteLinks(DistrictId district, Instant before) {
        delete(LINKS, district, before);
    }

    private void delete(String statement, DistrictId district, Instant before) {
        sql.sql(statement)
                .param("district", district.value())
                .param("before", Timestamp.from(before))
                .update();
    }
}
