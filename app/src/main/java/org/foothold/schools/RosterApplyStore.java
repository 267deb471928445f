package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.stream.Stream;
import org.foothold.kernel.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes the listed changes true, each kind in a few statements over sets. Nothing is ever deleted: it ends. */
@Repository
class RosterApplyStore {
    private static final int ROUNDS = 50;
    private static final String CHANGED = """
            schools.roster_changes x WHERE x.district_id = :district AND x.import_id = :import AND x.kind = '%s'
             AND x.change = ANY ('{%s}') AND s.district_id = :district AND s.source_id = x.source_id
            """;
    private static final String JOIN = """
            UPDATE schools.%s t SET source_id = j.source_id FROM schools.roster_joins j
            WHERE j.district_id = :district AND j.import_id = :import AND j.kind = '%s' AND j.same
             AND t.district_id = :district AND t.%s = j.known_id AND t.source_id IS NULL""";
    private static final String JOIN_SCHOOLS = JOIN.formatted("schools", "SCHOOL", "school_id");
    private static final String JOIN_PEOPLE = JOIN.formatted("people", "PERSON", "person_id");
    private static final String ADD_SCHOOLS = """
            INSERT INTO schools.schools (district_id, school_id, name, time_zone, source_id)
            SELECT s.district_id, uuidv7(), s.name, :zone, s.source_id
            FROM schools.staged_schools s,
            """ + CHANGED.formatted("SCHOOL", "ADDED");
    private static final String CHANGE_SCHOOLS = """
            UPDATE schools.schools t SET name = s.name, ended_at = NULL
            FROM schools.staged_schools s,
            """ + CHANGED.formatted("SCHOOL", "JOINED,CHANGED") + """
            AND t.district_id = :district AND t.source_id = s.source_id""";
    private static final String END_SCHOOLS = """
            UPDATE schools.schools s SET ended_at = :now FROM
            """ + CHANGED.formatted("SCHOOL", "ENDED");
    private static final String KEEP_UNITS = """
            INSERT INTO schools.roster_units (district_id, source_id, school_source)
            SELECT s.district_id, s.source_id, s.school_source FROM schools.staged_units s WHERE s.district_id = :district
            ON CONFLICT (district_id, source_id) DO UPDATE SET school_source = EXCLUDED.school_source""";
    private static final String ADD_TERMS = """
            INSERT INTO schools.terms (district_id, term_id, name, starts_on, ends_on, source_id)
            SELECT s.district_id, uuidv7(), s.name, s.starts_on, s.ends_on, s.source_id
            FROM schools.staged_terms s,
            """ + CHANGED.formatted("TERM", "ADDED");
    private static final String CHANGE_TERMS = """
            UPDATE schools.terms t SET name = s.name, starts_on = s.starts_on, ends_on = s.ends_on, ended_at = NULL
            FROM schools.staged_terms s,
            """ + CHANGED.formatted("TERM", "CHANGED") + """
            AND t.district_id = :district AND t.source_id = s.source_id""";
    private static final String END_TERMS = """
            UPDATE schools.terms s SET ended_at = :now FROM
            """ + CHANGED.formatted("TERM", "ENDED");
    private static final String ADD_PEOPLE = """
            INSERT INTO schools.people (district_id, person_id, given_name, family_name, email, grade, source_id)
            SELECT s.district_id, uuidv7(), s.given_name, s.family_name, s.email, s.grade, s.source_id
            FROM schools.staged_people s,
            """ + CHANGED.formatted("PERSON", "ADDED");
    private static final String CHANGE_PEOPLE = """
            UPDATE schools.people t SET given_name = s.given_name, family_name = s.family_name, email = s.email,
              grade = s.grade, ended_at = NULL
            FROM schools.staged_people s,
            """ + CHANGED.formatted("PERSON", "JOINED,CHANGED") + """
            AND t.district_id = :district AND t.source_id = s.source_id""";
    private static final String END_PEOPLE = """
            UPDATE schools.people s SET ended_at = :now FROM
            """ + CHANGED.formatted("PERSON", "ENDED");
    private static final String END_SESSIONS = """
            DELETE FROM schools.sessions o USING schools.people s,
            """ + CHANGED.formatted("PERSON", "ENDED") + """
            AND o.district_id = :district AND o.person_id = s.person_id""";
    private static final String END_TOKENS = """
            UPDATE schools.api_tokens o SET revoked_at = :now FROM schools.people s,
            """ + CHANGED.formatted("PERSON", "ENDED") + """
            AND o.district_id = :district AND o.person_id = s.person_id AND o.revoked_at IS NULL""";
    private static final String OF_PEOPLE_TOUCHED = """
            schools.roster_changes x, schools.people p WHERE x.district_id = :district AND x.import_id = :import
             AND x.kind = 'PERSON' AND x.change IN ('ADDED', 'JOINED', 'CHANGED')
             AND p.district_id = :district AND p.source_id = x.source_id
            """;
    private static final String TAKE_ROLES = """
            DELETE FROM schools.roles r USING
            """ + OF_PEOPLE_TOUCHED + """
            AND r.district_id = :district AND r.person_id = p.person_id AND r.source_id IS NOT NULL
             AND NOT EXISTS (SELECT FROM schools.staged_roles w
                LEFT JOIN schools.schools c ON c.district_id = :district AND c.source_id = w.school_source
                WHERE w.district_id = :district AND w.person_source = p.source_id AND w.role = r.role
                 AND c.school_id IS NOT DISTINCT FROM r.school_id)""";
    private static final String GIVE_ROLES = """
            INSERT INTO schools.roles (district_id, person_id, role, school_id, source_id)
            SELECT p.district_id, p.person_id, w.role, c.school_id, min(w.source_id)
            FROM schools.staged_roles w LEFT JOIN schools.schools c ON c.district_id = :district AND c.source_id = w.school_source,
            """ + OF_PEOPLE_TOUCHED + """
            AND w.district_id = :district AND w.person_source = p.source_id
            GROUP BY p.district_id, p.person_id, w.role, c.school_id
            ON CONFLICT ON CONSTRAINT roles_key DO NOTHING""";
    private static final String RESERVE_NUMBERS = """
            UPDATE schools.districts SET next_class_number = next_class_number + :amount
            WHERE district_id = :district RETURNING next_class_number - :amount""";
    private static final String CLASSES_TO_ADD = """
            FROM schools.staged_classes s,
            """ + CHANGED.formatted("CLASS", "ADDED") + """
            AND NOT EXISTS (SELECT FROM schools.classes t WHERE t.district_id = :district AND t.source_id = s.source_id)""";
    private static final String COUNT_CLASSES_TO_ADD = "SELECT count(*) " + CLASSES_TO_ADD;
    private static final String ADD_CLASSES = """
            INSERT INTO schools.classes (district_id, class_number, school_id, term_id, name, subject, grade, code, source_id)
            SELECT :district, :first + n.place, c.school_id, m.term_id, n.name, n.subject, n.grade,
              (:codes::text[])[n.place + 1], n.source_id
            FROM (SELECT s.*, (row_number() OVER (ORDER BY s.name, s.source_id))::integer - 1 AS place
            """ + CLASSES_TO_ADD + """
            ) AS n JOIN schools.schools c ON c.district_id = :district AND c.source_id = n.school_source
            LEFT JOIN schools.terms m ON m.district_id = :district AND m.source_id = n.term_source
            ON CONFLICT (code) DO NOTHING""";
    private static final String CHANGE_CLASSES = """
            UPDATE schools.classes t SET school_id = c.school_id, name = s.name, ended_at = NULL,
              term_id = (SELECT m.term_id FROM schools.terms m
                WHERE m.district_id = :district AND m.source_id = s.term_source),
              subject = coalesce(s.subject, t.subject), grade = coalesce(s.grade, t.grade)
            FROM schools.schools c, schools.staged_classes s,
            """ + CHANGED.formatted("CLASS", "CHANGED") + """
            AND t.district_id = :district AND t.source_id = s.source_id
             AND c.district_id = :district AND c.source_id = s.school_source""";
    private static final String END_CLASSES = """
            UPDATE schools.classes s SET ended_at = :now FROM
            """ + CHANGED.formatted("CLASS", "ENDED");
    private static final String PLACES = """
            FROM schools.staged_enrolments s
            JOIN schools.classes c ON c.district_id = :district AND c.source_id = s.class_source
            JOIN schools.people p ON p.district_id = :district AND p.source_id = s.person_source
            """;
    private static final String END_ENROLMENTS = """
            UPDATE schools.enrolments t SET ended_at = :now,
              source_id = CASE WHEN o.source_id IS NULL THEN t.source_id END
            """ + PLACES + """
            LEFT JOIN schools.staged_enrolments o
              ON o.district_id = :district AND o.source_id = s.source_id AND NOT o.ended
            WHERE s.district_id = :district AND s.ended AND t.district_id = :district
             AND t.class_number = c.class_number AND t.person_id = p.person_id AND t.ended_at IS NULL""";
    private static final String LISTED = """
            JOIN schools.roster_changes x ON x.district_id = :district AND x.import_id = :import
              AND x.kind = 'ENROLMENT' AND x.change = '%s' AND x.source_id = s.source_id
            WHERE s.district_id = :district AND NOT s.ended
            """;
    private static final String ADD_ENROLMENTS = """
            INSERT INTO schools.enrolments (district_id, class_number, person_id, role, source_id, started_at)
            SELECT s.district_id, c.class_number, p.person_id, s.role, s.source_id, :now
            """ + PLACES + LISTED.formatted("ADDED") + " ORDER BY c.class_number";
    private static final String CHANGE_ENROLMENTS = """
            UPDATE schools.enrolments t SET role = s.role, source_id = s.source_id, ended_at = NULL
            """ + PLACES + LISTED.formatted("CHANGED") + """
            AND t.district_id = :district AND t.class_number = c.class_number AND t.person_id = p.person_id""";
    private static final String NAME_ENROLMENTS_ANEW = """
            UPDATE schools.enrolments t SET source_id = s.source_id
            """ + PLACES + """
            WHERE s.district_id = :district AND NOT s.ended AND t.district_id = :district
             AND t.class_number = c.class_number AND t.person_id = p.person_id
             AND t.source_id IS NOT NULL AND t.source_id <> s.source_id""";

