package org.foothold.schools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads what a file says beside what is there, in batches of arrays, so that the rest is work on sets. */
@Repository
class RosterStagingStore {
    static final List<String> TABLES = List.of(
            "schools.staged_schools",
            "schools.staged_units",
            "schools.staged_terms",
            "schools.staged_people",
            "schools.staged_roles",
            "schools.staged_classes",
            "schools.staged_enrolments");
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('roster ' || :district, 0))";
    private static final int BATCH = 10_000;
    private static final String SCHOOLS = """
            INSERT INTO schools.staged_schools (district_id, source_id, name, ended)
            SELECT :district, a, b, c::boolean FROM unnest(:c0::text[], :c1::text[], :c2::text[]) AS t(a, b, c)""";
    private static final String UNITS = """
            INSERT INTO schools.staged_units (district_id, source_id, school_source)
            SELECT :district, a, b FROM unnest(:c0::text[], :c1::text[]) AS t(a, b)""";
    private static final String TERMS = """
            INSERT INTO schools.staged_terms (district_id, source_id, name, starts_on, ends_on, ended)
            SELECT :district, a, b, c::date, d::date, e::boolean
            FROM unnest(:c0::text[], :c1::text[], :c2::text[], :c3::text[], :c4::text[]) AS t(a, b, c, d, e)""";
    private static final String PEOPLE = """
            INSERT INTO schools.staged_people (district_id, source_id, given_name, family_name, email, grade, ended)
            SELECT :district, a, b, c, d, e, f::boolean
            FROM unnest(:c0::text[], :c1::text[], :c2::text[], :c3::text[], :c4::text[], :c5::text[])
              AS t(a, b, c, d, e, f)""";
    private static final String ROLES = """
            INSERT INTO schools.staged_roles (district_id, source_id, person_source, role, school_source, ended)
            SELECT :district, a, b, c, d, e::boolean
            FROM unnest(:c0::text[], :c1::text[], :c2::text[], :c3::text[], :c4::text[]) AS t(a, b, c, d, e)""";
    private static final String CLASSES = """
            INSERT INTO schools.staged_classes
              (district_id, source_id, school_source, term_source, name, subject, grade, ended)
            SELECT :district, a, b, c, d, e, f, g::boolean
            FROM unnest(:c0::text[], :c1::text[], :c2::text[], :c3::text[], :c4::text[], :c5::text[], :c6::text[])
              AS t(a, b, c, d, e, f, g)""";
    private static final String ENROLMENTS = """
            INSERT INTO schools.staged_enrolments (district_id, source_id, class_source, person_source, role, ended)
            SELECT :district, a, b, c, d, e::boolean
            FROM unnest(:c0::text[], :c1::text[], :c2::text[], :c3::text[], :c4::text[]) AS t(a, b, c, d, e)""";

    private final JdbcClient sql;

    RosterStagingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** One roster of a district at a time; others wait until this transaction ends. It may sort and join in memory. */
    void lock(DistrictId district) {
        sql.sql("SET LOCAL work_mem = '64MB'").update();
        sql.sql(LOCK).param("district", district.toString()).query().singleRow();
    }

    void clear(DistrictId district) {
        TABLES.forEach(table -> sql.sql("DELETE FROM " + table + " WHERE district_id = :district")
                .param("district", district.value())
                .update());
    }

    void load(DistrictId district, Roster roster, RosterProgress progress) {
        Loading loading = new Loading(district, progress, size(roster));
        loading.rows(SCHOOLS, roster.schools().rows(), each -> row(each.source(), each.name(), bit(each.ended())));
        loading.rows(UNITS, roster.units(), each -> row(each.source(), each.school()));
        loading.rows(
                TERMS,
                roster.terms().rows(),
                each -> row(each.source(), each.name(), day(each.startsOn()), day(each.endsOn()), bit(each.ended())));
        loading.rows(PEOPLE, roster.people().rows(), RosterStagingStore::person);
        loading.rows(ROLES, roster.roles().rows(), RosterStagingStore::role);
        loading.rows(CLASSES, roster.classes().rows(), RosterStagingStore::schoolClass);
        loading.rows(ENROLMENTS, roster.enrolments().rows(), RosterStagingStore::enrolment);
        TABLES.forEach(table -> sql.sql("ANALYZE " + table).update());
    }

    private static int size(Roster roster) {
        return roster.schools().rows().size()
                + roster.units().size()
                + roster.terms().rows().size()
                + roster.people().rows().size()
                + roster.roles().rows().size()
                + roster.classes().rows().size()
                + roster.enrolments().rows().size();
    }

    private static List<@Nullable String> person(Roster.Person each) {
        return row(each.source(), each.givenName(), each.familyName(), each.email(), each.grade(), bit(each.ended()));
    }

    private static List<@Nullable String> role(Roster.RoleGiven each) {
        return row(each.source(), each.person(), word(each.role()), each.school(), bit(each.ended()));
    }

    private static List<@Nullable String> schoolClass(Roster.SchoolClass each) {
        return row(
                each.source(),
                each.school(),
                each.term(),
                each.name(),
                each.subject(),
                each.grade(),
                bit(each.ended()));
    }

    private static List<@Nullable String> enrolment(Roster.Enrolment each) {
        return row(each.source(), each.schoolClass(), each.person(), word(each.role()), bit(each.ended()));
    }

    private static List<@Nullable String> row(@Nullable String... values) {
        List<@Nullable String> row = new ArrayList<>(values.length);
        for (@Nullable String value : values) {
            row.add(value);
        }
        return row;
    }

    private static String bit(boolean value) {
        return value ? "t" : "f";
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String word(@Nullable Role role) {
        return role == null ? null : role.name();
    }

    /** One load and how far it is. */
    private final class Loading {
        private final DistrictId district;
        private final RosterProgress progress;
        private final long total;
        private long done;

        private Loading(DistrictId district, RosterProgress progress, long total) {
            this.district = district;
            this.progress = progress;
            this.total = total;
        }

        private <T> void rows(String statement, List<T> rows, Function<T, List<@Nullable String>> columns) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                List<T> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
                insert(statement, batch.stream().map(columns).toList());
                done += batch.size();
                progress.reached(RosterProgress.Step.LOADING, done, total);
            }
        }

        private void insert(String statement, List<List<@Nullable String>> rows) {
            JdbcClient.StatementSpec insert = sql.sql(statement).param("district", district.value());
            for (int column = 0; column < rows.getFirst().size(); column++) {
                int index = column;
                insert = insert.param(
                        "c" + column, rows.stream().map(row -> row.get(index)).toArray(String[]::new));
            }
            insert.update();
        }
    }
}
