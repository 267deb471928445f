package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts tries at secrets. The counts stand in the database, so that nodes count together and a restart forgives
 * nothing. A try is taken before the secret is looked at and given back when it was right: many tries at once cannot
 * slip past the limit, and a whole school behind one address is not shut out by its own success.
 */
@Repository
class Attempts {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final String TAKE = """
            INSERT INTO schools.attempts AS a (subject, taken, began_at) VALUES (:subject, 1, :now)
            ON CONFLICT (subject) DO UPDATE SET
              taken = CASE WHEN a.began_at <= :since THEN 1 ELSE a.taken + 1 END,
              began_at = CASE WHEN a.began_at <= :since THEN EXCLUDED.began_at ELSE a.began_at END
            RETURNING taken""";
    private static final String GIVE_BACK = """
            UPDATE schools.attempts SET taken = greatest(taken - 1, 0) WHERE subject = :subject""";
    private static final String FORGET = "DELETE FROM schools.attempts WHERE subject = :subject";
    private static final String SWEEP = "DELETE FROM schools.attempts WHERE began_at < :before";

    private final JdbcClient sql;
    private final Clock clock;

    Attempts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What is tried, how many wrong tries it bears, and within how long. */
    enum At {
        PASSWORD_FROM_ONE_ADDRESS(10, Duration.ofMinutes(15)),
        PASSWORD_OF_ACCOUNT(50, Duration.ofHours(1)),
        PASSWORDS_BY_ADDRESS(100, Duration.ofMinutes(15)),
        FIRST_RUN_CODE(10, Duration.ofMinutes(15)),
        CLASS_CODE(60, Duration.ofMinutes(10)),
        PICTURES(6, Duration.ofHours(12));

        private final int most;
        private final Duration within;

        At(int most, Duration within) {
            this.most = most;
            this.within = within;
        }
    }

    /** Counts one more try; false when there were too many lately. */
    boolean take(At at, String subject) {
        Instant now = clock.instant();
        int taken = sql.sql(TAKE)
                .param("subject", key(at, subject))
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(at.within)))
                .query(Integer.class)
                .single();
        return taken <= at.most;
    }

    void giveBack(At at, String subject) {
        sql.sql(GIVE_BACK).param("subject", key(at, subject)).update();
    }

    /** Lets somebody try afresh. */
    void forget(At at, String subject) {
        sql.sql(FORGET).param("subject", key(at, subject)).update();
    }

    void sweep() {
        sql.sql(SWEEP)
                .param("before", Timestamp.from(clock.instant().minus(LONGEST)))
                .update();
    }

    private static byte[] key(At at, String subject) {
        return Tokens.hash(at + " " + subject);
    }
}
