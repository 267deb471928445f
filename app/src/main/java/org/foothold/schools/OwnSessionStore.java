package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sessions by the person whose they are. Everybody who looks around in the demo shares its people; each sees and ends
 * their own sign-in only.
 */
@Repository
class OwnSessionStore {
    private static final String LIST = """
            SELECT token_hash, browser, system, started_at, seen_at FROM schools.sessions
            WHERE district_id = :district AND person_id = :person AND expires_at > :now AND\s""" + IdleLimit.NOT_IDLE + """

              AND (means <> 'demo' OR token_hash = :current)
            ORDER BY token_hash = :current DESC, seen_at DESC""";
    private static final String END = """
            DELETE FROM schools.sessions WHERE district_id = :district AND person_id = :person AND token_hash = :hash
              AND means <> 'demo' RETURNING token_hash""";
    private static final String END_OTHERS = """
            DELETE FROM schools.sessions WHERE district_id = :district AND person_id = :person AND token_hash <> :hash
              AND means <> 'demo' RETURNING token_hash""";

    private static final String END_PROVED_BY = """
            DELETE FROM schools.sessions WHERE district_id = :district AND person_id = ANY (:people) AND means = :means
            RETURNING token_hash""";

    private final JdbcClient sql;
    private final IdleLimit idle;

    OwnSessionStore(JdbcClient sql, IdleLimit idle) {
        this.sql = sql;
        this.idle = idle;
    }

    List<OwnSession> list(DistrictId district, PersonId person, byte[] current, Instant now) {
        return of(LIST, district, person)
                .param(IdleLimit.SINCE, idle.since(now))
                .param("now", Timestamp.from(now))
                .param("current", current)
                .query((row, n) -> new OwnSession(
                        HexFormat.of().formatHex(row.getBytes("token_hash")),
                        device(row.getString("browser"), row.getString("system")),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        Arrays.equals(row.getBytes("token_hash"), current)))
                .list();
    }

    List<byte[]> end(DistrictId district, PersonId person, byte[] hash) {
        return of(END, district, person)
                .param("hash", hash)
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    List<byte[]> endOthers(DistrictId district, PersonId person, byte[] kept) {
        return of(END_OTHERS, district, person)
                .param("hash", kept)
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    List<byte[]> endProvedBy(DistrictId district, Collection<PersonId> people, Session.Means means) {
        return sql.sql(END_PROVED_BY)
                .param("district", district.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("means", means.name().toLowerCase(Locale.ROOT))
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    private static @Nullable Device device(@Nullable String browser, @Nullable String system) {
        return browser == null || system == null ? null : new Device(browser, system);
    }

    private JdbcClient.StatementSpec of(String statement, DistrictId district, PersonId person) {
        return sql.sql(statement).param("district", district.value()).param("person", person.value());
    }
}
