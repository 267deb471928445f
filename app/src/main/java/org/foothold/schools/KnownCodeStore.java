package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which network address a class code has opened its class lately. */
@Repository
class KnownCodeStore {
    static final Duration KEPT = Duration.ofDays(30);
    /** Often enough to be kept, seldom enough to cost nothing. */
    private static final Duration NOTED_EVERY = Duration.ofDays(1);

    private static final String NOTE = """
            INSERT INTO schools.known_codes AS k (subject, seen_at) VALUES (:subject, :now)
            ON CONFLICT (subject) DO UPDATE SET seen_at = EXCLUDED.seen_at WHERE k.seen_at < :since""";
    private static final String IS_KNOWN = """
            SELECT count(*) > 0 FROM schools.known_codes WHERE subject = :subject AND seen_at > :since""";
    private static final String SWEEP = "DELETE FROM schools.known_codes WHERE seen_at <= :since";

    private final JdbcClient sql;
    private final Clock clock;

    KnownCodeStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void note(String code, String from) {
        Instant now = clock.instant();
        sql.sql(NOTE)
                .param("subject", subject(code, from))
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(NOTED_EVERY)))
                .update();
    }

    boolean isKnown(String code, String from) {
        return sql.sql(IS_KNOWN)
                .param("subject", subject(code, from))
                .param("since", since())
                .query(Boolean.class)
                .single();
    }

    void sweep() {
        sql.sql(SWEEP).param("since", since()).update();
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }

    private static byte[] subject(String code, String from) {
        return Tokens.hash(code + " from " + from);
    }
}
