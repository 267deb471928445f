package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.foothold.AtOnce;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class PersonFilesTests {
    @Autowired
    PersonFiles files;

    @Autowired
    PersonChanges changes;

    @Autowired
    StaffPasswords passwords;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestSchool schools;

    TestSchool.Place place;
    Actor administrator;

    @BeforeEach
    void anAdministrator() {
        place = schools.district();
        administrator = place.person("Ada", "Admin", Role.ADMINISTRATOR);
    }

    @Test
    void partsOfANameFindItWithoutCaseAndAccentsInAnyOrder() {
        place.person("Íñigo", "Ñandú Pérez", Role.TEACHER);
        place.person("Ana", "Ruiz", Role.TEACHER);
        for (String words : List.of("nandu", "PÉREZ íñi", "inigo perez", "ñandú, íñigo", "igo nan")) {
            assertThat(names(words)).as(words).containsExactly("Íñigo Ñandú Pérez");
        }
        assertThat(names("perez ana")).isEmpty();
        assertThat(names("")).containsExactly("Ada Admin", "Íñigo Ñandú Pérez", "Ana Ruiz");
    }

    @Test
    void anAddressFindsItsPersonAndSignsMeanThemselves() {
        add("Zoe", "Adams", "z_adams@north.example");
        add("Zed", "Adams", "zxadams@north.example");
        assertThat(names("z_adams@")).containsExactly("Zoe Adams");
        assertThat(names("%")).isEmpty();
        assertThat(names("\\")).isEmpty();
    }

    @Test
    void aLongListComesInPartsAndEveryoneStandsInItOnce() {
        List<String> all = new ArrayList<>(List.of("Ada Admin"));
        for (int i = 100; i < 220; i++) {
            place.person("Same", "Person" + i / 3, Role.STUDENT);
            all.add("Same Person" + i / 3);
        }
        List<String> seen = new ArrayList<>();
        @Nullable PersonId after = null;
        int parts = 0;
        do {
            Slice<PersonFile> part = search(new PersonSearch("", null, null, false, after));
            part.items().forEach(file -> seen.add(file.person().name()));
            after = part.next() == null ? null : PersonId.of(part.next());
            parts++;
        } while (after != null);
        assertThat(seen).isEqualTo(all);
        assertThat(parts).isEqualTo(3);
    }

    @Test
    void filtersBindRoleAndSchoolTogether() {
        place.person("Tea", "Cher", Role.TEACHER);
        PersonId both = add("Bo", "Th", null);
        place.run(() -> changes.grant(administrator, both, Role.DISTRICT_LEADER, place.school()));
        assertThat(search(new PersonSearch("", Role.TEACHER, place.school(), false, null))
                        .items())
                .extracting(file -> file.person().name())
                .containsExactly("Tea Cher", "Bo Th");
        assertThat(search(new PersonSearch("", Role.DISTRICT_LEADER, place.school(), false, null))
                        .items())
                .as("who leads the district does so everywhere, not in one school")
                .isEmpty();
        assertThat(search(new PersonSearch("", Role.DISTRICT_LEADER, null, false, null))
                        .items())
                .extracting(file -> file.person().name())
                .containsExactly("Bo Th");
    }

    @Test
    void whoHasLeftIsSignedOutAndStandsInTheListOfThoseWhoLeft() {
        Actor ana = place.teacher("Ana");
        String session = schools.signIn(ana).getValue();
        assertThat(sessions.find(session)).isPresent();
        assertThat(place.within(() -> changes.end(administrator, ana.person())))
                .isEqualTo(new PersonChange.Done(ana.person()));
        assertThat(sessions.find(session)).isEmpty();
        assertThat(names("ana")).isEmpty();
        assertThat(search(new PersonSearch("", null, null, true, null)).items())
                .extracting(file -> file.person().name())
                .containsExactly("Ana Teacher");
        place.run(() -> changes.restore(administrator, ana.person()));
        assertThat(names("ana")).containsExactly("Ana Teacher");
        assertThat(sessions.find(session)).as("the old sign-in stays ended").isEmpty();
    }

    @Test
    void theLastAdministratorWhoCanSignInStays() {
        Actor second = place.person("Bea", "Admin", Role.ADMINISTRATOR);
        assertThat(refusal(place.within(() -> changes.end(administrator, second.person()))))
                .as("nobody here has a password yet")
                .isEqualTo(PersonChange.Reason.LAST_ADMINISTRATOR);
        givePassword(administrator);
        assertThat(refusal(place.within(() -> changes.end(administrator, administrator.person()))))
                .isEqualTo(PersonChange.Reason.YOURSELF);
        assertThat(refusal(place.within(() ->
                        changes.revoke(administrator, administrator.person(), Role.ADMINISTRATOR, place.school()))))
                .isEqualTo(PersonChange.Reason.LAST_ADMINISTRATOR);
        assertThat(place.within(() -> changes.end(administrator, second.person())))
                .isInstanceOf(PersonChange.Done.class);
    }

    @Test
    void aRoleThatNobodyHasIsNotTakenAway() {
        Actor ana = place.teacher("Ana");
        assertThatThrownBy(
                        () -> place.run(() -> changes.revoke(administrator, ana.person(), Role.COACH, place.school())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> place.run(() -> changes.revoke(administrator, ana.person(), Role.TEACHER, null)))
                .as("held in the school, not in the district")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void oneAddressSignsInOnePerson() {
        PersonId ana = add("Ana", "Ruiz", "Ana@North.example ");
        assertThat(place.within(() -> files.get(administrator, ana)).email()).isEqualTo("ana@north.example");
        assertThat(refusal(addition("Ana", "Again", "ana@north.example"))).isEqualTo(PersonChange.Reason.EMAIL_TAKEN);
        TestSchool.Place elsewhere = schools.district();
        Actor theirs = elsewhere.teacher("Far");
        String taken = UUID.randomUUID() + "@far.example";
        elsewhere.run(() -> transaction.executeWithoutResult(
                status -> passwords.set(theirs.district(), theirs.person(), taken, "tres tristes tigres")));
        assertThat(refusal(addition("Near", "By", taken))).isEqualTo(PersonChange.Reason.EMAIL_TAKEN);
        assertThat(refusal(place.within(() -> changes.change(administrator, ana, "Ana", "Ruiz", taken))))
                .isEqualTo(PersonChange.Reason.EMAIL_TAKEN);
        assertThat(place.within(() -> changes.change(administrator, ana, "Ana", "Ruiz", "ANA@north.example")))
                .isInstanceOf(PersonChange.Done.class);
    }

    @Test
    void whoSignsInKeepsAnAddress() {
        Actor ana = place.teacher("Ana");
        givePassword(ana);
        assertThat(refusal(place.within(() -> changes.change(administrator, ana.person(), "Ana", "T", null))))
                .isEqualTo(PersonChange.Reason.EMAIL_NEEDED);
        Actor bo = place.teacher("Bo");
        assertThat(place.within(() -> changes.change(administrator, bo.person(), "Bo", "T", null)))
                .isInstanceOf(PersonChange.Done.class);
    }

    @Test
    void anAddressThatSomebodyTakesInTheSameMomentIsTaken() {
        Actor ana = place.teacher("Ana");
        Actor bo = place.teacher("Bo");
        givePassword(ana);
        givePassword(bo);
        String wanted = UUID.randomUUID() + "@north.example";
        List<PersonChange> said = new AtOnce(sql, transaction)
                .run(
                        place.system().district(),
                        () -> {
                            passwords.set(ana.district(), ana.person(), wanted, "tres tristes tigres");
                            return new PersonChange.Done(ana.person());
                        },
                        () -> changes.change(administrator, bo.person(), "Bo", "Renamed", wanted));
        assertThat(refusal(said.getLast())).isEqualTo(PersonChange.Reason.EMAIL_TAKEN);
        assertThat(names("bo")).as("the name stays with the address").containsExactly("Bo Teacher");
    }

    @Test
    void anotherDistrictIsNotThere() {
        TestSchool.Place elsewhere = schools.district();
        Actor stranger = elsewhere.teacher("Stranger");
        assertThat(names("stranger")).isEmpty();
        assertThatThrownBy(() -> place.run(() -> files.get(administrator, stranger.person())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> place.run(() -> changes.end(administrator, stranger.person())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        place.run(() -> changes.grant(administrator, stranger.person(), Role.ADMINISTRATOR, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyAdministratorsOpenIt() {
        Actor teacher = place.teacher("Tea");
        assertThatThrownBy(() -> place.run(() -> files.search(teacher, everybody())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> place.run(() -> changes.grant(teacher, teacher.person(), Role.ADMINISTRATOR, null)))
                .isInstanceOf(Forbidden.class);
    }

    private static PersonSearch everybody() {
        return new PersonSearch("", null, null, false, null);
    }

    private Slice<PersonFile> search(PersonSearch search) {
        return place.within(() -> files.search(administrator, search));
    }

    private List<String> names(String words) {
        return search(new PersonSearch(words, null, null, false, null)).items().stream()
                .map(file -> file.person().name())
                .toList();
    }

    private PersonId add(String given, String family, @Nullable String email) {
        return ((PersonChange.Done) addition(given, family, email)).person();
    }

    private PersonChange addition(String given, String family, @Nullable String email) {
        return place.within(() -> changes.add(
                administrator, new NewPerson(given, family, email, null, null, Role.TEACHER, place.school())));
    }

    private void givePassword(Actor who) {
        place.run(() -> transaction.executeWithoutResult(status -> passwords.set(
                who.district(), who.person(), UUID.randomUUID() + "@north.example", "tres tristes tigres")));
    }

    private static PersonChange.Reason refusal(PersonChange change) {
        return ((PersonChange.Refused) change).reason();
    }
}
