package org.foothold.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClassStore {
    private static final String NEXT_NUMBER = """
            UPDATE schools.districts SET next_class_number = next_class_number + 1
            WHERE district_id = :district RETURNING next_class_number - 1""";
    /** A class is of the longest term that is under way, by the day that it is in its school. */
    private static final String INSERT = """
            INSERT INTO schools.classes (district_id, class_number, school_id, name, subject, grade, code, term_id)
            SELECT :district, :class, :school, :name, :subject, :grade, :code,
              (SELECT t.term_id FROM schools.terms t JOIN schools.schools s USING (district_id)
               WHERE s.district_id = :district AND s.school_id = :school
                 AND (t.school_id IS NULL OR t.school_id = s.school_id) AND t.ended_at IS NULL
                 AND (:now::timestamptz AT TIME ZONE s.time_zone)::date BETWEEN t.starts_on AND t.ends_on
               ORDER BY t.ends_on DESC, t.term_id LIMIT 1)""";

    private static final String LOCK = """
            SELECT class_number FROM schools.classes
            WHERE district_id = :district AND class_number = :class FOR NO KEY UPDATE""";
    private static final String ENROL = """
            INSERT INTO schools.enrolments (district_id, class_number, person_id, role, started_at)
            SELECT :district, :class, person, :role, :now FROM unnest(:people::uuid[]) AS person
            ON CONFLICT (district_id, class_number, person_id) DO UPDATE SET role = EXCLUDED.role, ended_at = NULL""";
    static final String SELECT = """
            SELECT c.class_number, c.school_id, c.name, c.subject, c.grade, c.code, s.time_zone, c.shared_devices,
              c.ended_at IS NOT NULL AS over, c.source_id IS NOT NULL AS from_roster
            FROM schools.classes c JOIN schools.schools s USING (district_id, school_id)""";
    private static final String FIND = SELECT + " WHERE c.district_id = :district AND c.class_number = :class";
    private static final String BY_CODE = SELECT + """
             WHERE c.district_id = :district AND c.code = :code AND c.ended_at IS NULL""";
    private static final String OF_PERSON = SELECT + """
             JOIN schools.enrolments e USING (district_id, class_number)
            WHERE c.district_id = :district AND e.person_id = :person AND e.ended_at IS NULL
              AND (c.ended_at IS NOT NULL) = :over
            ORDER BY schools.in_order(c.name), c.class_number""";
    private static final String ALL = SELECT + """
             WHERE c.district_id = :district AND c.ended_at IS NULL AND c.class_number > :after
            ORDER BY c.class_number LIMIT :limit""";
    private static final String CHANGE = """
            UPDATE schools.classes SET name = :name, subject = :subject, grade = :grade
            WHERE district_id = :district AND class_number = :class""";
    private static final String RENEW_CODE = """
            UPDATE schools.classes SET code = :code WHERE district_id = :district AND class_number = :class""";
    private static final String END = """
            UPDATE schools.classes SET ended_at = :at WHERE district_id = :district AND class_number = :class""";
    private static final String SHARE_DEVICES = """
            UPDATE schools.classes SET shared_devices = :shared WHERE district_id = :district AND class_number = :class""";
    private static final String MEMBERS = "SELECT p.person_id, p.given_name, p.family_name, p.language, p.grade, "
            + Namesakes.NUMBER + """
             FROM schools.enrolments e JOIN schools.people p USING (district_id, person_id)
            """ + Namesakes.JOIN + """
            WHERE e.district_id = :district AND e.class_number = :class AND e.role = :role AND e.ended_at IS NULL AND p.ended_at IS NULL
            ORDER BY schools.in_order(p.given_name), schools.in_order(p.family_name), p.person_id""";
    private static final String ENROLLED = """
            SELECT p.person_id, p.given_name, p.family_name, p.language, p.grade,
              e.started_at, least(e.ended_at, p.ended_at) AS ended_at,
            """ + Namesakes.NUMBER + """
             FROM schools.enrolments e JOIN schools.people p USING (district_id, person_id)
            """ + Namesakes.JOIN + """
            WHERE e.district_id = :district AND e.class_number = :class AND e.role = 'STUDENT'
            ORDER BY schools.in_order(p.given_name), schools.in_order(p.family_name), p.person_id""";
    private static final String MEMBERSHIP = """
            SELECT role FROM schools.enrolments
            WHERE district_id = :district AND class_number = :class AND person_id = :person AND ended_at IS NULL""";
    private static final String ATTENDED = """
            SELECT count(*) FROM schools.enrolments
            WHERE district_id = :district AND class_number = :class AND person_id = ANY (:people) AND role = 'STUDENT'""";
    private static final String MEMBERSHIPS = """
            SELECT person_id, role FROM schools.enrolments
            WHERE district_id = :district AND class_number = :class AND ended_at IS NULL""";

    private final JdbcClient sql;

    ClassStore(JdbcClient sql) {
        this.sql = sql;
    }

    ClassId insert(DistrictId district, NewClass schoolClass, String code, Instant now) {
        int number = sql.sql(NEXT_NUMBER)
                .param("district", district.value())
                .query(Integer.class)
                .single();
        sql.sql(INSERT)
                .param("district", district.value())
                .param("class", number)
                .param("school", schoolClass.school().value())
                .param("name", schoolClass.name())
                .param("subject", schoolClass.subject())
                .param("grade", schoolClass.grade())
                .param("code", code)
                .param("now", Timestamp.from(now))
                .update();
        return new ClassId(number);
    }

    void enrol(DistrictId district, ClassId schoolClass, Collection<PersonId> people, Role role, Instant now) {
        of(ENROL, district, schoolClass)
                .param("now", Timestamp.from(now))
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("role", role.name())
                .update();
    }

    void lock(DistrictId district, ClassId schoolClass) {
        sql.sql(LOCK)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .query()
                .singleRow();
    }

    Optional<SchoolClass> find(DistrictId district, ClassId schoolClass) {
        return sql.sql(FIND)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .query(ClassStore::schoolClass)
                .optional();
    }

    Optional<SchoolClass> findByCode(DistrictId district, String code) {
        return sql.sql(BY_CODE)
                .param("district", district.value())
                .param("code", code)
                .query(ClassStore::schoolClass)
                .optional();
    }

    void change(DistrictId district, ClassId schoolClass, ClassWords words) {
        of(CHANGE, district, schoolClass)
                .param("name", words.name())
                .param("subject", words.subject())
                .param("grade", words.grade())
                .update();
    }

    void renewCode(DistrictId district, ClassId schoolClass, String code) {
        of(RENEW_CODE, district, schoolClass).param("code", code).update();
    }

    /** Ends the class, or restores it with null. */
    void end(DistrictId district, ClassId schoolClass, @Nullable Instant at) {
        of(END, district, schoolClass)
                .param("at", at == null ? null : Timestamp.from(at))
                .update();
    }

    private JdbcClient.StatementSpec of(String statement, DistrictId district, ClassId schoolClass) {
        return sql.sql(statement).param("district", district.value()).param("class", schoolClass.number());
    }

    void shareDevices(DistrictId district, ClassId schoolClass, boolean shared) {
        sql.sql(SHARE_DEVICES)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .param("shared", shared)
                .update();
    }

    List<SchoolClass> listOf(DistrictId district, PersonId person, boolean over) {
        return sql.sql(OF_PERSON)
                .param("district", district.value())
                .param("person", person.value())
                .param("over", over)
                .query(ClassStore::schoolClass)
                .list();
    }

    /** Every class that goes on, by number. */
    List<SchoolClass> listAll(DistrictId district, int after, int limit) {
        return sql.sql(ALL)
                .param("district", district.value())
                .param("after", after)
                .param("limit", limit)
                .query(ClassStore::schoolClass)
                .list();
    }

    List<Person> listMembers(DistrictId district, ClassId schoolClass, Role role) {
        return sql.sql(MEMBERS)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .param("role", role.name())
                .query(Namesakes::person)
                .list();
    }

    /** Every student who is or was in the class, by name. */
    List<Enrolled> listEnrolled(DistrictId district, ClassId schoolClass) {
        return of(ENROLLED, district, schoolClass)
                .query((row, n) ->
                        new Enrolled(Namesakes.person(row, n), instant(row, "started_at"), instant(row, "ended_at")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    Optional<Role> membership(DistrictId district, ClassId schoolClass, PersonId person) {
        return sql.sql(MEMBERSHIP)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(Role::valueOf);
    }

    /** Whether each of them is or was a student of the class. */
    boolean attended(DistrictId district, ClassId schoolClass, Set<PersonId> people) {
        int found = of(ATTENDED, district, schoolClass)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
        return found == people.size();
    }

    /** Everybody's role in a class. */
    Map<PersonId, Role> memberships(DistrictId district, ClassId schoolClass) {
        Map<PersonId, Role> roles = new HashMap<>();
        sql.sql(MEMBERSHIPS)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .query(row -> {
                    roles.put(
                            new PersonId(row.getObject("person_id", UUID.class)), Role.valueOf(row.getString("role")));
                });
        return Map.copyOf(roles);
    }

    static SchoolClass schoolClass(ResultSet row, int number) throws SQLException {
        return new SchoolClass(
                new ClassId(row.getInt("class_number")),
                new SchoolId(row.getObject("school_id", UUID.class)),
                row.getString("name"),
                row.getString("subject"),
                row.getString("grade"),
                row.getString("code"),
                ZoneId.of(row.getString("time_zone")),
                row.getBoolean("shared_devices"),
                row.getBoolean("over"),
                row.getBoolean("from_roster"));
    }
}
