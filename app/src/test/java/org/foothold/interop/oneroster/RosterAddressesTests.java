package org.foothold.interop.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Role;
import org.foothold.schools.LinkSignIns;
import org.foothold.schools.NewPerson;
import org.foothold.schools.People;
import org.foothold.schools.PersonChanges;
import org.foothold.schools.RosterImport;
import org.foothold.schools.RosterProgress;
import org.foothold.schools.SignIn;
import org.foothold.schools.SignInLinks;
import org.foothold.schools.StaffSignIns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who signs in with an address does so with the one that the roster says last. */
@DatabaseTest
class RosterAddressesTests {
    private static final String PASSWORD = "tres tristes tigres";
    private static final RosterProgress QUIET = (step, done, total) -> {};

    @Autowired
    OneRosterImports imports;

    @Autowired
    SignInLinks links;

    @Autowired
    People people;

    @Autowired
    LinkSignIns linkSignIns;

    @Autowired
    StaffSignIns signIns;

    @Autowired
    PersonChanges changes;

    @Autowired
    TestSchool schools;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path temporary;

    private TestSchool.Place place;
    private String before = "";
    private String after = "";

    @BeforeEach
    void aTeacherOfTheRosterWhoSignsIn() {
        place = schools.district();
        before = UUID.randomUUID() + "@north.example";
        after = UUID.randomUUID() + "@north.example";
        bring(before);
        choosePassword(place, tomas());
    }

    @Test
    void aChangedAddressIsTheOneToSignInWith() {
        assertThat(signIn(before)).isInstanceOf(SignIn.Started.class);
        assertThat(taken(bring(after))).isEmpty();
        assertThat(signIn(after)).isInstanceOf(SignIn.Started.class);
        assertThat(signIn(before)).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void anAddressOfSomebodyElseIsSaidWithWhatToDoAndTheOldOneStays() {
        TestSchool.Place elsewhere = schools.district();
        Actor other = elsewhere.person("Eve", "Other", Role.ADMINISTRATOR);
        elsewhere.run(() -> changes.change(other, other.person(), "Eve", "Other", after));
        choosePassword(elsewhere, other.person());
        RosterImport done = bring(after);
        assertThat(taken(done)).singleElement().extracting(Problem::value).isEqualTo(after);
        assertThat(done.changesNothing()).isTrue();
        assertThat(signIn(before)).isInstanceOf(SignIn.Started.class);

        elsewhere.run(() -> changes.change(other, other.person(), "Eve", "Other", UUID.randomUUID() + "@x.example"));
        assertThat(taken(bring(after))).isEmpty();
        assertThat(signIn(after)).isInstanceOf(SignIn.Started.class);
    }

    @Test
    void whoHasOneAddressTogetherIsToldWithBothNames() {
        place.run(() ->
                people.add(place.system(), new NewPerson("Nia", "New", after, null, null, Role.COACH, place.school())));
        Path zip = RosterSet.of11()
                .replace("users.csv", "tomas@example.org", before)
                .replace("users.csv", "ada@example.org", after)
                .replace("users.csv", "Ira,Bell,,,", "Ira,Bell,,," + before.toUpperCase(Locale.ROOT))
                .replace("users.csv", "aide,i", "teacher,i")
                .zip(temporary);
        RosterImport ready = place.within(
                () -> imports.preview(place.system(), zip, "roster.zip", ZoneId.of("America/Denver"), QUIET));
        assertThat(ready.warnings().list())
                .filteredOn(each -> each.key().equals("schools.roster.email-shared"))
                .extracting(Problem::arguments)
                .containsExactlyInAnyOrder(
                        List.of("Tomás Rivera", "Ira Bell", before), List.of("Ada King", "Nia New", after));
    }

    @Test
    void whoCannotSignInWithTheAddressIsKnownWhenALinkIsMade() {
        RosterSet shared = RosterSet.of11()
                .replace("users.csv", "tomas@example.org", before)
                .replace("users.csv", "ada@example.org", "")
                .replace("users.csv", "u8,", "u9,,,true,north,teacher,x,,Xi,Li,,," + before + ",,,,,\nu8,");
        take(shared);
        assertThat(isTaken("u9")).isTrue();
        assertThat(isTaken("u1")).isFalse();
    }

    private boolean isTaken(String source) {
        return place.within(() -> links.isAddressTaken(place.system(), person(source)));
    }

    private static List<Problem> taken(RosterImport done) {
        return done.warnings().list().stream()
                .filter(each -> each.key().equals("schools.roster.email-taken"))
                .toList();
    }

    private SignIn signIn(String address) {
        return signIns.signIn(address, PASSWORD, UUID.randomUUID().toString());
    }

    private PersonId tomas() {
        return person("u1");
    }

    private PersonId person(String source) {
        String id = "SELECT person_id::text FROM schools.people WHERE source_id = '" + source + "'";
        return PersonId.of(Objects.requireNonNull(place.within(() ->
                transaction.execute(status -> sql.sql(id).query(String.class).single()))));
    }

    private void choosePassword(TestSchool.Place where, PersonId person) {
        Actor administrator = where.person("Ada", "Min", Role.ADMINISTRATOR);
        String link = where.within(() -> links.issue(administrator, person));
        assertThat(linkSignIns.use(link, PASSWORD, UUID.randomUUID().toString()))
                .isInstanceOf(SignIn.Started.class);
    }

    private RosterImport bring(String address) {
        return take(RosterSet.of11()
                .replace("users.csv", "tomas@example.org", address)
                .replace("users.csv", "ada@example.org", ""));
    }

    private RosterImport take(RosterSet set) {
        Path zip = set.zip(temporary);
        RosterImport ready = place.within(
                () -> imports.preview(place.system(), zip, "roster.zip", ZoneId.of("America/Denver"), QUIET));
        assertThat(ready.state()).isEqualTo(RosterImport.State.READY);
        return place.within(() -> imports.apply(place.system(), ready.id(), true, QUIET));
    }
}
