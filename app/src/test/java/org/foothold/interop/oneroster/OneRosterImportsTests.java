package org.foothold.interop.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Random;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.schools.RosterChange.Change;
import org.foothold.schools.RosterChange.Kind;
import org.foothold.schools.RosterImport;
import org.foothold.schools.RosterProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class OneRosterImportsTests {
    private static final Logger LOG = LoggerFactory.getLogger(OneRosterImportsTests.class);
    private static final ZoneId ZONE = ZoneId.of("America/Denver");
    private static final RosterProgress QUIET = (step, done, total) -> {};

    @Autowired
    OneRosterImports imports;

    @Autowired
    TestSchool schools;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path temporary;

    private TestSchool.Place place;

    @BeforeEach
    void newDistrict() {
        place = schools.district();
    }

    @Test
    void importingTwiceChangesNothing() {
        bring(RosterSet.of11().zip(temporary));
        String before = everything();
        RosterImport again = bring(RosterSet.of11().zip(temporary));
        assertThat(again.changesNothing()).isTrue();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theSameSetInTheNewerVersionChangesOnlyWhatItSaysOtherwise() {
        bring(RosterSet.of11().zip(temporary));
        RosterImport newer = preview(RosterSet.of12().zip(temporary));
        assertThat(newer.count(Kind.PERSON, Change.CHANGED))
                .as("a teacher leads too")
                .isEqualTo(1);
        assertThat(newer.count(Kind.PERSON, Change.ENDED)).isEqualTo(4);
        assertThat(newer.endsMany()).isTrue();
    }

    @Test
    void aBrokenFileChangesNothingAndTellsWhy() {
        bring(RosterSet.of11().zip(temporary));
        String before = everything();
        RosterImport broken = preview(RosterSet.of11()
                .replace("users.csv", "u1,,,true", "u1,,,maybe")
                .replace("users.csv", "Ada,King", "Grace,Hopper")
                .zip(temporary));
        assertThat(broken.state()).isEqualTo(RosterImport.State.REFUSED);
        assertThat(broken.problems().list())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aPartChangesOnlyWhatItNames() {
        bring(RosterSet.of11().zip(temporary));
        RosterSet part = new RosterSet()
                .put(
                        "manifest.csv",
                        "propertyName,value\noneroster.version,1.1\nfile.users,delta\nfile.enrollments,delta\n")
                .put("users.csv", """
                        sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName
                        u2,active,2026-10-01,true,d1,administrator,a,Ada,King
                        u9,active,2026-10-01,true,math,student,n,New,Student
                        """)
                .put("enrollments.csv", """
                        sourcedId,status,dateLastModified,classSourcedId,userSourcedId,role
                        e9,active,2026-10-01,c2,u9,student
                        e3,tobedeleted,2026-10-01,,,
                        """);
        RosterImport done = bring(part.zip(temporary));
        assertThat(done.counts())
                .containsExactlyInAnyOrder(
                        new RosterImport.Count(Kind.PERSON, Change.ADDED, 1),
                        new RosterImport.Count(Kind.PERSON, Change.CHANGED, 1),
                        new RosterImport.Count(Kind.ENROLMENT, Change.ADDED, 1),
                        new RosterImport.Count(Kind.ENROLMENT, Change.ENDED, 1));
        assertThat(one("SELECT string_agg(role, ',') FROM schools.roles r JOIN schools.people p"
                        + " USING (district_id, person_id) WHERE p.source_id = 'u2'"))
                .isEqualTo("DISTRICT_LEADER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oneroster-oat-11/data/samples/OneRosterv1p1BaseCSV",
                "oneroster-moodle/Test_minimal_data_set.zip",
                "oneroster-moodle/Test_full_data_set.zip",
                "oneroster-moodle/oneroster_test_data.zip"
            })
    void bringsASetThatOthersMadeAndBringingItAgainChangesNothing(String path) {
        Path set = SharedRosterSetsTests.DATA.resolve(path);
        assumeThat(set).as("the shared data are not here").exists();
        assertThat(bring(set).changesNothing()).isFalse();
        String before = everything();
        assertThat(bring(set).changesNothing()).isTrue();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aDamagedFileIsBroughtWholeOrNotAtAll() {
        for (int seed = 0; seed < 60; seed++) {
            String before = everything();
            RosterSet set = Mutation.ofFiles(seed % 2 == 0 ? RosterSet.of11() : RosterSet.of12(), new Random(seed));
            RosterImport each = preview(set.zip(temporary));
            assertThat(everything()).as("seed " + seed).isEqualTo(before);
            if (each.state() == RosterImport.State.READY) {
                RosterImport done = place.within(() -> imports.apply(place.system(), each.id(), true, QUIET));
                assertThat(done.state()).as("seed " + seed).isEqualTo(RosterImport.State.APPLIED);
            } else {
                assertThat(each.state()).as("seed " + seed).isEqualTo(RosterImport.State.REFUSED);
            }
        }
    }

    /** A district of 20,000; with {@code -Dfoothold.roster.users=100000} a big one. */
    @Test
    void bringsAWholeDistrictInOneGo() {
        GeneratedRoster big = new GeneratedRoster(Integer.getInteger("foothold.roster.users", 20_000), 7);
        Path zip = temporary.resolve("big.zip");
        big.write(zip);
        long start = System.nanoTime();
        RosterImport preview = preview(zip);
        long previewed = System.nanoTime();
        RosterImport done = place.within(() -> imports.apply(place.system(), preview.id(), false, QUIET));
        long applied = System.nanoTime();
        LOG.info(
                "{} people: preview {} ms, apply {} ms",
                big.students() + big.teachers(),
                (previewed - start) / 1_000_000,
                (applied - previewed) / 1_000_000);
        assertThat(done.state()).isEqualTo(RosterImport.State.APPLIED);
        assertThat(one("SELECT count(*)::text FROM schools.people WHERE source_id IS NOT NULL"))
                .isEqualTo(Integer.toString(big.students() + big.teachers()));
        assertThat(one("SELECT count(DISTINCT code)::text FROM schools.classes WHERE source_id IS NOT NULL"))
                .isEqualTo(Integer.toString(big.classes()));
        assertThat(one("SELECT count(*)::text FROM schools.enrolments WHERE ended_at IS NULL"))
                .isEqualTo(Integer.toString(big.enrolments()));
        assertThat(preview(zip).changesNothing()).isTrue();
        LOG.info("again: {} ms", (System.nanoTime() - applied) / 1_000_000);
    }

    private RosterImport preview(Path file) {
        return place.within(() -> imports.preview(place.system(), file, "roster.zip", ZONE, QUIET));
    }

    private RosterImport bring(Path file) {
        RosterImport preview = preview(file);
        assertThat(preview.problems().list()).isEmpty();
        RosterImport done = place.within(() -> imports.apply(place.system(), preview.id(), true, QUIET));
        assertThat(done.state()).isEqualTo(RosterImport.State.APPLIED);
        return done;
    }

    private String everything() {
        return one("""
                SELECT md5(coalesce(string_agg(t, ';' ORDER BY t), '')) FROM (
                  SELECT s::text AS t FROM schools.schools s UNION ALL SELECT s::text FROM schools.terms s
                  UNION ALL SELECT s::text FROM schools.people s UNION ALL SELECT s::text FROM schools.roles s
                  UNION ALL SELECT s::text FROM schools.classes s UNION ALL SELECT s::text FROM schools.enrolments s
                  UNION ALL SELECT s::text FROM schools.districts s) AS rows""");
    }

    private String one(String question) {
        return Objects.requireNonNull(place.within(() -> transaction.execute(
                status -> sql.sql(question).query(String.class).single())));
    }
}
