package org.foothold.schools;

import org.foothold.kernel.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Makes what a file leaves unsaid explicit in the staged rows: what a whole file does not name has ended, and with a
 * school end its classes, with a class or a person their enrolments. Only what a roster brought can end.
 */
@Repository
class RosterCompletionStore {
    private static final String END_SCHOOLS = """
            INSERT INTO schools.staged_schools (district_id, source_id, ended)
            SELECT t.district_id, t.source_id, true FROM schools.schools t
            WHERE t.district_id = :district AND t.source_id IS NOT NULL AND t.ended_at IS NULL
            ON CONFLICT DO NOTHING""";
    private static final String END_TERMS = """
            INSERT INTO schools.staged_terms (district_id, source_id, ended)
            SELECT t.district_id, t.source_id, true FROM schools.terms t
            WHERE t.district_id = :district AND t.source_id IS NOT NULL AND t.ended_at IS NULL
            ON CONFLICT DO NOTHING""";
    private static final String END_PEOPLE = """
            INSERT INTO schools.staged_people (district_id, source_id, ended)
            SELECT t.district_id, t.source_id, true FROM schools.people t
            WHERE t.district_id = :district AND t.source_id IS NOT NULL AND t.ended_at IS NULL
            ON CONFLICT DO NOTHING""";
    private static final String END_CLASSES = """
            INSERT INTO schools.staged_classes (district_id, source_id, ended)
            SELECT t.district_id, t.source_id, true FROM schools.classes t
            JOIN schools.schools s USING (district_id, school_id)
            WHERE t.district_id = :district AND t.source_id IS NOT NULL AND t.ended_at IS NULL
              AND (:whole OR EXISTS (SELECT FROM schools.staged_schools e
                   WHERE e.district_id = :district AND e.source_id = s.source_id AND e.ended))
            ON CONFLICT DO NOTHING""";
    private static final String FOLD_ENROLMENTS = """
            WITH twice AS (
              SELECT class_source, person_source FROM schools.staged_enrolments
              WHERE district_id = :district AND NOT ended GROUP BY class_source, person_source HAVING count(*) > 1),
            placed AS (
              SELECT position, row_number() OVER (PARTITION BY class_source, person_source ORDER BY role DESC, source_id) AS place
              FROM schools.staged_enrolments JOIN twice USING (class_source, person_source)
              WHERE district_id = :district AND NOT ended)
            DELETE FROM schools.staged_enrolments d USING placed
            WHERE d.district_id = :district AND d.position = placed.position AND placed.place > 1""";
    private static final String DROP_ENROLMENTS_OF_ENDED = """
            DELETE FROM schools.staged_enrolments d
            WHERE d.district_id = :district AND NOT d.ended
              AND (EXISTS (SELECT FROM schools.staged_people p
                     WHERE p.district_id = :district AND p.source_id = d.person_source AND p.ended)
                OR EXISTS (SELECT FROM schools.staged_classes c
                     WHERE c.district_id = :district AND c.source_id = d.class_source AND c.ended))""";
    private static final String END_ENROLMENTS = """
            WITH gone AS (
              DELETE FROM schools.staged_enrolments WHERE district_id = :district AND ended RETURNING source_id),
            named AS (
              SELECT source_id FROM gone
              UNION SELECT source_id FROM schools.staged_enrolments WHERE district_id = :district AND NOT ended)
            INSERT INTO schools.staged_enrolments (district_id, source_id, class_source, person_source, role, ended)
            SELECT e.district_id, e.source_id, c.source_id, p.source_id, e.role, true
            FROM schools.enrolments e
            JOIN schools.classes c USING (district_id, class_number)
            JOIN schools.people p USING (district_id, person_id)
            LEFT JOIN schools.staged_enrolments s ON s.district_id = e.district_id AND NOT s.ended
              AND s.class_source = c.source_id AND s.person_source = p.source_id
            LEFT JOIN schools.staged_people sp ON sp.district_id = e.district_id AND sp.source_id = p.source_id AND sp.ended
            LEFT JOIN schools.staged_classes sc ON sc.district_id = e.district_id AND sc.source_id = c.source_id AND sc.ended
            LEFT JOIN named ON named.source_id = e.source_id
            WHERE e.district_id = :district AND e.source_id IS NOT NULL AND e.ended_at IS NULL AND s.position IS NULL
              AND (:whole OR named.source_id IS NOT NULL OR sp.source_id IS NOT NULL OR sc.source_id IS NOT NULL)""";
    private static final String ADD_PEOPLE_OF_ROLES = """
            INSERT INTO schools.staged_people (district_id, source_id, given_name, family_name, email, grade, ended)
            SELECT p.district_id, p.source_id, p.given_name, p.family_name, p.email, p.grade, false
            FROM schools.people p
            WHERE p.district_id = :district AND p.source_id IS NOT NULL AND p.ended_at IS NULL
              AND (:whole OR EXISTS (SELECT FROM schools.staged_roles r
                   WHERE r.district_id = :district AND r.person_source = p.source_id)
                OR EXISTS (SELECT FROM schools.roles o JOIN schools.staged_roles r USING (district_id, source_id)
                   WHERE o.district_id = :district AND o.person_id = p.person_id))
            ON CONFLICT DO NOTHING""";
    private static final String KEEP_ROLES = """
            INSERT INTO schools.staged_roles (district_id, source_id, person_source, role, school_source, ended)
            SELECT o.district_id, o.source_id, p.source_id, o.role, s.source_id, false
            FROM schools.roles o
            JOIN schools.people p USING (district_id, person_id)
            JOIN schools.staged_people sp ON sp.district_id = o.district_id AND sp.source_id = p.source_id
            LEFT JOIN schools.schools s ON s.district_id = o.district_id AND s.school_id = o.school_id
            WHERE o.district_id = :district AND o.source_id IS NOT NULL
              AND (o.school_id IS NULL OR s.source_id IS NOT NULL)
            ON CONFLICT DO NOTHING""";
    private static final String DROP_ENDED_ROLES = """
            DELETE FROM schools.staged_roles WHERE district_id = :district AND ended""";

