package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FirstRunStore {
    private static final String INSERT = """
            INSERT INTO schools.first_run_codes (code_hash, made_at) VALUES (:hash, :now)""";
    private static final String SWEEP = "DELETE FROM schools.first_run_codes WHERE made_at < :since";
    private static final String HOLDS = """
            SELECT count(*) > 0 FROM schools.first_run_codes WHERE code_hash = :hash AND made_at >= :since""";
    /** Of two who use a code at once, the second finds that the first has deleted them all. */
    private static final String USE = """
            DELETE FROM schools.first_run_codes
            WHERE EXISTS (SELECT FROM schools.first_run_codes WHERE code_hash = :hash AND made_at >= :since)""";

    private final JdbcClient sql;

    FirstRunStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(byte[] hash, Instant now, Instant since) {
        sql.sql(SWEEP).param("since", Timestamp.from(since)).update();
        sql.sql(INSERT).param("hash", hash).param("now", Timestamp.from(now)).update();
    }

    boolean holds(byte[] hash, Instant since) {
        return sql.sql(HOLDS)
                .param("hash", hash)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** Uses up every code if this is one of them. */
    boolean use(byte[] hash, Instant since) {
        return sql.sql(USE)
                        .param("hash", hash)
                        .param("since", Timestamp.from(since))
                        .update()
                > 0;
    }
}
