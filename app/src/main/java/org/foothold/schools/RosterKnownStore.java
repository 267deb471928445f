package org.foothold.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foothold.kernel.DistrictId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RosterKnownStore {
    private static final String UNITS = """
            SELECT source_id, school_source FROM schools.roster_units WHERE district_id = :district""";
    private static final String SCHOOLS = """
            SELECT source_id FROM schools.schools
            WHERE district_id = :district AND source_id IS NOT NULL AND ended_at IS NULL""";
    private static final String TERMS = """
            SELECT source_id, ends_on FROM schools.terms
            WHERE district_id = :district AND source_id IS NOT NULL AND ended_at IS NULL""";
    private static final String CLASSES = """
            SELECT source_id FROM schools.classes
            WHERE district_id = :district AND source_id IS NOT NULL AND ended_at IS NULL""";
    private static final String PEOPLE = """
            SELECT p.source_id, coalesce(bool_or(r.role NOT IN ('STUDENT', 'FAMILY')), true) AS may_teach
            FROM schools.people p LEFT JOIN schools.roles r USING (district_id, person_id)
            WHERE p.district_id = :district AND p.source_id IS NOT NULL AND p.ended_at IS NULL
            GROUP BY p.source_id""";

    private final JdbcClient sql;

    RosterKnownStore(JdbcClient sql) {
        this.sql = sql;
    }

    RosterKnown known(DistrictId district) {
        Map<String, Optional<String>> units = new HashMap<>();
        Set<String> schools = new HashSet<>();
        Map<String, LocalDate> terms = new HashMap<>();
        Map<String, Boolean> people = new HashMap<>();
        Set<String> classes = new HashSet<>();
        each(UNITS, district, row -> units.put(row.getString(1), Optional.ofNullable(row.getString(2))));
        each(SCHOOLS, district, row -> schools.add(source(row)));
        each(TERMS, district, row -> terms.put(source(row), row.getObject(2, LocalDate.class)));
        each(PEOPLE, district, row -> people.put(source(row), row.getBoolean(2)));
        each(CLASSES, district, row -> classes.add(source(row)));
        return new RosterKnown(units, schools, terms, people, classes);
    }

    private void each(String statement, DistrictId district, RowCallbackHandler use) {
        sql.sql(statement).param("district", district.value()).query(use);
    }

    private static String source(ResultSet row) throws SQLException {
        return row.getString(1);
    }
}
