package org.foothold.interop.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.foothold.schools.Classes;
import org.foothold.schools.Districts;
import org.foothold.schools.NewPerson;
import org.foothold.schools.People;
import org.foothold.schools.RosterChange.Change;
import org.foothold.schools.RosterChange.Kind;
import org.foothold.schools.RosterImport;
import org.foothold.schools.RosterJoin;
import org.foothold.schools.RosterJoins;
import org.foothold.schools.RosterOutcome;
import org.foothold.schools.RosterProgress;
import org.foothold.schools.Rosters;
import org.foothold.schools.SchoolId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who was here before the first roster came is not made a second time. */
@DatabaseTest
class RosterJoinsTests {
    private static final ZoneId ZONE = ZoneId.of("America/Denver");
    private static final RosterProgress QUIET = (step, done, total) -> {};

    @Autowired
    OneRosterImports imports;

    @Autowired
    Rosters rosters;

    @Autowired
    RosterJoins joins;

    @Autowired
    People people;

    @Autowired
    Classes classes;

    @Autowired
    Districts districts;

    @Autowired
    TestSchool schools;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path temporary;

    private TestSchool.Place place;
    private SchoolId north;
    private String email = "";

    @BeforeEach
    void aSchoolMadeByHand() {
        place = schools.district();
        north = place.within(() -> districts.addSchool(place.system(), "north school", ZONE));
        email = UUID.randomUUID() + "@north.example";
    }

    @Test
    void theFirstAdministratorIsKnownByTheAddressAndTheirSchoolByItsName() {
        PersonId ada = add("Ada", "Lovelace", email);
        RosterImport done = bring(roster());
        assertThat(done.count(Kind.PERSON, Change.JOINED)).isZero();
        assertThat(done.count(Kind.PERSON, Change.CHANGED)).as("her name").isEqualTo(1);
        assertThat(done.count(Kind.PERSON, Change.ADDED)).isEqualTo(7);
        assertThat(done.count(Kind.SCHOOL, Change.JOINED)).isEqualTo(1);
        assertThat(done.count(Kind.SCHOOL, Change.ADDED)).isZero();
        assertThat(one("SELECT string_agg(given_name || ' ' || family_name || ' ' || source_id, '') FROM schools.people"
                        + " WHERE lower(email) = '" + email + "'"))
                .isEqualTo("Ada King u2");
        assertThat(one("SELECT string_agg(role, ',' ORDER BY role) FROM schools.roles WHERE person_id = '" + ada + "'"))
                .isEqualTo("ADMINISTRATOR,TEACHER");
        assertThat(one("SELECT source_id FROM schools.schools WHERE school_id = '" + north + "'"))
                .isEqualTo("north");
        assertThat(bring(roster()).changesNothing()).as("the second time").isTrue();
    }

    @Test
    void whoHasTheSameNameAndAddressIsHereAlready() {
        add("ada", "KING", email);
        assertThat(preview(roster()).count(Kind.PERSON, Change.JOINED)).isEqualTo(1);
    }

    @Test
    void anAddressWithAWhollyOtherNameIsAskedAbout() {
        PersonId ted = add("Ted", "Admin", email);
        RosterImport ready = preview(roster());
        assertThat(confirm(ready)).isEqualTo(RosterOutcome.ASKS);
        assertThat(asked(ready)).singleElement().satisfies(each -> {
            assertThat(each.known()).isEqualTo(ted);
            assertThat(each.name()).isEqualTo("Admin, Ted");
            assertThat(each.nameInRoster()).isEqualTo("King, Ada");
            assertThat(each.isNamesake()).isFalse();
        });
        answer(ready, false);
        take(ready);
        assertThat(one(
                        "SELECT string_agg(given_name, ' ' ORDER BY given_name) FROM schools.people WHERE lower(email) = '"
                                + email + "'"))
                .isEqualTo("Ada Ted");
    }

    @Test
    void bothKindsOfQuestionAreAskedAtOnce() {
        add("Ted", "Admin", email);
        student("Zoë 🌱", "O'Neil", "4");
        RosterImport ready = preview(roster());
        assertThat(asked(ready)).extracting(RosterJoin::source).containsExactly("u2", "u3");
        answer(ready, true);
        assertThat(take(ready).count(Kind.PERSON, Change.CHANGED))
                .as("Ted becomes Ada")
                .isEqualTo(1);
        assertThat(bring(roster()).changesNothing()).as("the second time").isTrue();
    }

    @Test
    void nobodyIsJoinedToAStudentWithoutBeingAsked() {
        PersonId zoe = student("zoe 🌱", "O'NEIL", "4");
        RosterImport ready = preview(roster());
        assertThat(ready.count(Kind.PERSON, Change.JOINED)).isZero();
        assertThat(confirm(ready)).isEqualTo(RosterOutcome.ASKS);
        assertThat(asked(ready)).singleElement().satisfies(each -> {
            assertThat(each.source()).isEqualTo("u3");
            assertThat(each.known()).isEqualTo(zoe);
            assertThat(each.same()).isNull();
        });
        answer(ready, true);
        RosterImport done = take(ready);
        assertThat(done.count(Kind.PERSON, Change.JOINED)).isEqualTo(1);
        assertThat(one("SELECT source_id FROM schools.people WHERE person_id = '" + zoe + "'"))
                .isEqualTo("u3");
        assertThat(bring(roster()).changesNothing()).as("the second time").isTrue();
    }

