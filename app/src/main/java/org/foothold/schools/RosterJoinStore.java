package org.foothold.schools;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what a roster brings although it is here already: made by hand, and so without the roster's id. A match counts only
 * where neither side has a second one.
 */
@Repository
class RosterJoinStore {
    private static final int PART = 100;
    private static final String ONLY = """
            SELECT f.source_id, f.known_id FROM (
              SELECT m.source_id, m.known_id, count(*) OVER (PARTITION BY m.source_id) + count(*) OVER (PARTITION BY m.known_id) AS fits
              FROM (%s) AS m) AS f
            WHERE f.fits = 2 AND NOT EXISTS (SELECT FROM schools.%s k WHERE k.district_id = :district AND k.source_id = f.source_id)""";
    private static final String SCHOOLS = ONLY.formatted("""
            SELECT s.source_id, t.school_id AS known_id
            FROM schools.staged_schools s
            JOIN schools.schools t ON t.district_id = :district AND schools.folded(t.name) = schools.folded(s.name)
            WHERE s.district_id = :district AND NOT s.ended AND t.source_id IS NULL AND t.ended_at IS NULL""", "schools");
    private static final String STAFF = ONLY.formatted("""
            SELECT s.source_id, t.person_id AS known_id
            FROM schools.people t
            JOIN schools.staged_people s ON s.district_id = :district AND NOT s.ended AND lower(s.email) = lower(t.email)
            WHERE t.district_id = :district AND t.source_id IS NULL AND t.ended_at IS NULL
              AND EXISTS (SELECT FROM schools.roles r
                WHERE r.district_id = :district AND r.person_id = t.person_id AND r.role NOT IN ('STUDENT', 'FAMILY'))
              AND EXISTS (SELECT FROM schools.staged_roles w
                WHERE w.district_id = :district AND w.person_source = s.source_id AND w.role NOT IN ('STUDENT', 'FAMILY'))""", "people");
    /** An address may have gone over to somebody else: neither given nor family name is the same. */
    private static final String STAFF_BY_NAME = """
            SELECT a.source_id, a.known_id FROM (%s) a
            JOIN schools.staged_people s ON s.district_id = :district AND s.source_id = a.source_id
            JOIN schools.people t ON t.district_id = :district AND t.person_id = a.known_id
            WHERE (schools.folded(s.given_name) <> schools.folded(t.given_name)
              AND schools.folded(s.family_name) <> schools.folded(t.family_name)) = %%s""".formatted(STAFF);

    private static final String STAFF_KNOWN = STAFF_BY_NAME.formatted("false");
    private static final String STAFF_ASKED = STAFF_BY_NAME.formatted("true");
    /** Each name is folded once: comparing every student of a school with every other takes for ever. */
    private static final String STUDENTS = ONLY.formatted("""
            WITH here AS MATERIALIZED (
              SELECT t.person_id, t.grade, c.source_id AS school, schools.folded(t.given_name || ' ' || t.family_name) AS name
              FROM schools.people t
              JOIN schools.roles r ON r.district_id = :district AND r.person_id = t.person_id AND r.role = 'STUDENT'
              JOIN %s c ON c.school_id = r.school_id
              WHERE t.district_id = :district AND t.source_id IS NULL AND t.ended_at IS NULL AND c.source_id IS NOT NULL),
            coming AS MATERIALIZED (
              SELECT s.source_id, s.grade, w.school_source AS school, schools.folded(s.given_name || ' ' || s.family_name) AS name
              FROM schools.staged_people s
              JOIN schools.staged_roles w ON w.district_id = :district AND w.role = 'STUDENT' AND w.person_source = s.source_id
              WHERE s.district_id = :district AND NOT s.ended AND EXISTS (SELECT FROM here))
            SELECT DISTINCT c.source_id, h.person_id AS known_id FROM here h JOIN coming c USING (school, name)
            WHERE c.grade IS NULL OR h.grade IS NULL OR ltrim(c.grade, '0') = ltrim(h.grade, '0')""".formatted(RosterKnownHere.SCHOOLS), "people");

