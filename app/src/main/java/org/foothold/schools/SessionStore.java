package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
    private static final String INSERT = """
            INSERT INTO schools.sessions (district_id, token_hash, person_id, lesson_only_class, means, started_at, seen_at, expires_at)
            VALUES (:district, :hash, :person, :class, :means, :now, :now, :until)""";
    private static final String DISTRICT = "SELECT schools.district_of_session(:hash)";
    private static final String TOUCH = """
            UPDATE schools.sessions s SET seen_at = :now
            FROM schools.people p
            WHERE s.district_id = :district AND s.token_hash = :hash AND s.expires_at > :now
              AND p.district_id = s.district_id AND p.person_id = s.person_id AND p.ended_at IS NULL
            RETURNING s.person_id, s.lesson_only_class, s.means, s.expires_at, p.given_name, p.family_name, p.language,
              ARRAY(SELECT DISTINCT r.role FROM schools.roles r
                    WHERE r.district_id = s.district_id AND r.person_id = s.person_id) AS roles""";
    private static final String DELETE = """
            DELETE FROM schools.sessions WHERE district_id = :district AND token_hash = :hash""";

    private final JdbcClient sql;

    SessionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(
            DistrictId district,
            byte[] hash,
            PersonId person,
            Session.Means means,
            Reach reach,
            Instant now,
            Instant until) {
        sql.sql(INSERT)
                .param("district", district.value())
                .param("hash", hash)
                .param("person", person.value())
                .param(
                        "class",
                        reach instanceof Reach.LessonOnly only
                                ? only.schoolClass().number()
                                : null)
                .param("means", means.name().toLowerCase(Locale.ROOT))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .update();
    }

    Optional<DistrictId> districtOf(byte[] hash) {
        return sql.sql(DISTRICT)
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .map(DistrictId::new);
    }

    /** Notes that the session was used and reads it; empty if it has ended. */
    Optional<Session> touch(DistrictId district, byte[] hash, Instant now) {
        return sql.sql(TOUCH)
                .param("district", district.value())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> {
                    Set<Role> roles = EnumSet.noneOf(Role.class);
                    for (String role : (String[]) row.getArray("roles").getArray()) {
                        roles.add(Role.valueOf(role));
                    }
                    int only = row.getInt("lesson_only_class");
                    Reach reach = row.wasNull() ? new Reach.Everything() : new Reach.LessonOnly(new ClassId(only));
                    PersonId person = new PersonId(row.getObject("person_id", UUID.class));
                    return new Session(
                            new Actor(district, person, roles, reach),
                            Session.Means.valueOf(row.getString("means").toUpperCase(Locale.ROOT)),
                            row.getTimestamp("expires_at").toInstant(),
                            (row.getString("given_name") + " " + row.getString("family_name")).strip(),
                            row.getString("language"));
                })
                .optional();
    }

    void delete(DistrictId district, byte[] hash) {
        sql.sql(DELETE).param("district", district.value()).param("hash", hash).update();
    }
}
