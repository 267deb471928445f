package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.DistrictScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Row-level security with the application's checks left out: plain SQL as the runtime user, across two districts. */
@DatabaseTest
class DistrictGuardTests {
    private static final String GUARDED = """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE a.attname = 'district_id' AND c.relkind IN ('r', 'p') AND c.relrowsecurity
              AND has_table_privilege(c.oid, 'SELECT')
            ORDER BY 1""";

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestSchool schools;

    TestSchool.Place ours;
    TestSchool.Place theirs;

    @BeforeEach
    void twoDistricts() {
        ours = schools.district();
        theirs = schools.district();
        theirs.schoolClass(theirs.teacher("Their"), theirs.student("Own"));
    }

    @Test
    void noTableShowsARowOfAnotherDistrict() {
        List<String> guarded =
                sql.sql(GUARDED).query((row, number) -> row.getString(1)).list();
        assertThat(guarded).hasSizeGreaterThan(8);
        for (String table : guarded) {
            int seen = within(
                    ours,
                    "SELECT count(*) FROM " + table + " WHERE district_id <> '"
                            + ours.system().district() + "'");
            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void outsideADistrictNothingIsVisible() {
        for (String table :
                sql.sql(GUARDED).query((row, number) -> row.getString(1)).list()) {
            assertThat(sql.sql("SELECT count(*) FROM " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void nobodyWritesIntoAnotherDistrict() {
        String theft = "UPDATE schools.classes SET name = 'ours now' WHERE district_id = '"
                + theirs.system().district() + "'";
        int changed = DistrictScope.within(
                ours.system().district(),
                () -> transaction.execute(status -> sql.sql(theft).update()));
        assertThat(changed).isZero();
        String plant = "INSERT INTO schools.districts (district_id, name, kind, created_at) VALUES ('"
                + theirs.system().district() + "', 'planted', 'real', now())";
        assertThatThrownBy(() -> DistrictScope.run(
                        ours.system().district(),
                        () -> transaction.executeWithoutResult(
                                status -> sql.sql(plant).update())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private int within(TestSchool.Place place, String query) {
        return DistrictScope.within(
                place.system().district(),
                () -> transaction.execute(
                        status -> sql.sql(query).query(Integer.class).single()));
    }
}
