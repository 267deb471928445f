package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptStore {
    private static final String TAKE = """
            INSERT INTO schools.attempts AS a (subject, taken, began_at) VALUES (:subject, 1, :now)
            ON CONFLICT (subject) DO UPDATE SET
              taken = CASE WHEN a.began_at <= :since THEN 1 ELSE a.taken + 1 END,
              began_at = CASE WHEN a.began_at <= :since THEN EXCLUDED.began_at ELSE a.began_at END
            RETURNING taken""";
    private static final String GIVE_BACK = """
            UPDATE schools.attempts SET taken = greatest(taken - 1, 0) WHERE subject = :subject""";
    private static final String DELETE = "DELETE FROM schools.attempts WHERE subject = :subject";
    private static final String DELETE_BEFORE = "DELETE FROM schools.attempts WHERE began_at < :before";

    private final JdbcClient sql;

    AttemptStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Counts one more and tells how many there are since the count began, at the earliest at {@code since}. */
    int take(byte[] subject, Instant now, Instant since) {
        return sql.sql(TAKE)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void giveBack(byte[] subject) {
        sql.sql(GIVE_BACK).param("subject", subject).update();
    }

    void delete(byte[] subject) {
        sql.sql(DELETE).param("subject", subject).update();
    }

    void deleteBefore(Instant time) {
        sql.sql(DELETE_BEFORE).param("before", Timestamp.from(time)).update();
    }
}
