package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnrolmentStore {
    private static final String RENAME = """
            UPDATE schools.people SET given_name = :given, family_name = :family
            WHERE district_id = :district AND person_id = :person""";
    /** The last teacher who is still here stays: without one nobody could open the class. */
    private static final String END = """
            UPDATE schools.enrolments e SET ended_at = :now
            WHERE e.district_id = :district AND e.class_number = :class AND e.person_id = :person AND e.ended_at IS NULL
              AND (e.role = 'STUDENT' OR EXISTS (SELECT FROM schools.enrolments o
                JOIN schools.people p USING (district_id, person_id)
                WHERE o.district_id = e.district_id AND o.class_number = e.class_number AND o.role = 'TEACHER'
                  AND o.ended_at IS NULL AND p.ended_at IS NULL AND o.person_id <> e.person_id))""";

    private static final String SIGN_OUT = """
            DELETE FROM schools.sessions
            WHERE district_id = :district AND class_number = :class AND person_id = :person""";
    /** Whoever has left the school since is no longer its class's to take back. */
    private static final String STILL_HERE = """
             AND EXISTS (SELECT FROM schools.roles r JOIN schools.classes c USING (district_id)
              WHERE r.district_id = e.district_id AND r.person_id = e.person_id
                AND (r.role = 'STUDENT') = (e.role = 'STUDENT')
                AND c.class_number = e.class_number AND (r.school_id IS NULL OR r.school_id = c.school_id))
            """;

    private static final String RESTORE = """
            UPDATE schools.enrolments e SET ended_at = NULL
            WHERE e.district_id = :district AND e.class_number = :class AND e.person_id = :person
              AND e.ended_at IS NOT NULL""" + STILL_HERE;
    private static final String FORMER = """
            SELECT p.person_id, p.given_name, p.family_name, p.language, p.grade
            FROM schools.enrolments e JOIN schools.people p USING (district_id, person_id)
            WHERE e.district_id = :district AND e.class_number = :class AND e.role = 'STUDENT' AND e.ended_at IS NOT NULL
            """ + STILL_HERE + """
            ORDER BY schools.in_order(p.given_name), schools.in_order(p.family_name), p.person_id""";
    private static final String COLLEAGUES = """
            SELECT DISTINCT p.person_id, p.given_name, p.family_name, p.language, p.grade, p.listed_by
            FROM schools.people p JOIN schools.roles r USING (district_id, person_id)
            WHERE p.district_id = :district AND p.ended_at IS NULL AND r.role = 'TEACHER'
              AND (r.school_id = :school OR r.school_id IS NULL)
              AND NOT EXISTS (SELECT FROM schools.enrolments e WHERE e.district_id = :district
                AND e.class_number = :class AND e.person_id = p.person_id AND e.ended_at IS NULL)
            ORDER BY p.listed_by, p.person_id""";
    private static final String COUNT = """
            SELECT count(*) > 0 FROM schools.enrolments
            WHERE district_id = :district AND class_number = :class AND person_id = :person AND""";
    private static final String IS_MEMBER = COUNT + " ended_at IS NULL";
    private static final String IS_FORMER_MEMBER = COUNT + " ended_at IS NOT NULL";

    private final JdbcClient sql;
    private final Clock clock;

    EnrolmentStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void rename(DistrictId district, PersonId student, String givenName, String familyName) {
        sql.sql(RENAME)
                .param("district", district.value())
                .param("person", student.value())
                .param("given", givenName)
                .param("family", familyName)
                .update();
    }

    /** False if it would leave no teacher. Who came in for this class is signed out. */
    boolean end(DistrictId district, ClassId schoolClass, PersonId member) {
        int ended = of(END, district, schoolClass, member)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (ended == 1) {
            of(SIGN_OUT, district, schoolClass, member).update();
        }
        return ended == 1;
    }

    boolean restore(DistrictId district, ClassId schoolClass, PersonId member) {
        return of(RESTORE, district, schoolClass, member).update() == 1;
    }

    List<Person> listFormerStudents(DistrictId district, ClassId schoolClass) {
        return sql.sql(FORMER)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .query(PersonStore::person)
                .list();
    }

    List<Person> listColleagues(DistrictId district, ClassId schoolClass, SchoolId school) {
        return sql.sql(COLLEAGUES)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .param("school", school.value())
                .query(PersonStore::person)
                .list();
    }

    boolean isFormerMember(DistrictId district, ClassId schoolClass, PersonId person) {
        return of(IS_FORMER_MEMBER, district, schoolClass, person)
                .query(Boolean.class)
                .single();
    }

    boolean isMember(DistrictId district, ClassId schoolClass, PersonId person) {
        return of(IS_MEMBER, district, schoolClass, person).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec of(String statement, DistrictId district, ClassId schoolClass, PersonId person) {
        return sql.sql(statement)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .param("person", person.value());
    }
}
