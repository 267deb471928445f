package org.foothold.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Students of a school who are not in a class of it. */
@Repository
class SchoolmateStore {
    /** By their role in the school; one that counts for the whole district, by a class of the school. */
    private static final String OF_THE_SCHOOL = """
            FROM schools.people p
            WHERE p.district_id = :district AND p.ended_at IS NULL
              AND EXISTS (SELECT FROM schools.roles r
                WHERE r.district_id = p.district_id AND r.person_id = p.person_id AND r.role = 'STUDENT'
                  AND (r.school_id = :school OR (r.school_id IS NULL AND EXISTS (SELECT FROM schools.enrolments o
                    JOIN schools.classes c USING (district_id, class_number)
                    WHERE o.district_id = p.district_id AND o.person_id = p.person_id AND c.school_id = :school))))
              AND NOT EXISTS (SELECT FROM schools.enrolments e WHERE e.district_id = p.district_id
                AND e.class_number = :class AND e.person_id = p.person_id AND e.ended_at IS NULL)
            """;

    private static final String SEARCH = """
            SELECT p.person_id, p.given_name, p.family_name, p.language, p.grade,
              ARRAY(SELECT c.name FROM schools.enrolments o JOIN schools.classes c USING (district_id, class_number)
                WHERE o.district_id = p.district_id AND o.person_id = p.person_id AND o.ended_at IS NULL
                  AND c.ended_at IS NULL AND c.school_id = :school ORDER BY schools.in_order(c.name), c.name) AS classes
            """ + OF_THE_SCHOOL + """
              AND p.found_by LIKE ALL (ARRAY(SELECT '%' || schools.folded(word) || '%'
                FROM unnest(:words::text[]) AS word))
              AND (:after::uuid IS NULL OR (p.listed_by, p.person_id) > (SELECT a.listed_by, a.person_id
                FROM schools.people a WHERE a.district_id = :district AND a.person_id = :after))
            ORDER BY p.listed_by, p.person_id LIMIT :limit""";
    private static final String AMONG = "SELECT p.person_id " + OF_THE_SCHOOL + " AND p.person_id = ANY (:people)";

    private final JdbcClient sql;

    SchoolmateStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** In the order of family names; each of the words must be found. */
    List<Schoolmate> search(
            DistrictId district, SchoolClass schoolClass, List<String> words, @Nullable PersonId after, int limit) {
        return of(SEARCH, district, schoolClass)
                .param("words", words.stream().map(PersonFileStore::literal).toArray(String[]::new))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(SchoolmateStore::schoolmate)
                .list();
    }

    /** Which of these are such students. */
    List<PersonId> among(DistrictId district, SchoolClass schoolClass, Collection<PersonId> people) {
        return of(AMONG, district, schoolClass)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec of(String statement, DistrictId district, SchoolClass schoolClass) {
        ClassId id = schoolClass.id();
        return sql.sql(statement)
                .param("district", district.value())
                .param("school", schoolClass.school().value())
                .param("class", id.number());
    }

    private static Schoolmate schoolmate(ResultSet row, int number) throws SQLException {
        return new Schoolmate(PersonStore.person(row, number), List.of((String[])
                row.getArray("classes").getArray()));
    }
}