    private final JdbcClient sql;
    private final RosterAddressStore addresses;
    private final ClassCodes codes;
    private final Clock clock;

    RosterApplyStore(JdbcClient sql, RosterAddressStore addresses, ClassCodes codes, Clock clock) {
        this.sql = sql;
        this.addresses = addresses;
        this.codes = codes;
        this.clock = clock;
    }

    void applySchools(DistrictId district, RosterImport each) {
        of(JOIN_SCHOOLS, district, each).update();
        of(ADD_SCHOOLS, district, each).param("zone", each.timeZone().getId()).update();
        measure("schools");
        of(CHANGE_SCHOOLS, district, each).update();
        at(END_SCHOOLS, district, each);
        sql.sql(KEEP_UNITS).param("district", district.value()).update();
        of(ADD_TERMS, district, each).update();
        of(CHANGE_TERMS, district, each).update();
        at(END_TERMS, district, each);
    }

    void applyPeople(DistrictId district, RosterImport each) {
        of(JOIN_PEOPLE, district, each).update();
        of(ADD_PEOPLE, district, each).update();
        measure("people");
        of(CHANGE_PEOPLE, district, each).update();
        addresses.carryOver(district);
        at(END_PEOPLE, district, each);
        of(END_SESSIONS, district, each).update();
        at(END_TOKENS, district, each);
        of(TAKE_ROLES, district, each).update();
        of(GIVE_ROLES, district, each).update();
        measure("roles");
    }

