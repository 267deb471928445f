package org.foothold.schools;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Tells students of the same name in a class apart, everywhere by the same number. Who joins later gets the next one, so
 * nobody's changes by that.
 */
final class Namesakes {
    /** Joins {@code p.person_id} of the class {@code :class}; nobody's number is null who is alone with the name. */
    static final String JOIN = """
             LEFT JOIN (
              SELECT n.person_id, row_number() OVER (same ORDER BY n.started_at NULLS FIRST, n.person_id) AS number,
                count(*) OVER same AS bearers
              FROM schools.enrolments n JOIN schools.people q USING (district_id, person_id)
              WHERE n.district_id = :district AND n.class_number = :class AND n.role = 'STUDENT'
                AND n.ended_at IS NULL AND q.ended_at IS NULL
              WINDOW same AS (PARTITION BY schools.folded(btrim(q.given_name || ' ' || q.family_name)))
             ) namesake ON namesake.person_id = p.person_id AND namesake.bearers > 1
            """;

    static final String NUMBER = "namesake.number AS namesake";

    private Namesakes() {}

    /** From a row that has {@link #NUMBER}. */
    static Person person(ResultSet row, int line) throws SQLException {
        return PersonStore.person(row, line).numbered(row.getInt("namesake"));
    }
}
