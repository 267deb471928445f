package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PastTime;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class NightsTests {
    @Autowired
    Nights nights;

    @Autowired
    Sweep sweep;

    @Autowired
    Sessions sessions;

    @Autowired
    SignInLinks links;

    @Autowired
    LinkSignIns linkSignIns;

    @Autowired
    PersonChanges changes;

    @Autowired
    Attempts attempts;

    @Autowired
    ScheduledTaskHolder tasks;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    TestSchool schools;

    TestSchool.Place place;
    Actor administrator;

    @BeforeEach
    void noNightYet() {
        place = schools.district();
        administrator = place.person("Ada", "Admin", Role.ADMINISTRATOR);
        sql.sql("UPDATE schools.nights SET begun_at = '2020-01-01'").update();
    }

    @Test
    void whatHasEndedIsTakenAwayAndWhatHoldsStays() {
        String ended = before(Duration.ofHours(1), () -> signIn(Duration.ofMinutes(30)));
        String holds = before(Duration.ofHours(1), () -> signIn(Duration.ofHours(3)));
        assertThat(count("sessions")).isEqualTo(2);
        nights.pass();
        assertThat(count("sessions")).isEqualTo(1);
        assertThat(sessions.find(ended)).isEmpty();
        assertThat(sessions.find(holds)).isPresent();
    }

    @Test
    void whatTheApiAnsweredYesterdayIsForgottenAlsoWhereNobodyAsksAgain() {
        answered("yesterday", Duration.ofHours(25));
        answered("lately", Duration.ofHours(23));
        nights.pass();
        assertThat(keys()).containsExactly("lately");
    }

    private void answered(String key, Duration ago) {
        place.run(() -> transaction.executeWithoutResult(status -> sql.sql("""
                        INSERT INTO foothold.answered_requests (district_id, person_id, key, request_hash, asked_at)
                        VALUES (:district, :person, :key, '', :at)""")
                .param("district", administrator.district().value())
                .param("person", administrator.person().value())
                .param("key", key)
                .param("at", java.sql.Timestamp.from(clock.instant().minus(ago)))
                .update()));
    }

    private List<String> keys() {
        return place.within(() -> Objects.requireNonNull(
                transaction.execute(status -> sql.sql("SELECT key FROM foothold.answered_requests")
                        .query(String.class)
                        .list())));
    }

    @Test
    void aLinkSaysForAMonthThatItIsTooOld() {
        NewPerson ana =
                new NewPerson("Ana", "Ruiz", UUID.randomUUID() + "@x.example", null, null, Role.COACH, place.school());
        var person = ((PersonChange.Done) place.within(() -> changes.add(administrator, ana))).person();
        String old =
                before(SignInLinks.HOLDS.plusDays(29), () -> place.within(() -> links.issue(administrator, person)));
        nights.pass();
        assertThat(linkSignIns.find(old, "here")).isEqualTo(new LinkSight.Refused(SignIn.Reason.LINK_EXPIRED));
        String older =
                before(SignInLinks.HOLDS.plusDays(30), () -> place.within(() -> links.issue(administrator, person)));
        noNightYet();
        nights.pass();
        assertThat(linkSignIns.find(older, "here")).isEqualTo(new LinkSight.Refused(SignIn.Reason.LINK_UNKNOWN));
    }

    @Test
    void countsOfTriesAreForgottenAfterADay() {
        String subject = UUID.randomUUID().toString();
        PastTime.run(clock.instant().minus(Duration.ofHours(25)), () -> attempts.take(Attempts.At.LINK, subject));
        attempts.take(Attempts.At.PICTURES, subject);
        nights.pass();
        assertThat(tries(Attempts.At.LINK, subject)).isZero();
        assertThat(tries(Attempts.At.PICTURES, subject)).isEqualTo(1);
    }

    @Test
    void ofTwoNodesOneDoesItAndTheNextNightItIsDoneAgain() throws InterruptedException {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> node = sweep::once;
            assertThat(two.invokeAll(List.of(node, node)).stream().map(Future::resultNow))
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(sweep.once()).isFalse();
        Instant lastNight = clock.instant().minus(Duration.ofHours(23));
        sql.sql("UPDATE schools.nights SET begun_at = :at")
                .param("at", java.sql.Timestamp.from(lastNight))
                .update();
        assertThat(sweep.once()).isTrue();
    }

    @Test
    void itIsDueAtNight() {
        CronTask pass = tasks.getScheduledTasks().stream()
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().endsWith("Nights.pass"))
                .map(CronTask.class::cast)
                .findFirst()
                .orElseThrow();
        LocalDateTime noon = LocalDateTime.of(2026, 3, 2, 12, 0);
        LocalDateTime next = Objects.requireNonNull(
                CronExpression.parse(pass.getExpression()).next(noon));
        assertThat(next).isEqualTo(LocalDateTime.of(2026, 3, 3, 3, 17));
        assertThat(CronExpression.parse(pass.getExpression()).next(next)).isEqualTo(next.plusDays(1));
    }

    private String signIn(Duration lasts) {
        return sessions.start(
                administrator.district(),
                administrator.person(),
                Session.Means.PASSWORD,
                new Reach.Everything(),
                lasts);
    }

    private <T> T before(Duration ago, Callable<T> work) {
        try {
            return PastTime.at(clock.instant().minus(ago), work::call);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String table) {
        return place.within(() ->
                Objects.requireNonNull(transaction.execute(status -> sql.sql("SELECT count(*) FROM schools." + table)
                        .query(Integer.class)
                        .single())));
    }

    private int tries(Attempts.At at, String subject) {
        return sql.sql("SELECT coalesce(sum(taken), 0) FROM schools.attempts WHERE subject = :subject")
                .param("subject", Tokens.hash(at + " " + subject))
                .query(Integer.class)
                .single();
    }
}
