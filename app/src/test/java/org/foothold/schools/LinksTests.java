package org.foothold.schools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PastTime;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class LinksTests {
    private static final String PASSWORD = "tres tristes tigres";

    @Autowired
    SignInLinks links;

    @Autowired
    LinkSignIns door;

    @Autowired
    StaffSignIns signIns;

    @Autowired
    ApiTokens tokens;

    @Autowired
    PersonChanges changes;

    @Autowired
    Sessions sessions;

    @Autowired
    StaffSignInStore signInStore;

    @Autowired
    TerminalImport terminal;

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
    PersonId ana;
    String email = "";
    String from = "";

    @BeforeEach
    void somebodyWithoutAPassword() {
        place = schools.district();
        administrator = place.person("Ada", "Admin", Role.ADMINISTRATOR);
        email = UUID.randomUUID() + "@north.example";
        from = UUID.randomUUID().toString();
        ana = add(email);
    }

    @Test
    void setsThePasswordOnceAndSignsIn() {
        String token = issue();
        assertThat(door.find(token, from)).isEqualTo(new LinkSight.Holds("Ana Ruiz", email));
        assertThat(door.find(token, from)).as("looking uses nothing up").isInstanceOf(LinkSight.Holds.class);
        SignIn used = door.use(token, PASSWORD, from);
        assertThat(sessions.find(((SignIn.Started) used).token())
                        .orElseThrow()
                        .actor()
                        .person())
                .isEqualTo(ana);
        assertThat(signIns.signIn(email, PASSWORD, from)).isInstanceOf(SignIn.Started.class);
        assertThat(refusal(door.use(token, "another long one", from))).isEqualTo(SignIn.Reason.LINK_USED);
        assertThat(door.find(token, from)).isEqualTo(new LinkSight.Refused(SignIn.Reason.LINK_USED));
    }

    @Test
    void endsEverySignInThatWasOpen() {
        SignIn.Started before = (SignIn.Started) door.use(issue(), PASSWORD, from);
        assertThat(door.use(issue(), "another long one", from)).isInstanceOf(SignIn.Started.class);
        assertThat(sessions.find(before.token())).isEmpty();
        assertThat(refusal(signIns.signIn(email, PASSWORD, from))).isEqualTo(SignIn.Reason.WRONG_PASSWORD);
    }

    @Test
    void endsThePowerOfPrograms() {
        Actor person = new Actor(place.system().district(), ana, Set.of(Role.TEACHER), new Reach.Everything());
        String token = place.within(
                () -> tokens.issue(person, Session.Means.PASSWORD, "Program", Set.of("*:read"), Duration.ofDays(300)));
        assertThat(tokens.find(token)).isPresent();
        door.use(issue(), PASSWORD, from);
        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    void ofTwoWhoUseItAtOnceOneSucceeds() throws InterruptedException {
        String token = issue();
        Callable<SignIn> use = () -> door.use(token, PASSWORD, from);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            assertThat(two.invokeAll(List.of(use, use)).stream().map(Future::resultNow))
                    .hasAtLeastOneElementOfType(SignIn.Started.class)
                    .contains(new SignIn.Refused(SignIn.Reason.LINK_USED));
        }
    }

    @Test
    void aNewerLinkOrThreeDaysEndIt() {
        String older = issue();
        String newer = issue();
        assertThat(door.find(older, from)).isEqualTo(new LinkSight.Refused(SignIn.Reason.LINK_UNKNOWN));
        assertThat(door.find(newer, from)).isInstanceOf(LinkSight.Holds.class);
        String past = PastTime.at(clock.instant().minus(SignInLinks.HOLDS), this::issue);
        assertThat(refusal(door.use(past, PASSWORD, from))).isEqualTo(SignIn.Reason.LINK_EXPIRED);
    }

    @Test
    void theDatabaseHoldsNothingThatOpensIt() {
        String token = issue();
        List<String> rows = place.within(() ->
                Objects.requireNonNull(transaction.execute(status -> sql.sql("SELECT l::text FROM schools.links l")
                        .query(String.class)
                        .list())));
        assertThat(rows).hasSize(1).noneMatch(row -> row.contains(token));
    }

    @Test
    void whoMadeOneForWhomStaysWrittenAndItsSecretDoesNot() {
        String token = issue();
        List<String> deeds = place.within(() ->
                Objects.requireNonNull(transaction.execute(status -> sql.sql("SELECT a::text FROM schools.audit a")
                        .query(String.class)
                        .list())));
        assertThat(deeds)
                .anyMatch(deed -> deed.contains("schools.link-issued")
                        && deed.contains(ana.toString())
                        && deed.contains(administrator.person().toString()))
                .noneMatch(deed -> deed.contains(token) || deed.contains(email) || deed.contains("Ruiz"));
    }

    /** The only administrator who forgot the password has nobody to ask. */
    @Test
    void whoeverHasTheMachineMakesOne() {
        door.use(issue(), PASSWORD, from);
        String said = atMachine(email.toUpperCase(Locale.ROOT), "http://localhost:8080", 0);
        String token = said.lines()
                .filter(line -> line.startsWith("  http://localhost:8080/links/"))
                .map(line -> line.substring(line.lastIndexOf('/') + 1))
                .findFirst()
                .orElseThrow();
        assertThat(door.use(token, "another long one", from)).isInstanceOf(SignIn.Started.class);
        assertThat(refusal(signIns.signIn(email, PASSWORD, from))).isEqualTo(SignIn.Reason.WRONG_PASSWORD);
        assertThat(deeds("schools.link-issued-at-the-machine"))
                .singleElement()
                .asString()
                .contains(ana.toString())
                .doesNotContain(token);
        assertThat(atMachine(email, "", 0)).contains("  /links/", "does not run here");
    }

    @Test
    void theMachineMakesNoneForWhoIsNotOfTheStaff() {
        String nobody = UUID.randomUUID() + "@north.example";
        assertThat(atMachine(nobody, "", 2)).contains(nobody).doesNotContain("/links/");
        door.use(issue(), PASSWORD, from);
        place.run(() -> changes.revoke(administrator, ana, Role.TEACHER, place.school()));
        assertThat(atMachine(email, "", 2)).doesNotContain("/links/");
    }

    private String atMachine(String address, String running, int code) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        LinkAtMachine command = new LinkAtMachine(signInStore, links, transaction, terminal, running);
        assertThat(command.run(List.of(address), new PrintStream(said, true, UTF_8)))
                .isEqualTo(code);
        return said.toString(UTF_8);
    }

    private List<String> deeds(String act) {
        return place.within(() -> Objects.requireNonNull(
                transaction.execute(status -> sql.sql("SELECT a::text FROM schools.audit a WHERE act = :act")
                        .param("act", act)
                        .query((row, n) -> row.getString(1))
                        .list())));
    }

    @Test
    void whoTriesManyAddressesWaits() {
        for (int i = 0; i < 30; i++) {
            assertThat(door.find(Tokens.next(), from)).isEqualTo(new LinkSight.Refused(SignIn.Reason.LINK_UNKNOWN));
        }
        assertThat(door.find(issue(), from)).isEqualTo(new LinkSight.Refused(SignIn.Reason.TOO_MANY_TRIES));
        assertThat(door.find(issue(), "another address")).isInstanceOf(LinkSight.Holds.class);
    }

    @Test
    void isForStaffWithAnAddressWhoAreHere() {
        Actor student = place.student("Ben");
        assertThatThrownBy(() -> issueFor(student.person())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> issueFor(add(null))).isInstanceOf(NotFound.class);
        String token = issue();
        place.run(() -> changes.end(administrator, ana));
        assertThatThrownBy(this::issue).isInstanceOf(NotFound.class);
        assertThat(door.find(token, from)).isEqualTo(new LinkSight.Refused(SignIn.Reason.LINK_UNKNOWN));
    }

    @Test
    void onlyAnAdministratorOfTheDistrictMakesOne() {
        Actor teacher = place.teacher("Tea");
        assertThatThrownBy(() -> place.within(() -> links.issue(teacher, ana))).isInstanceOf(Forbidden.class);
        TestSchool.Place elsewhere = schools.district();
        Actor theirs = elsewhere.person("Far", "Admin", Role.ADMINISTRATOR);
        assertThatThrownBy(() -> elsewhere.within(() -> links.issue(theirs, ana)))
                .isInstanceOf(NotFound.class);
    }

    private String issue() {
        return issueFor(ana);
    }

    private String issueFor(PersonId person) {
        return place.within(() -> links.issue(administrator, person));
    }

    private PersonId add(@Nullable String address) {
        NewPerson person = new NewPerson("Ana", "Ruiz", address, null, null, Role.TEACHER, place.school());
        return ((PersonChange.Done) place.within(() -> changes.add(administrator, person))).person();
    }

    private static SignIn.Reason refusal(SignIn signIn) {
        return ((SignIn.Refused) signIn).reason();
    }
}
