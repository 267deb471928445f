package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Problems;
import org.foothold.kernel.Role;
import org.foothold.schools.Roster.Coverage;
import org.foothold.schools.Roster.Part;
import org.foothold.schools.RosterChange.Change;
import org.foothold.schools.RosterChange.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RostersTests {
    private static final RosterProgress QUIET = (step, done, total) -> {};

    @Autowired
    Rosters rosters;

    @Autowired
    RosterImports imports;

    @Autowired
    TestSchool schools;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private TestSchool.Place place;

    @BeforeEach
    void newDistrict() {
        place = schools.district();
    }

    @Test
    void bringsSchoolsTermsPeopleClassesAndEnrolments() {
        assertThat(bring(whole(3)).counts())
                .extracting(RosterImport.Count::kind, RosterImport.Count::change, RosterImport.Count::amount)
                .containsExactlyInAnyOrder(
                        tuple(Kind.SCHOOL, Change.ADDED, 1),
                        tuple(Kind.TERM, Change.ADDED, 1),
                        tuple(Kind.PERSON, Change.ADDED, 4),
                        tuple(Kind.CLASS, Change.ADDED, 2),
                        tuple(Kind.ENROLMENT, Change.ADDED, 4));
        assertThat(one("SELECT string_agg(given_name || ' ' || family_name, ', ' ORDER BY source_id)"
                        + " FROM schools.people WHERE source_id LIKE 's%'"))
                .isEqualTo("Zoë 🌱 O'Neil0, Zoë 🌱 O'Neil1, Zoë 🌱 O'Neil2");
        assertThat(one("SELECT string_agg(role || ' ' || coalesce(school_id::text, 'district'), '') FROM schools.roles"
                        + " WHERE source_id = 'r-t1'"))
                .startsWith("TEACHER ");
    }

    @Test
    void changesNothingTheSecondTime() {
        bring(whole(3));
        String before = everything();
        RosterImport again = bring(whole(3));
        assertThat(again.changesNothing()).isTrue();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aPreviewChangesNothing() {
        String before = everything();
        preview(whole(3));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void endsWhatAWholeRosterNoLongerHasAndKeepsWhatItNeverBrought() {
        Actor byHand = place.student("Hand");
        bring(whole(6));
        RosterImport fewer = bring(whole(5));
        assertThat(fewer.counts())
                .extracting(RosterImport.Count::kind, RosterImport.Count::change, RosterImport.Count::amount)
                .containsExactlyInAnyOrder(tuple(Kind.PERSON, Change.ENDED, 1), tuple(Kind.ENROLMENT, Change.ENDED, 1));
        assertThat(one("SELECT count(*)::text FROM schools.people WHERE ended_at IS NULL AND person_id = '"
                        + byHand.person() + "'"))
                .isEqualTo("1");
        assertThat(one("SELECT source_id FROM schools.people WHERE ended_at IS NOT NULL"))
                .isEqualTo("s5");
    }

    @Test
    void whoReturnsIsTheSamePersonAsBefore() {
        bring(whole(6));
        String before = person("s5");
        bring(whole(5));
        RosterImport back = bring(whole(6));
        assertThat(back.count(Kind.PERSON, Change.CHANGED)).isEqualTo(1);
        assertThat(back.count(Kind.ENROLMENT, Change.CHANGED)).isEqualTo(1);
        assertThat(person("s5")).isEqualTo(before);
    }

    @Test
    void asksBeforeMoreThanAThirdOfThePeopleEnd() {
        bring(whole(5));
        RosterImportId id = preview(whole(2));
        String before = everything();
        assertThat(apply(id, false)).isEqualTo(RosterOutcome.ENDS_MANY);
        assertThat(everything()).isEqualTo(before);
        assertThat(apply(id, true)).isEqualTo(RosterOutcome.APPLIED);
        assertThat(one("SELECT count(*)::text FROM schools.people WHERE ended_at IS NOT NULL"))
                .isEqualTo("3");
    }

    @Test
    void aPartOfARosterTouchesOnlyWhatItNames() {
        bring(whole(5));
        Roster part = new Roster(
                ZoneId.of("UTC"),
                none(),
                List.of(),
                none(),
                new Part<>(
                        Coverage.NAMED,
                        List.of(
                                new Roster.Person("s1", "Renamed", "Person", null, "05", false),
                                new Roster.Person("s2", null, null, null, null, true))),
                none(),
                none(),
                none());
        RosterImport done = bring(part);
        assertThat(done.counts())
                .extracting(RosterImport.Count::kind, RosterImport.Count::change, RosterImport.Count::amount)
                .containsExactlyInAnyOrder(
                        tuple(Kind.PERSON, Change.CHANGED, 1),
                        tuple(Kind.PERSON, Change.ENDED, 1),
                        tuple(Kind.ENROLMENT, Change.ENDED, 1));
        assertThat(one("SELECT given_name || grade FROM schools.people WHERE source_id = 's1'"))
                .isEqualTo("Renamed05");
        assertThat(one("SELECT count(*)::text FROM schools.roles r JOIN schools.people p USING (district_id, person_id)"
                        + " WHERE p.source_id = 's1'"))
                .isEqualTo("1");
    }

    @Test
    void tellsWhatAPersonWasAndBecomes() {
        bring(whole(2));
        RosterImportId id = preview(with(
                whole(2),
                List.of(
                        new Roster.RoleGiven("r-s0", "s0", Role.STUDENT, "north", false),
                        new Roster.RoleGiven("r-s1", "s1", Role.STUDENT, "north", false),
                        new Roster.RoleGiven("r-t1", "t1", Role.SCHOOL_LEADER, "north", false))));
        List<RosterChange> changed = place.within(
                        () -> imports.listChanges(place.system(), id, Kind.PERSON, Change.CHANGED, "rivera", null))
                .items();
        assertThat(changed)
                .containsExactly(new RosterChange(
                        Kind.PERSON,
                        Change.CHANGED,
                        "Rivera, Tomás",
                        "t1",
                        List.of(new RosterChange.Field(
                                "roles", List.of("TEACHER North School"), List.of("SCHOOL_LEADER North School")))));
        apply(id, false);
        assertThat(one("SELECT string_agg(role, ',') FROM schools.roles r JOIN schools.people p"
                        + " USING (district_id, person_id) WHERE p.source_id = 't1'"))
                .isEqualTo("SCHOOL_LEADER");
    }

    @Test
    void neverTakesARoleThatAnAdministratorGave() {
        bring(whole(2));
        run("INSERT INTO schools.roles (district_id, person_id, role) SELECT district_id, person_id, 'ADMINISTRATOR'"
                + " FROM schools.people WHERE source_id = 't1'");
        assertThat(bring(whole(2)).changesNothing()).isTrue();
        assertThat(one("SELECT count(*)::text FROM schools.roles WHERE role = 'ADMINISTRATOR'"))
                .isEqualTo("1");
    }

    @Test
    void aNumberEqualsTheListBehindIt() {
        RosterImportId id = preview(whole(250));
        List<RosterChange> all = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            var slice =
                    place.within(() -> imports.listChanges(place.system(), id, Kind.PERSON, Change.ADDED, "", from));
            all.addAll(slice.items());
            after = slice.next();
        } while (after != null);
        assertThat(all).hasSize(251).doesNotHaveDuplicates();
        assertThat(get(id).count(Kind.PERSON, Change.ADDED)).isEqualTo(251);
    }

    @Test
    void comparesAnewWhenWhatIsThereChangedSinceThePreview() {
        RosterImportId id = preview(whole(2));
        run("INSERT INTO schools.people (district_id, person_id, given_name, family_name, source_id)" + " VALUES ('"
                + place.system().district() + "', uuidv7(), 'Zoë 🌱', 'O''Neil0', 's0')");
        assertThat(apply(id, true)).isEqualTo(RosterOutcome.OUTDATED);
        assertThat(get(id).count(Kind.PERSON, Change.ADDED)).isEqualTo(2);
        assertThat(apply(id, true)).isEqualTo(RosterOutcome.APPLIED);
    }

    @Test
    void aCancelledImportChangesNothing() {
        RosterImportId id = preview(whole(3));
        String before = everything();
        RosterProgress cancelling = (step, done, total) -> {
            if (step == RosterProgress.Step.ENROLMENTS) {
                elsewhere(() -> imports.cancel(place.system(), id));
                imports.note(place.system(), id, step, done, total);
            }
        };
        place.run(() -> rosters.confirm(place.system(), id, false));
        assertThatThrownBy(() -> place.within(() -> rosters.apply(place.system(), id, cancelling)))
                .isInstanceOf(RosterCancelled.class);
        assertThat(everything()).isEqualTo(before);
    }

    /** With a second connection for each they would wait for each other, and everybody else for them. */
    @Test
    void howeverManySayYesAtOnceEachNeedsOneConnection() {
        RosterImportId id = preview(whole(2));
        List<CompletableFuture<RosterOutcome>> said = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> place.within(() -> rosters.confirm(place.system(), id, false)),
                        each -> Thread.ofVirtual().start(each)))
                .limit(60)
                .toList();
        assertThat(said.stream().map(CompletableFuture::join).filter(each -> each != RosterOutcome.NOT_READY))
                .containsExactly(RosterOutcome.CONFIRMED);
    }

    @Test
    void aNewerPreviewReplacesTheOlder() {
        RosterImportId older = preview(whole(2));
        RosterImportId newer = preview(whole(3));
        assertThat(apply(older, false)).isEqualTo(RosterOutcome.NOT_READY);
        assertThat(get(older).state()).isEqualTo(RosterImport.State.REPLACED);
        assertThat(apply(newer, false)).isEqualTo(RosterOutcome.APPLIED);
        assertThat(apply(newer, false)).isEqualTo(RosterOutcome.NOT_READY);
    }

    @Test
    void movesARostersIdFromOneEnrolmentToAnother() {
        bring(enrolled("e1", "s0", "e2", "s1"));
        RosterImport swapped = bring(enrolled("e2", "s0", "e1", "s1"));
        assertThat(swapped.changesNothing()).isTrue();
        assertThat(one(
                        "SELECT string_agg(p.source_id || e.source_id, ',' ORDER BY p.source_id) FROM schools.enrolments e"
                                + " JOIN schools.people p USING (district_id, person_id)"))
                .isEqualTo("s0e2,s1e1");
    }

    @Test
    void anotherDistrictSeesNothingOfIt() {
        bring(whole(3));
        RosterImportId id = preview(whole(5));
        TestSchool.Place other = schools.district();
        assertThat(other.within(() -> imports.list(other.system(), null).items()))
                .isEmpty();
        for (String table : RosterStagingStore.TABLES) {
            assertThat(one(other, "SELECT count(*)::text FROM " + table)).isEqualTo("0");
        }
        assertThatThrownBy(() -> other.within(() -> imports.get(other.system(), id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyAdministratorsBringRosters() {
        Actor teacher = place.teacher("Ana");
        assertThatThrownBy(() -> place.within(() -> imports.begin(teacher, "x.zip", ZoneId.of("UTC"))))
                .isInstanceOf(Forbidden.class);
        RosterImportId id = preview(whole(1));
        assertThatThrownBy(() -> place.within(() -> rosters.confirm(teacher, id, true)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> place.within(() -> rosters.apply(teacher, id, QUIET)))
                .isInstanceOf(Forbidden.class);
    }

    private RosterImport bring(Roster roster) {
        RosterImportId id = preview(roster);
        assertThat(apply(id, false)).isEqualTo(RosterOutcome.APPLIED);
        return get(id);
    }

    private RosterImportId preview(Roster roster) {
        return place.within(() -> {
            RosterImportId id = imports.begin(place.system(), "north.zip", ZoneId.of("America/Denver"));
            rosters.preview(place.system(), id, roster, new Problems(), QUIET);
            return id;
        });
    }

    private RosterOutcome apply(RosterImportId id, boolean endingMeant) {
        return place.within(() -> {
            RosterOutcome said = rosters.confirm(place.system(), id, endingMeant);
            return said == RosterOutcome.CONFIRMED ? rosters.apply(place.system(), id, QUIET) : said;
        });
    }

    private RosterImport get(RosterImportId id) {
        return place.within(() -> imports.get(place.system(), id));
    }

    private String person(String source) {
        return one("SELECT person_id::text FROM schools.people WHERE source_id = '" + source + "'");
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
        return one(place, question);
    }

    private String one(TestSchool.Place where, String question) {
        return Objects.requireNonNull(where.within(() -> transaction.execute(
                status -> sql.sql(question).query(String.class).single())));
    }

    private static <T> Part<T> none() {
        return new Part<>(Coverage.NONE, List.of());
    }

    /** As another request would: in a transaction of its own. */
    private void elsewhere(Runnable work) {
        CompletableFuture.runAsync(() -> place.run(work)).join();
    }

    private void run(String statement) {
        place.run(() ->
                transaction.executeWithoutResult(status -> sql.sql(statement).update()));
    }

    /** One school, one teacher of two classes, some students in the first of them. */
    private static Roster whole(int students) {
        List<Roster.Person> people = new ArrayList<>();
        List<Roster.Enrolment> enrolments = new ArrayList<>();
        List<Roster.RoleGiven> roles = new ArrayList<>();
        for (int i = 0; i < students; i++) {
            people.add(new Roster.Person("s" + i, "Zoë 🌱", "O'Neil" + i, null, "04", false));
            roles.add(new Roster.RoleGiven("r-s" + i, "s" + i, Role.STUDENT, "north", false));
            enrolments.add(new Roster.Enrolment("e" + i, "c1", "s" + i, Role.STUDENT, false));
        }
        people.add(new Roster.Person("t1", "Tomás", "Rivera", "tomas@example.org", null, false));
        roles.add(new Roster.RoleGiven("r-t1", "t1", Role.TEACHER, "north", false));
        enrolments.add(new Roster.Enrolment("et", "c1", "t1", Role.TEACHER, false));
        return roster(people, roles, enrolments);
    }

    private static Roster with(Roster roster, List<Roster.RoleGiven> roles) {
        return roster(roster.people().rows(), roles, roster.enrolments().rows());
    }

    private static Roster enrolled(String first, String firstPerson, String second, String secondPerson) {
        return roster(
                whole(3).people().rows(),
                whole(3).roles().rows(),
                Stream.of(
                                new Roster.Enrolment(first, "c1", firstPerson, Role.STUDENT, false),
                                new Roster.Enrolment(second, "c1", secondPerson, Role.STUDENT, false))
                        .toList());
    }

    private static Roster roster(
            List<Roster.Person> people, List<Roster.RoleGiven> roles, List<Roster.Enrolment> enrolments) {
        return new Roster(
                ZoneId.of("America/Denver"),
                new Part<>(Coverage.WHOLE, List.of(new Roster.School("north", "North School", false))),
                List.of(new Roster.Unit("district", null)),
                new Part<>(
                        Coverage.WHOLE,
                        List.of(new Roster.Term(
                                "fall", "Fall", LocalDate.of(2026, 8, 20), LocalDate.of(2026, 12, 20), false))),
                new Part<>(Coverage.WHOLE, people),
                new Part<>(Coverage.WHOLE, roles),
                new Part<>(
                        Coverage.WHOLE,
                        List.of(
                                new Roster.SchoolClass("c1", "north", "fall", "Math 4", "Math", "04", false),
                                new Roster.SchoolClass("c2", "north", null, "Art 4", null, null, false))),
                new Part<>(Coverage.WHOLE, enrolments));
    }
}
