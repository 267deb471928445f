package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions by the class in whose lesson they began. */
@Repository
class PresenceStore {
    private static final String HERE = """
            SELECT DISTINCT ON (s.person_id) p.person_id, p.given_name, p.family_name, p.language, p.grade,
              s.means, s.takes_name, s.nod_asked_at IS NOT NULL AS asks, s.started_at
            FROM schools.enrolments e
            JOIN schools.people p USING (district_id, person_id)
            JOIN schools.sessions s USING (district_id, person_id)
            WHERE e.district_id = :district AND e.class_number = :class AND e.role = 'STUDENT' AND e.ended_at IS NULL
              AND (s.class_number = :class OR s.lesson_only_class IS NULL)
              AND s.expires_at > :now AND s.seen_at >= :today
            ORDER BY s.person_id, s.takes_name DESC, s.started_at DESC""";
    private static final String FREE = """
            DELETE FROM schools.sessions
            WHERE district_id = :district AND class_number = :class AND person_id = :person AND takes_name
            RETURNING token_hash, started_at""";
    private static final String ASK = """
            UPDATE schools.sessions SET nod_asked_at = :now
            WHERE district_id = :district AND token_hash = :hash AND person_id = :person AND means = 'code'
            RETURNING class_number""";
    private static final String ASKS = """
             s.district_id = :district AND s.nod_asked_at IS NOT NULL AND s.expires_at > :now
              AND EXISTS (SELECT FROM schools.enrolments e WHERE e.district_id = s.district_id
                AND e.class_number = s.class_number AND e.person_id = s.person_id AND e.ended_at IS NULL)""";
    private static final String COUNT_ASKING = """
            SELECT s.class_number, count(*) AS asking
            FROM schools.sessions s
              JOIN unnest(:classes::integer[], :todays::timestamptz[]) AS c(class_number, today) USING (class_number)
            WHERE s.seen_at >= c.today AND
            """ + ASKS + " GROUP BY s.class_number";
    private static final String ASKING = """
            SELECT p.person_id, p.given_name, p.family_name, p.language, p.grade,
            """ + Namesakes.NUMBER + """
             FROM schools.sessions s JOIN schools.people p USING (district_id, person_id)
            """ + Namesakes.JOIN + """
            WHERE s.class_number = :class AND s.seen_at >= :today AND
            """ + ASKS + """
             ORDER BY s.nod_asked_at, p.person_id""";
    private static final String ASKED = """
            SELECT count(*) > 0 FROM schools.sessions
            WHERE district_id = :district AND token_hash = :hash AND nod_asked_at IS NOT NULL""";
    private static final String NOD = """
            UPDATE schools.sessions SET means = 'nod', lesson_only_class = NULL, nod_asked_at = NULL
            WHERE district_id = :district AND class_number = :class AND person_id = :person
              AND means = 'code' AND nod_asked_at IS NOT NULL
            RETURNING token_hash""";
    private static final String NODDED = """
            SELECT count(*) > 0 FROM schools.sessions
            WHERE district_id = :district AND class_number = :class AND person_id = :person AND means = 'nod'""";
    private static final String END_NODS = """
            UPDATE schools.sessions SET means = 'code', lesson_only_class = class_number
            WHERE district_id = :district AND class_number = :class AND means = 'nod'
            RETURNING token_hash""";
    private static final String END_ALL = """
            DELETE FROM schools.sessions WHERE district_id = :district AND class_number = :class
            RETURNING token_hash""";

    private final JdbcClient sql;

    PresenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Here> listHere(DistrictId district, ClassId schoolClass, Instant now, Instant today) {
        return ofClass(HERE, district, schoolClass)
                .param("now", Timestamp.from(now))
                .param("today", Timestamp.from(today))
                .query((row, n) -> new Here(
                        PersonStore.person(row, n),
                        Session.Means.valueOf(row.getString("means").toUpperCase(Locale.ROOT)),
                        row.getBoolean("takes_name"),
                        row.getBoolean("asks"),
                        row.getTimestamp("started_at").toInstant()))
                .list();
    }

    /** A session that had taken a name, and since when. */
    record Freed(byte[] hash, Instant since) {}

    /** A name is taken by one session at most. */
    Optional<Freed> free(DistrictId district, ClassId schoolClass, PersonId student) {
        return ofClass(FREE, district, schoolClass)
                .param("person", student.value())
                .query((row, n) -> new Freed(
                        row.getBytes("token_hash"),
                        row.getTimestamp("started_at").toInstant()))
                .optional();
    }

    /** The class whose teacher is asked. */
    Optional<ClassId> askForNod(DistrictId district, PersonId student, byte[] hash, Instant now) {
        return sql.sql(ASK)
                .param("district", district.value())
                .param("hash", hash)
                .param("person", student.value())
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .optional()
                .map(ClassId::new);
    }

    /** Who asks first comes first. */
    List<Person> listAsking(DistrictId district, ClassId schoolClass, Instant now, Instant today) {
        return ofClass(ASKING, district, schoolClass)
                .param("now", Timestamp.from(now))
                .param("today", Timestamp.from(today))
                .query(Namesakes::person)
                .list();
    }

    /** By class, with the moment at which its day began; where nobody asks, the class is missing. */
    Map<ClassId, Integer> countAsking(DistrictId district, Map<ClassId, Instant> todays, Instant now) {
        List<ClassId> classes = List.copyOf(todays.keySet());
        Map<ClassId, Integer> asking = new HashMap<>();
        sql.sql(COUNT_ASKING)
                .param("district", district.value())
                .param("classes", classes.stream().map(ClassId::number).toArray(Integer[]::new))
                .param(
                        "todays",
                        classes.stream()
                                .map(each -> String.valueOf(todays.get(each)))
                                .toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query(row -> {
                    asking.put(new ClassId(row.getInt("class_number")), row.getInt("asking"));
                });
        return Map.copyOf(asking);
    }

    boolean hasAskedForNod(DistrictId district, byte[] hash) {
        return sql.sql(ASKED)
                .param("district", district.value())
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    List<byte[]> nod(DistrictId district, ClassId schoolClass, PersonId student) {
        return hashes(ofClass(NOD, district, schoolClass).param("person", student.value()));
    }

    boolean isNodded(DistrictId district, ClassId schoolClass, PersonId student) {
        return ofClass(NODDED, district, schoolClass)
                .param("person", student.value())
                .query(Boolean.class)
                .single();
    }

    List<byte[]> endNods(DistrictId district, ClassId schoolClass) {
        return hashes(ofClass(END_NODS, district, schoolClass));
    }

    List<byte[]> endAll(DistrictId district, ClassId schoolClass) {
        return hashes(ofClass(END_ALL, district, schoolClass));
    }

    private JdbcClient.StatementSpec ofClass(String statement, DistrictId district, ClassId schoolClass) {
        return sql.sql(statement).param("district", district.value()).param("class", schoolClass.number());
    }

    private static List<byte[]> hashes(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> row.getBytes("token_hash")).list();
    }
}
