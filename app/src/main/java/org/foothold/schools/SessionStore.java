package org.foothold.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
    /** Names that ended sessions took are free. */
    private static final String FREE_NAME = """
            DELETE FROM schools.sessions WHERE district_id = :district AND class_number = :class
              AND person_id = :person AND takes_name AND expires_at <= :now""";

    private static final String INSERT = """
            INSERT INTO schools.sessions (district_id, token_hash, person_id, lesson_only_class, means, started_at,
              seen_at, expires_at, class_number, takes_name)
            VALUES (:district, :hash, :person, :only, :means, :now, :now, :until, :class, :takesName)""";
    private static final String DISTRICT = "SELECT schools.district_of_session(:hash)";
    private static final String TOUCH = """
            UPDATE schools.sessions s SET seen_at = :now
            FROM schools.people p
            WHERE s.district_id = :district AND s.token_hash = :hash AND s.expires_at > :now AND\s""" + IdleLimit.NOT_IDLE + """

              AND p.district_id = s.district_id AND p.person_id = s.person_id AND p.ended_at IS NULL
            RETURNING s.person_id, s.lesson_only_class, s.means, s.expires_at, p.given_name, p.family_name, p.language,
              ARRAY(SELECT DISTINCT r.role FROM schools.roles r
                    WHERE r.district_id = s.district_id AND r.person_id = s.person_id) AS roles""";
    private static final String NOTE_DEVICE = """
            UPDATE schools.sessions SET browser = :browser, system = :system
            WHERE district_id = :district AND token_hash = :hash""";
    private static final String DELETE = """
            DELETE FROM schools.sessions WHERE district_id = :district AND token_hash = :hash""";

    private final JdbcClient sql;
    private final IdleLimit idle;

    SessionStore(JdbcClient sql, IdleLimit idle) {
        this.sql = sql;
        this.idle = idle;
    }

    /** Throws {@link NameTaken} if the session takes a name that another one has. */
    void insert(byte[] hash, NewSession session, Instant now) {
        if (session.takesName()) {
            freeName(session, now);
        }
        try {
            sql.sql(INSERT)
                    .param("district", session.district().value())
                    .param("hash", hash)
                    .param("person", session.person().value())
                    .param(
                            "only",
                            session.reach() instanceof Reach.LessonOnly only
                                    ? only.schoolClass().number()
                                    : null)
                    .param("means", session.means().name().toLowerCase(Locale.ROOT))
                    .param("now", Timestamp.from(now))
                    .param("until", Timestamp.from(session.until()))
                    .param(
                            "class",
                            session.schoolClass() == null
                                    ? null
                                    : session.schoolClass().number())
                    .param("takesName", session.takesName())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new NameTaken(e);
        }
    }

    private void freeName(NewSession session, Instant now) {
        sql.sql(FREE_NAME)
                .param("district", session.district().value())
                .param("class", Objects.requireNonNull(session.schoolClass()).number())
                .param("person", session.person().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Undoes the transaction in which it is found; the door turns it into a refusal. */
    static final class NameTaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        NameTaken(DuplicateKeyException cause) {
            super(cause);
        }
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
                .param(IdleLimit.SINCE, idle.since(now))
                .query((row, number) -> session(district, row, hash))
                .optional();
    }

    void noteDevice(DistrictId district, byte[] hash, Device device) {
        sql.sql(NOTE_DEVICE)
                .param("district", district.value())
                .param("hash", hash)
                .param("browser", device.browser())
                .param("system", device.system())
                .update();
    }

    private static Session session(DistrictId district, ResultSet row, byte[] hash) throws SQLException {
        Session.Means means = Session.Means.valueOf(row.getString("means").toUpperCase(Locale.ROOT));
        int only = row.getInt("lesson_only_class");
        Reach reach = row.wasNull() ? new Reach.Everything() : new Reach.LessonOnly(new ClassId(only));
        PersonId person = new PersonId(row.getObject("person_id", UUID.class));
        return new Session(
                new Actor(district, person, means.isStudents() ? Set.of(Role.STUDENT) : roles(row), reach),
                means,
                row.getTimestamp("expires_at").toInstant(),
                (row.getString("given_name") + " " + row.getString("family_name")).strip(),
                row.getString("language"),
                HexFormat.of().formatHex(hash));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        return roles;
    }

    void delete(DistrictId district, byte[] hash) {
        sql.sql(DELETE).param("district", district.value()).param("hash", hash).update();
    }
}