    @Test
    void whoIsSetApartOrSaidToBeSomebodyElseIsAdded() {
        PersonId zoe = student("Zoë 🌱", "O'Neil", null);
        PersonId leila = student("ليلى", "حداد", "04");
        RosterImport ready = preview(roster());
        assertThat(asked(ready)).extracting(RosterJoin::known).containsExactlyInAnyOrder(zoe, leila);
        place.run(() -> joins.setApart(place.system(), ready.id(), "u4", true));
        answer(ready, true);
        assertThat(take(ready).count(Kind.PERSON, Change.JOINED)).isEqualTo(1);
        assertThat(one("SELECT count(*)::text FROM schools.people WHERE family_name = 'حداد'"))
                .isEqualTo("2");
        assertThat(
                        one(
                                "SELECT count(*)::text FROM schools.people WHERE family_name = 'O''Neil' AND given_name LIKE 'Z%'"))
                .isEqualTo("1");
    }

    @Test
    void allMayBeOthers() {
        student("Zoë 🌱", "O'Neil", null);
        RosterImport ready = preview(roster());
        answer(ready, false);
        assertThat(take(ready).count(Kind.PERSON, Change.ADDED)).isEqualTo(8);
    }

    @Test
    void onlyAMatchWithoutASecondOneIsOffered() {
        student("Zoë 🌱", "O'Neil", "04");
        student("Zoë 🌱", "O'Neil", null);
        student("ليلى", "حداد", "5");
        place.person("ليلى", "حداد", Role.STUDENT);
        assertThat(asked(preview(roster()))).isEmpty();
    }

    /** The roster comes after the teacher, who did not wait for it. */
    @Test
    void whoWasAddedToAClassOfTheRosterStaysThereOnce() {
        bring(roster());
        Actor teacher = new Actor(
                place.system().district(),
                new PersonId(UUID.fromString(one("SELECT person_id::text FROM schools.people WHERE source_id = 'u1'"))),
                Set.of(Role.TEACHER),
                new Reach.Everything());
        ClassId math = new ClassId(
                Integer.parseInt(one("SELECT class_number::text FROM schools.classes WHERE source_id = 'c1'")));
        PersonId late = student("Nia", "Late", "4");
        place.run(() -> classes.enrol(teacher, math, List.of(late), Role.STUDENT));
        RosterSet more = roster().replace(
                        "users.csv", "u5,,,true", "u9,,,true,north,student,n,,Nia,Late,,,,,,,04,\nu5,,,true")
                .replace("enrollments.csv", "e4,,,", "e9,,,c1,north,u9,student,,,\ne4,,,");
        RosterImport ready = preview(more);
        assertThat(asked(ready)).extracting(RosterJoin::classes).containsExactly(List.of("Math 4a"));
        answer(ready, true);
        take(ready);
        assertThat(one(
                        "SELECT count(*)::text FROM schools.enrolments e JOIN schools.people p USING (district_id, person_id)"
                                + " WHERE p.family_name = 'Late'"))
                .isEqualTo("1");
        assertThat(bring(more).changesNothing()).as("the second time").isTrue();
    }

    @Test
    void whoIsAddedBetweenPreviewAndYesIsAskedAboutToo() {
        RosterImport ready = preview(roster());
        student("Zoë 🌱", "O'Neil", "4");
        assertThat(confirm(ready)).isEqualTo(RosterOutcome.CONFIRMED);
        assertThat(place.within(() -> rosters.apply(place.system(), ready.id(), QUIET)))
                .isEqualTo(RosterOutcome.OUTDATED);
        assertThat(confirm(ready)).isEqualTo(RosterOutcome.ASKS);
    }

    private RosterSet roster() {
        return RosterSet.of11().replace("users.csv", "ada@example.org", email.toUpperCase(Locale.ROOT));
    }

    private PersonId add(String given, String family, String address) {
        return place.within(() -> people.add(
                place.system(), new NewPerson(given, family, address, null, null, Role.ADMINISTRATOR, null)));
    }

    private PersonId student(String given, String family, @Nullable String grade) {
        return place.within(
                () -> people.add(place.system(), new NewPerson(given, family, null, null, grade, Role.STUDENT, north)));
    }

    private List<RosterJoin> asked(RosterImport ready) {
        return place.within(() -> joins.list(place.system(), ready.id(), "")).items();
    }

    private void answer(RosterImport ready, boolean same) {
        place.run(() -> joins.answer(place.system(), ready.id(), same));
    }

    private RosterOutcome confirm(RosterImport ready) {
        return place.within(() -> rosters.confirm(place.system(), ready.id(), true));
    }

    private RosterImport preview(RosterSet set) {
        Path zip = set.zip(temporary);
        RosterImport ready = place.within(() -> imports.preview(place.system(), zip, "roster.zip", ZONE, QUIET));
        assertThat(ready.state()).isEqualTo(RosterImport.State.READY);
        return ready;
    }

    private RosterImport take(RosterImport ready) {
        RosterImport done = place.within(() -> imports.apply(place.system(), ready.id(), true, QUIET));
        assertThat(done.state()).isEqualTo(RosterImport.State.APPLIED);
        return done;
    }

    private RosterImport bring(RosterSet set) {
        return take(preview(set));
    }

    private String one(String question) {
        return Objects.requireNonNull(place.within(() -> transaction.execute(
                status -> sql.sql(question).query(String.class).single())));
    }
}
