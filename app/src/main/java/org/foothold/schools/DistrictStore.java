package org.foothold.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DistrictStore {
    private static final String INSERT = """
            INSERT INTO schools.districts (district_id, name, kind, language, created_at)
            VALUES (:district, :name, :kind, :language, :at)""";
    private static final String GET = """
            SELECT district_id, name, kind, language FROM schools.districts WHERE district_id = :district""";
    private static final String INSERT_SCHOOL = """
            INSERT INTO schools.schools (district_id, school_id, name, time_zone)
            VALUES (:district, :school, :name, :zone)""";
    private static final String CHANGE_SCHOOL = """
            UPDATE schools.schools SET name = :name, time_zone = :zone
            WHERE district_id = :district AND school_id = :school""";
    private static final String LIST_SCHOOLS = """
            SELECT school_id, name, time_zone FROM schools.schools
            WHERE district_id = :district AND ended_at IS NULL ORDER BY schools.in_order(name), school_id""";
    /** A role without a school counts in each. */
    private static final String SCHOOLS_OF_TEACHER = """
            SELECT s.school_id, s.name, s.time_zone FROM schools.schools s
            WHERE s.district_id = :district AND s.ended_at IS NULL
              AND EXISTS (SELECT FROM schools.roles r
                WHERE r.district_id = s.district_id AND r.person_id = :person AND r.role = 'TEACHER'
                  AND (r.school_id = s.school_id OR r.school_id IS NULL))
            ORDER BY schools.in_order(s.name), s.school_id""";

    private static final String HAS_SCHOOL = """
            SELECT EXISTS (SELECT FROM schools.schools
              WHERE district_id = :district AND school_id = :school AND ended_at IS NULL)""";
    private static final String OF_KIND = "SELECT * FROM schools.districts_of_kind(:kind)";

    private final JdbcClient sql;

    DistrictStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(District district, Instant at) {
        sql.sql(INSERT)
                .param("district", district.id().value())
                .param("name", district.name())
                .param("kind", word(district.kind()))
                .param("language", district.language())
                .param("at", Timestamp.from(at))
                .update();
    }

    District get(DistrictId district) {
        return sql.sql(GET)
                .param("district", district.value())
                .query(DistrictStore::district)
                .optional()
                .orElseThrow(() -> new NotFound("district"));
    }

    void insertSchool(DistrictId district, School school) {
        sql.sql(INSERT_SCHOOL)
                .param("district", district.value())
                .param("school", school.id().value())
                .param("name", school.name())
                .param("zone", school.timeZone().getId())
                .update();
    }

    void changeSchool(DistrictId district, School school) {
        int changed = sql.sql(CHANGE_SCHOOL)
                .param("district", district.value())
                .param("school", school.id().value())
                .param("name", school.name())
                .param("zone", school.timeZone().getId())
                .update();
        if (changed == 0) {
            throw new NotFound("school");
        }
    }

    List<School> listSchools(DistrictId district) {
        return sql.sql(LIST_SCHOOLS)
                .param("district", district.value())
                .query(DistrictStore::school)
                .list();
    }

    List<School> listSchoolsOfTeacher(DistrictId district, PersonId teacher) {
        return sql.sql(SCHOOLS_OF_TEACHER)
                .param("district", district.value())
                .param("person", teacher.value())
                .query(DistrictStore::school)
                .list();
    }

    boolean hasSchool(DistrictId district, SchoolId school) {
        return sql.sql(HAS_SCHOOL)
                .param("district", district.value())
                .param("school", school.value())
                .query(Boolean.class)
                .single();
    }

    List<UUID> idsOfKind(District.Kind kind) {
        return sql.sql(OF_KIND)
                .param("kind", word(kind))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static School school(ResultSet row, int number) throws SQLException {
        return new School(new SchoolId(row.getObject(1, UUID.class)), row.getString(2), ZoneId.of(row.getString(3)));
    }

    private static District district(ResultSet row, int number) throws SQLException {
        return new District(
                new DistrictId(row.getObject("district_id", UUID.class)),
                row.getString("name"),
                District.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("language"));
    }

    private static String word(District.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
