package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
            UPDATE schools.attempts SET taken = greatest(taken - :times, 0) WHERE subject = :subject""";
    private static final String DELETE = "DELETE FROM schools.attempts WHERE subject = :subject RETURNING taken";
    /** Between two ends, so that the key finds them; what follows the part is no longer than this. */
    private static final String BEGINS = "subject BETWEEN :part AND :part || decode(repeat('ff', 32), 'hex')";

    private static final String DELETE_BEGINNING_WITH = "DELETE FROM schools.attempts WHERE " + BEGINS;
    private static final String MOST_BEGINNING_WITH = """
            SELECT coalesce(max(taken), 0) FROM schools.attempts
            WHERE began_at > :since AND""" + " " + BEGINS;
    private static final String FULL = """
            SELECT encode(subject, 'hex') FROM schools.attempts
            WHERE subject IN (SELECT decode(hex, 'hex') FROM unnest(:subjects::text[]) AS hex)
              AND taken >= :most AND began_at > :since""";
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

    void giveBack(byte[] subject, int times) {
        sql.sql(GIVE_BACK).param("subject", subject).param("times", times).update();
    }

    /** How many there were. */
    int delete(byte[] subject) {
        return sql.sql(DELETE)
                .param("subject", subject)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void deleteBeginningWith(byte[] part) {
        sql.sql(DELETE_BEGINNING_WITH).param("part", part).update();
    }

    /** The most of any subject that begins so. */
    int mostBeginningWith(byte[] part, Instant since) {
        return sql.sql(MOST_BEGINNING_WITH)
                .param("part", part)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Subjects are in hexadecimal here. */
    List<String> listFull(Collection<String> subjects, int most, Instant since) {
        return sql.sql(FULL)
                .param("subjects", subjects.toArray(String[]::new))
                .param("most", most)
                .param("since", Timestamp.from(since))
                .query((row, n) -> row.getString(1))
                .list();
    }

    void deleteBefore(Instant time) {
        sql.sql(DELETE_BEFORE).param("before", Timestamp.from(time)).update();
    }
}
