package org.foothold.schools.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.ApiToken;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.PersonChanges;
import org.foothold.schools.Session;
import org.foothold.schools.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class ApiTokenPagesTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    @Autowired
    PersonChanges changes;

    @Autowired
    Sessions sessions;

    @Autowired
    Clock clock;

    TestSchool.Place place;
    Actor administrator;
    Actor teacher;

    @BeforeEach
    void aSchool() {
        place = schools.district();
        administrator = place.person("Ada", "Admin", Role.ADMINISTRATOR);
        teacher = place.teacher("Tea");
    }

    /** A card that is found would otherwise go on for a year as a token, whatever becomes of the card. */
    @Test
    void aTokenOfAStudentEndsWithTheSignIn() {
        Actor ben = place.teacher("Ben"); // who teaches here, too
        for (Session.Means means : List.of(Session.Means.CARD, Session.Means.PICTURE, Session.Means.NOD)) {
            Cookie session = schools.signIn(ben, means);
            assertThat(get("/me/api-tokens", session))
                    .as("%s", means)
                    .bodyText()
                    .contains("It ends when you sign out");
            assertThat(issue(session)).as("%s", means).hasStatus(303);
            String token = place.within(() ->
                    tokens.issueWithin(ben, session.getValue(), "a program", Set.of("*:read"), Duration.ofDays(300)));
            assertThat(tokens.find(token))
                    .hasValueSatisfying(found -> assertThat(found.actor().is(Role.STUDENT)
                                    && !found.actor().is(Role.TEACHER))
                            .as("%s", means)
                            .isTrue());
            place.run(() -> sessions.end(ben, session.getValue()));
            assertThat(tokens.find(token)).as("%s", means).isEmpty();
        }
        assertThat(place.within(() -> tokens.listMine(ben))).isEmpty();
    }

    @Test
    void inTheDemoATokenLastsNoLongerThanASignIn() {
        assertThat(issue(schools.signIn(teacher))).hasStatus(303);
        ApiToken byPassword = place.within(() -> tokens.listMine(teacher)).getFirst();
        assertThat(byPassword.expiresAt()).isAfter(clock.instant().plus(Duration.ofDays(29)));
        Actor visitor = place.teacher("Vis");
        assertThat(issue(schools.signIn(visitor, Session.Means.DEMO))).hasStatus(303);
        ApiToken inDemo = place.within(() -> tokens.listMine(visitor)).getFirst();
        assertThat(inDemo.expiresAt()).isBefore(clock.instant().plus(Duration.ofHours(3)));
    }

    @Test
    void anAdministratorSeesAndRevokesTheTokensOfAPerson() {
        Cookie session = schools.signIn(administrator);
        String page = "/people/" + teacher.person();
        String one = token("Timetable <b>");
        String other = token("Reports");
        assertThat(get(page, session)).bodyText().contains("Timetable &lt;b&gt;", "Reports");
        assertThat(post(page + "/api-tokens/" + idOf("Timetable <b>") + "/revoke", session))
                .hasStatus(303);
        assertThat(tokens.find(one)).isEmpty();
        assertThat(tokens.find(other)).isPresent();
        assertThat(get(page, session)).bodyText().doesNotContain("Timetable").contains("Reports");
        String stranger = "/people/" + place.teacher("Else").person();
        assertThat(post(stranger + "/api-tokens/" + idOf("Reports") + "/revoke", session))
                .hasStatus(404);
        assertThat(post(page + "/api-tokens/" + idOf("Reports") + "/revoke", schools.signIn(teacher)))
                .hasStatus(403);
        assertThat(tokens.find(other)).isPresent();
    }

    @Test
    void aProgramOfAnAdministratorDoesTheSame() {
        String theirs = token("Reports");
        String ours = place.within(() -> tokens.issue(
                administrator,
                Session.Means.PASSWORD,
                "ours",
                Set.of("people:read", "people:write"),
                Duration.ofHours(1)));
        String address = "/api/people/" + teacher.person() + "/api-tokens";
        assertThat(browser.get().uri(address).header("Authorization", "Bearer " + ours))
                .hasStatusOk()
                .bodyText()
                .contains("Reports")
                .doesNotContain(theirs);
        assertThat(browser.post()
                        .uri(address + "/" + idOf("Reports") + "/revoke")
                        .header("Authorization", "Bearer " + ours))
                .hasStatus(204);
        assertThat(tokens.find(theirs)).isEmpty();
    }

    @Test
    void theTokensOfWhoLeftStayRevokedWhenTheyComeBack() {
        String token = token("Reports");
        place.run(() -> changes.end(administrator, teacher.person()));
        assertThat(tokens.find(token)).isEmpty();
        place.run(() -> changes.restore(administrator, teacher.person()));
        assertThat(tokens.find(token)).isEmpty();
    }

    private String token(String name) {
        return place.within(
                () -> tokens.issue(teacher, Session.Means.PASSWORD, name, Set.of("*:read"), Duration.ofDays(300)));
    }

    private UUID idOf(String name) {
        return place.within(() -> tokens.listMine(teacher)).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private MvcTestResult issue(Cookie session) {
        return browser.post()
                .uri("/me/api-tokens")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .cookie(session)
                .param("name", "Program")
                .param("scope", "*:read")
                .param("days", "30")
                .exchange();
    }

    private MvcTestResult get(String address, Cookie session) {
        return browser.get().uri(address).cookie(session).exchange();
    }

    private MvcTestResult post(String address, Cookie session) {
        return browser.post()
                .uri(address)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .cookie(session)
                .exchange();
    }
}
