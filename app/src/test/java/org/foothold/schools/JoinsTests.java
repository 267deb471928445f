package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PastTime;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class JoinsTests {
    @Autowired
    Joins joins;

    @Autowired
    Presence presence;

    @Autowired
    Classes classes;

    @Autowired
    ClassChanges changes;

    @Autowired
    Sessions sessions;

    @Autowired
    Attempts attempts;

    @Autowired
    Clock clock;

    @Autowired
    TestSchool schools;

    TestSchool.Place place;
    Actor teacher;
    Actor ben;
    Actor cy;
    ClassId id;
    String code = "";
    String from = "";

    @BeforeEach
    void aClass() {
        place = schools.district();
        teacher = place.teacher("Ana");
        ben = place.student("Ben");
        cy = place.student("Cy");
        id = place.schoolClass(teacher, ben, cy);
        code = place.within(() -> classes.get(teacher, id)).code();
        from = UUID.randomUUID().toString();
    }

    @Test
    void aCodeHoweverTypedShowsFirstNamesAndInitials() {
        assertThat(joins.find(" " + code.toLowerCase(java.util.Locale.ROOT).replaceFirst("(...)", "$1-"), from))
                .isInstanceOfSatisfying(
                        JoinList.Open.class,
                        open -> assertThat(open.names())
                                .extracting(JoinList.Name::shortName)
                                .containsExactly("Ben S.", "Cy S."));
    }

    @Test
    void aNameOpensTodaysLessonAndNothingElse() {
        Session session = session(joins.join(code, ben.person(), from));
        assertThat(session.actor().person()).isEqualTo(ben.person());
        assertThat(session.actor().reach()).isEqualTo(new Reach.LessonOnly(id));
        assertThat(session.means()).isEqualTo(Session.Means.CODE);
    }

    @Test
    void whoComesInAsAStudentIsAStudentThereWhateverElseTheyAre() {
        Actor leader = place.person("Lee", "Leader", Role.ADMINISTRATOR);
        ClassId evening = place.schoolClass(teacher, leader);
        String its = place.within(() -> classes.get(teacher, evening)).code();
        Session session = session(joins.join(its, leader.person(), from));
        assertThat(session.actor().roles()).containsExactly(Role.STUDENT);
    }

    @Test
    void aNameIsTakenOnceUntilTheTeacherFreesIt() {
        String token = token(joins.join(code, ben.person(), from));
        assertThat(refusal(joins.join(code, ben.person(), from))).isEqualTo(SignIn.Reason.NAME_TAKEN);
        assertThat(names()).containsExactly("Cy S.");

        place.run(() -> presence.free(teacher, id, ben.person()));
        assertThat(sessions.find(token)).isEmpty();
        assertThat(joins.join(code, ben.person(), from)).isInstanceOf(SignIn.Started.class);
    }

    @Test
    void signingOutGivesTheNameBack() {
        String token = token(joins.join(code, ben.person(), from));
        place.run(() -> sessions.end(ben, token));
        assertThat(names()).containsExactly("Ben S.", "Cy S.");
    }

    @Test
    void ofTwoWhoTakeANameAtOnceOneGetsIt() throws InterruptedException {
        Callable<SignIn> take = () -> joins.join(code, ben.person(), from);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<SignIn> taken = two.invokeAll(List.of(take, take)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(taken).hasAtLeastOneElementOfType(SignIn.Started.class);
            assertThat(taken).contains(new SignIn.Refused(SignIn.Reason.NAME_TAKEN));
        }
    }

    @Test
    void aWrongCodeIsSaidCalmlyAndGuessingStops() {
        assertThat(joins.find("BBBBBB", from)).isEqualTo(new JoinList.Refused(SignIn.Reason.WRONG_CODE));
        typeWrongly(59);
        assertThat(joins.find(code, from))
                .as("even the right one, so that nobody learns that it is right")
                .isEqualTo(new JoinList.Refused(SignIn.Reason.TOO_MANY_TRIES));
        assertThat(joins.find("BBBBBB", from)).isEqualTo(new JoinList.Refused(SignIn.Reason.TOO_MANY_TRIES));
        assertThat(joins.find(code, "another room")).isInstanceOf(JoinList.Open.class);
    }

    @Test
    void aCodeThatOpenedFromAnAddressStillDoesWhenSomebodyThereTypesManyWrongOnes() {
        assertThat(joins.find(code, from)).isInstanceOf(JoinList.Open.class);
        String other = otherCode();
        typeWrongly(70);
        assertThat(joins.join(code, ben.person(), from)).isInstanceOf(SignIn.Started.class);
        assertThat(joins.find(other, from))
                .as("a code that was not used there waits")
                .isEqualTo(new JoinList.Refused(SignIn.Reason.TOO_MANY_TRIES));
        place.run(() -> changes.renewCode(teacher, id));
        assertThat(joins.find(code, from))
                .as("an old code is no longer right wherever it was known")
                .isEqualTo(new JoinList.Refused(SignIn.Reason.WRONG_CODE));
    }

    @Test
    void aCodeIsKnownAtItsAddressForAMonth() {
        Instant monthAgo = clock.instant().minus(KnownCodeStore.KEPT);
        PastTime.run(monthAgo, () -> joins.find(code, from));
        typeWrongly(60);
        assertThat(joins.find(code, from)).isEqualTo(new JoinList.Refused(SignIn.Reason.TOO_MANY_TRIES));
    }

    @Test
    void aFloodOfGuessesFindsNotEvenTheCodesThatAreKnownThere() {
        joins.find(code, from);
        for (int i = 0; i < 1000; i++) {
            attempts.take(Attempts.At.ANY_CLASS_CODE, from);
        }
        assertThat(joins.find(code, from)).isEqualTo(new JoinList.Refused(SignIn.Reason.TOO_MANY_TRIES));
    }

    private void typeWrongly(int times) {
        for (int i = 0; i < times; i++) {
            joins.find("BBBBBB", from);
        }
    }

    private String otherCode() {
        Actor colleague = place.teacher("Bea");
        ClassId other = place.schoolClass(colleague);
        return place.within(() -> classes.get(colleague, other)).code();
    }

    @Test
    void aWholeSchoolBehindOneAddressGetsIn() {
        for (int i = 0; i < 100; i++) {
            assertThat(joins.find(code, from)).isInstanceOf(JoinList.Open.class);
        }
    }

    @Test
    void onlyNamesOfTheClassCanBeTaken() {
        Actor elsewhere = schools.district().student("Eve");
        assertThat(refusal(joins.join(code, elsewhere.person(), from))).isEqualTo(SignIn.Reason.NAME_GONE);
        assertThat(refusal(joins.join(code, teacher.person(), from))).isEqualTo(SignIn.Reason.NAME_GONE);
    }

    @Test
    void theTeachersNodOpensEverythingUntilTheLessonEnds() {
        String token = token(joins.join(code, ben.person(), from));
        assertThatThrownBy(() -> place.run(() -> presence.nod(teacher, id, ben.person())))
                .isInstanceOf(NotFound.class);
        place.run(() -> presence.askForNod(ben, token));
        assertThat(place.within(() -> presence.listHere(teacher, id)))
                .hasEntrySatisfying(
                        ben.person(), here -> assertThat(here.asksForNod()).isTrue());
        place.run(() -> presence.nod(teacher, id, ben.person()));
        assertThat(sessions.find(token).orElseThrow().actor().reachesHistory()).isTrue();

        place.run(() -> presence.endLesson(teacher, id));
        assertThat(sessions.find(token).orElseThrow().actor().reach()).isEqualTo(new Reach.LessonOnly(id));
    }

    @Test
    void onSharedDevicesTheLessonsEndSignsEverybodyOut() {
        place.run(() -> changes.shareDevices(teacher, id, true));
        SignIn.Started ours = (SignIn.Started) joins.join(code, ben.person(), from);
        assertThat(ours.keeps()).isZero();
        place.run(() -> presence.endLesson(teacher, id));
        assertThat(sessions.find(ours.token())).isEmpty();
    }

    @Test
    void onlyTeachersOfTheClassSeeWhoIsHere() {
        Actor other = place.teacher("Other");
        assertThatThrownBy(() -> place.within(() -> presence.listHere(other, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> place.run(() -> presence.free(ben, id, cy.person())))
                .isInstanceOf(Forbidden.class);
    }

    private List<String> names() {
        return ((JoinList.Open) joins.find(code, from))
                .names().stream().map(JoinList.Name::shortName).toList();
    }

    private Session session(SignIn signIn) {
        return sessions.find(token(signIn)).orElseThrow();
    }

    private static String token(SignIn signIn) {
        return ((SignIn.Started) signIn).token();
    }

    private static SignIn.Reason refusal(SignIn signIn) {
        return ((SignIn.Refused) signIn).reason();
    }
}
