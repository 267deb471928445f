package org.foothold.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The classes of a school with their teachers. */
@Repository
class SchoolClassStore {
    private static final String SEARCH = """
            SELECT c.*, t.teachers FROM (
            """ + ClassStore.SELECT + """
             WHERE c.district_id = :district AND c.school_id = :school AND (c.ended_at IS NOT NULL) = :over
            ) AS c
            CROSS JOIN LATERAL (
              SELECT coalesce(array_agg(btrim(p.given_name || ' ' || p.family_name) ORDER BY p.listed_by), '{}') AS teachers
              FROM schools.enrolments e JOIN schools.people p USING (district_id, person_id)
              WHERE e.district_id = :district AND e.class_number = c.class_number AND e.role = 'TEACHER'
                AND e.ended_at IS NULL AND p.ended_at IS NULL) AS t
            WHERE schools.folded(concat_ws(' ', c.name, c.subject, c.grade, array_to_string(t.teachers, ' ')))
                LIKE ALL (ARRAY(SELECT '%' || schools.folded(word) || '%' FROM unnest(:words::text[]) AS word))
              AND (:after::integer IS NULL OR (schools.in_order(c.name), c.class_number) > (SELECT schools.in_order(a.name), a.class_number
                FROM schools.classes a WHERE a.district_id = :district AND a.class_number = :after))
            ORDER BY schools.in_order(c.name), c.class_number LIMIT :limit""";

    private final JdbcClient sql;

    SchoolClassStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** By name; each of the words must be found. */
    List<TaughtClass> search(
            DistrictId district,
            SchoolId school,
            List<String> words,
            boolean over,
            @Nullable ClassId after,
            int limit) {
        return sql.sql(SEARCH)
                .param("district", district.value())
                .param("school", school.value())
                .param("words", words.stream().map(PersonFileStore::literal).toArray(String[]::new))
                .param("over", over)
                .param("after", after == null ? null : after.number())
                .param("limit", limit)
                .query(SchoolClassStore::taught)
                .list();
    }

    private static TaughtClass taught(ResultSet row, int number) throws SQLException {
        return new TaughtClass(ClassStore.schoolClass(row, number), List.of((String[])
                row.getArray("teachers").getArray()));
    }
}