    private static final String OF_IMPORT = " WHERE j.district_id = :district AND j.import_id = :import ";
    private static final String FORGET = """
            DELETE FROM schools.roster_joins j
            """ + OF_IMPORT + """
             AND j.kind = :kind AND j.asked = :asked
             AND NOT EXISTS (SELECT FROM (%s) c WHERE c.source_id = j.source_id AND c.known_id = j.known_id)""";
    private static final String KEEP = """
            INSERT INTO schools.roster_joins (district_id, import_id, kind, source_id, known_id, asked, same)
            SELECT :district, :import, :kind, c.source_id, c.known_id, :asked, CASE WHEN :asked THEN NULL ELSE true END
            FROM (%s) c ON CONFLICT DO NOTHING""";
    private static final String OPEN = OF_IMPORT + " AND j.asked AND j.same IS NULL";
    private static final String COUNT_OPEN = "SELECT count(*) FROM schools.roster_joins j" + OPEN;
    private static final String ANSWER = "UPDATE schools.roster_joins j SET same = :same" + OPEN;
    private static final String SET_APART = "UPDATE schools.roster_joins j SET same = CASE WHEN :apart THEN false END"
            + OF_IMPORT + " AND j.asked AND j.same IS NOT TRUE AND j.source_id = :source";
    private static final String LIST = """
            SELECT j.source_id, t.family_name || ', ' || t.given_name AS name, t.grade, j.known_id, j.same,
              s.family_name || ', ' || s.given_name AS name_in_roster,
              schools.folded(s.given_name || ' ' || s.family_name) = schools.folded(t.given_name || ' ' || t.family_name) AS namesake,
              ARRAY(SELECT c.name FROM schools.enrolments e JOIN schools.classes c USING (district_id, class_number)
                WHERE e.district_id = :district AND e.person_id = j.known_id AND e.ended_at IS NULL
                  AND c.ended_at IS NULL ORDER BY schools.in_order(c.name), c.name) AS classes
            FROM schools.roster_joins j
            JOIN schools.people t ON t.district_id = :district AND t.person_id = j.known_id
            JOIN schools.staged_people s ON s.district_id = :district AND s.source_id = j.source_id
            """ + OF_IMPORT + """
             AND j.asked AND j.source_id > :after ORDER BY j.source_id LIMIT :limit""";
    private static final String FORGET_ALL = "DELETE FROM schools.roster_joins j WHERE j.district_id = :district";

    private final JdbcClient sql;

    RosterJoinStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Looks anew and keeps what was said already; true if there is anything else than before. */
    boolean find(DistrictId district, RosterImportId id) {
        int changed = find(SCHOOLS, "SCHOOL", false, district, id);
        changed += find(STAFF_KNOWN, "PERSON", false, district, id);
        return changed + find(STUDENTS + " UNION ALL " + STAFF_ASKED, "PERSON", true, district, id) > 0;
    }

    private int find(String matches, String kind, boolean asked, DistrictId district, RosterImportId id) {
        int changed = 0;
        for (String statement : List.of(FORGET, KEEP)) {
            changed += of(statement.formatted(matches), district, id)
                    .param("kind", kind)
                    .param("asked", asked)
                    .update();
        }
        return changed;
    }

    int countOpen(DistrictId district, RosterImportId id) {
        return of(COUNT_OPEN, district, id).query(Integer.class).single();
    }

    /** Says it of all of whom nothing was said; how many these are. */
    int answer(DistrictId district, RosterImportId id, boolean same) {
        return of(ANSWER, district, id).param("same", same).update();
    }

    boolean setApart(DistrictId district, RosterImportId id, String source, boolean apart) {
        return of(SET_APART, district, id)
                        .param("source", source)
                        .param("apart", apart)
                        .update()
                == 1;
    }

    Slice<RosterJoin> list(DistrictId district, RosterImportId id, String after) {
        List<RosterJoin> rows = of(LIST, district, id)
                .param("after", decode(after))
                .param("limit", PART + 1)
                .query(RosterJoinStore::join)
                .list();
        return Slice.of(rows, PART, each -> encode(each.source()));
    }

    /** A district prepares one roster at a time. */
    void clear(DistrictId district) {
        sql.sql(FORGET_ALL).param("district", district.value()).update();
    }

    private static RosterJoin join(ResultSet row, int number) throws SQLException {
        @Nullable Boolean same = row.getObject("same", Boolean.class);
        return new RosterJoin(
                row.getString("source_id"),
                row.getString("name"),
                row.getString("name_in_roster"),
                row.getBoolean("namesake"),
                row.getString("grade"),
                new PersonId(row.getObject("known_id", UUID.class)),
                List.of((String[]) row.getArray("classes").getArray()),
                same);
    }

    private static String encode(String source) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(source.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String after) {
        try {
            return new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private JdbcClient.StatementSpec of(String statement, DistrictId district, RosterImportId id) {
        return sql.sql(statement).param("district", district.value()).param("import", id.value());
    }
}