    private final JdbcClient sql;

    RosterCompletionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void complete(DistrictId district, Roster roster) {
        run(district, END_SCHOOLS, isWhole(roster.schools()));
        run(district, END_TERMS, isWhole(roster.terms()));
        run(district, END_PEOPLE, isWhole(roster.people()));
        runWith(district, END_CLASSES, isWhole(roster.classes()));
        completeRoles(district, roster.roles());
        run(district, FOLD_ENROLMENTS, true);
        run(district, DROP_ENROLMENTS_OF_ENDED, true);
        runWith(district, END_ENROLMENTS, isWhole(roster.enrolments()));
    }

    /** Afterwards the staged roles of each staged person are all the roles that rosters give that person. */
    private void completeRoles(DistrictId district, Roster.Part<Roster.RoleGiven> roles) {
        switch (roles.coverage()) {
            case WHOLE -> runWith(district, ADD_PEOPLE_OF_ROLES, true);
            case NAMED -> {
                runWith(district, ADD_PEOPLE_OF_ROLES, false);
                run(district, KEEP_ROLES, true);
            }
            case NONE -> run(district, KEEP_ROLES, true);
            case PER_PERSON -> {}
        }
        run(district, DROP_ENDED_ROLES, true);
    }

    private void run(DistrictId district, String statement, boolean wanted) {
        if (wanted) {
            sql.sql(statement).param("district", district.value()).update();
        }
    }

    private void runWith(DistrictId district, String statement, boolean whole) {
        sql.sql(statement)
                .param("district", district.value())
                .param("whole", whole)
                .update();
    }

    private static boolean isWhole(Roster.Part<?> part) {
        return part.coverage() == Roster.Coverage.WHOLE;
    }
}
