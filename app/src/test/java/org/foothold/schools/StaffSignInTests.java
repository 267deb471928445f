package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.PastTime;
import org.foothold.kernel.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class StaffSignInTests {
    private static final String PASSWORD = "tres tristes tigres";

    @Autowired
    StaffSignIns signIns;

    @Autowired
    StaffPasswords passwords;

    @Autowired
    Attempts attempts;

    @Autowired
    Sessions sessions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestSchool schools;

    @Autowired
    SessionCache cache;

    @Autowired
    OwnSessions own;

    @Autowired
    JdbcClient sql;

    Actor teacher;
    String email = "";

    @BeforeEach
    void aTeacherWithAPassword() {
        TestSchool.Place place = schools.district();
        teacher = place.teacher("Ana");
        email = UUID.randomUUID() + "@school.example";
        setPassword(teacher, email);
    }

    @Test
    void opensASessionOfTheRightPerson() {
        SignIn signIn = signIns.signIn(" " + email.toUpperCase(java.util.Locale.ROOT), PASSWORD, "192.0.2.1");
        assertThat(signIn)
                .isInstanceOfSatisfying(
                        SignIn.Started.class,
                        started -> assertThat(sessions.find(started.token()))
                                .hasValueSatisfying(
                                        session -> assertThat(session.actor()).isEqualTo(teacher)));
    }

    @Test
    void answersAWrongPasswordAndAnUnknownAddressAlike() {
        assertThat(signIns.signIn(email, "not the password", "192.0.2.1"))
                .isEqualTo(signIns.signIn(UUID.randomUUID() + "@school.example", PASSWORD, "192.0.2.1"))
                .isEqualTo(new SignIn.Refused(SignIn.Reason.WRONG_PASSWORD));
    }

    @Test
    void stopsGuessingFromOneAddress() {
        String from = UUID.randomUUID().toString();
        take(9, email + " " + from);
        assertThat(refusal(signIns.signIn(email, "wrong", from))).isEqualTo(SignIn.Reason.WRONG_PASSWORD);
        assertThat(refusal(signIns.signIn(email, PASSWORD, from))).isEqualTo(SignIn.Reason.TOO_MANY_TRIES);
        assertThat(signIns.signIn(email, PASSWORD, "another address")).isInstanceOf(SignIn.Started.class);
    }

    @Test
    void nobodyShutsAnotherOutFromOneAddress() {
        String from = UUID.randomUUID().toString();
        for (int i = 0; i < 60; i++) {
            signIns.signIn(email, "wrong", from);
        }
        assertThat(signIns.signIn(email, PASSWORD, "another address")).isInstanceOf(SignIn.Started.class);
    }

    @Test
    void forgetsTheWrongTriesOfWhoSucceeds() {
        String from = UUID.randomUUID().toString();
        take(9, email + " " + from);
        assertThat(signIns.signIn(email, PASSWORD, from)).isInstanceOf(SignIn.Started.class);
        assertThat(refusal(signIns.signIn(email, "wrong", from))).isEqualTo(SignIn.Reason.WRONG_PASSWORD);
    }

    @Test
    void aSignInThatNobodyUsesEndsByItself() {
        Instant morning = Instant.now().minus(Duration.ofHours(5));
        String token =
                PastTime.at(morning, () -> ((SignIn.Started) signIns.signIn(email, PASSWORD, "192.0.2.1")).token());
        assertThat(findAt(morning.plus(Duration.ofMinutes(50)), token)).isPresent();
        assertThat(findAt(morning.plus(Duration.ofMinutes(160)), token))
                .as("used within two hours of the last time")
                .isPresent();
        assertThat(findAt(morning.plus(Duration.ofMinutes(290)), token)).isEmpty();
        assertThat(DistrictScope.within(teacher.district(), () -> own.list(teacher)))
                .isEmpty();
    }

    @Test
    void aStudentsSignInWaitsForTheLessonsEnd() {
        Instant morning = Instant.now().minus(Duration.ofHours(5));
        String card = PastTime.at(
                morning,
                () -> sessions.start(
                        teacher.district(),
                        teacher.person(),
                        Session.Means.CARD,
                        new Reach.Everything(),
                        Duration.ofHours(8)));
        assertThat(findAt(morning.plus(Duration.ofMinutes(290)), card)).isPresent();
    }

    /** As on a node that did not look it up lately. */
    private Optional<Session> findAt(Instant moment, String token) {
        cache.missedSome();
        return PastTime.at(moment, () -> sessions.find(token));
    }

    @Test
    void aWrongPasswordIsNotedWithoutWhatWasTyped() {
        signIns.signIn(email, "not the password", "192.0.2.7");
        signIns.signIn(UUID.randomUUID() + "@school.example", "not the password", "192.0.2.7");
        await().untilAsserted(() -> assertThat(failures())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(teacher.person().toString(), "192.0.2.7")
                .doesNotContain(email, "not the password"));
        signIns.signIn(email, PASSWORD, "192.0.2.7");
        assertThat(failures()).hasSize(1);
    }

    private List<String> failures() {
        return DistrictScope.within(
                teacher.district(),
                () -> Objects.requireNonNull(transaction.execute(
                        status -> sql.sql("SELECT about::text FROM schools.audit WHERE act = 'schools.sign-in-failed'")
                                .query(String.class)
                                .list())));
    }

    private void take(int times, String subject) {
        for (int i = 0; i < times; i++) {
            assertThat(attempts.take(Attempts.At.PASSWORD_FROM_ONE_ADDRESS, subject))
                    .isTrue();
        }
    }

    private void setPassword(Actor who, String email) {
        DistrictScope.run(
                who.district(),
                () -> transaction.executeWithoutResult(
                        status -> passwords.set(who.district(), who.person(), email, PASSWORD)));
    }

    private static SignIn.Reason refusal(SignIn signIn) {
        return ((SignIn.Refused) signIn).reason();
    }
}
