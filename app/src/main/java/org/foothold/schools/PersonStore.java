package org.foothold.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {
    private static final String INSERT = """
            INSERT INTO schools.people (district_id, person_id, given_name, family_name, email, language, grade)
            VALUES (:district, :person, :given, :family, :email, :language, :grade)""";
    private static final String INSERT_ROLE = """
            INSERT INTO schools.roles (district_id, person_id, role, school_id)
            VALUES (:district, :person, :role, :school) ON CONFLICT DO NOTHING""";
    private static final String COLUMNS = "p.person_id, p.given_name, p.family_name, p.language, p.grade ";
    private static final String LIST = "SELECT " + COLUMNS + """
             FROM schools.people p WHERE p.district_id = :district AND p.person_id = ANY (:people)""";
    private static final String LIST_WITH_ROLE = "SELECT DISTINCT " + COLUMNS + ", p.listed_by" + """
             FROM schools.people p JOIN schools.roles r USING (district_id, person_id)
            WHERE p.district_id = :district AND r.role = :role AND p.ended_at IS NULL
            ORDER BY p.listed_by, p.person_id""";
    private static final String FIRST_WITH_ROLE = "SELECT DISTINCT " + COLUMNS + """
             FROM schools.people p JOIN schools.roles r USING (district_id, person_id)
            WHERE p.district_id = :district AND r.role = :role AND p.ended_at IS NULL
            ORDER BY p.person_id LIMIT :most""";

    private final JdbcClient sql;

    PersonStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(DistrictId district, PersonId id, NewPerson person) {
        sql.sql(INSERT)
                .param("district", district.value())
                .param("person", id.value())
                .param("given", person.givenName())
                .param("family", person.familyName())
                .param("email", person.email())
                .param("language", person.language())
                .param("grade", person.grade())
                .update();
        insertRole(district, id, person.role(), person.school());
    }

    void insertRole(DistrictId district, PersonId person, Role role, @Nullable SchoolId school) {
        sql.sql(INSERT_ROLE)
                .param("district", district.value())
                .param("person", person.value())
                .param("role", role.name())
                .param("school", school == null ? null : school.value())
                .update();
    }

    List<Person> list(DistrictId district, Collection<PersonId> people) {
        return sql.sql(LIST)
                .param("district", district.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PersonStore::person)
                .list();
    }

    List<Person> listWithRole(DistrictId district, Role role) {
        return sql.sql(LIST_WITH_ROLE)
                .param("district", district.value())
                .param("role", role.name())
                .query(PersonStore::person)
                .list();
    }

    List<Person> firstWithRole(DistrictId district, Role role, int most) {
        return sql.sql(FIRST_WITH_ROLE)
                .param("district", district.value())
                .param("role", role.name())
                .param("most", most)
                .query(PersonStore::person)
                .list();
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("language"),
                row.getString("grade"));
    }
}