    void applyClasses(DistrictId district, RosterImport each) {
        int missing = countClassesToAdd(district, each);
        for (int round = 0; missing > 0; round++) {
            if (round == ROUNDS) {
                throw new IllegalStateException("No code for " + missing + " classes");
            }
            addClasses(district, each, missing);
            missing = countClassesToAdd(district, each);
        }
        measure("classes");
        of(CHANGE_CLASSES, district, each).update();
        at(END_CLASSES, district, each);
    }

    void applyEnrolments(DistrictId district, RosterImport each) {
        if (each.before().people() > 0) {
            at(END_ENROLMENTS, district, each);
            of(CHANGE_ENROLMENTS, district, each).update();
            sql.sql(NAME_ENROLMENTS_ANEW).param("district", district.value()).update();
        }
        at(ADD_ENROLMENTS, district, each);
        measure("enrolments");
    }

    /** Tells the planner the new size at once: a plan made for a handful of rows takes for ever with a district's. */
    private void measure(String table) {
        sql.sql("ANALYZE schools." + table).update();
    }

    private int countClassesToAdd(DistrictId district, RosterImport each) {
        return of(COUNT_CLASSES_TO_ADD, district, each).query(Integer.class).single();
    }

    /** A code that another class in the world already has leaves its class for the next round with another code. */
    private void addClasses(DistrictId district, RosterImport each, int amount) {
        int first = sql.sql(RESERVE_NUMBERS)
                .param("district", district.value())
                .param("amount", amount)
                .query(Integer.class)
                .single();
        of(ADD_CLASSES, district, each)
                .param("first", first)
                .param("codes", Stream.generate(codes::next).limit(amount).toArray(String[]::new))
                .update();
    }

    private void at(String statement, DistrictId district, RosterImport each) {
        of(statement, district, each)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private JdbcClient.StatementSpec of(String statement, DistrictId district, RosterImport each) {
        return sql.sql(statement)
                .param("district", district.value())
                .param("import", each.id().value());
    }
}
