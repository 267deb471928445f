package org.foothold.schools.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.LinkSignIns;
import org.foothold.schools.NewPerson;
import org.foothold.schools.PersonChange;
import org.foothold.schools.PersonChanges;
import org.foothold.schools.Session;
import org.foothold.schools.Sessions;
import org.foothold.schools.SignInLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class OwnSignInPagesTests {
    private static final String FIRST = "tres tristes tigres";
    private static final String SECOND = "cuatro tigres tristes";

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    PersonChanges changes;

    @Autowired
    SignInLinks links;

    @Autowired
    LinkSignIns linkSignIns;

    @Autowired
    Sessions sessions;

    TestSchool.Place place;
    String email = "";

    @BeforeEach
    void aTeacherWithAPassword() {
        place = schools.district();
        Actor administrator = place.person("Ada", "Admin", Role.ADMINISTRATOR);
        email = UUID.randomUUID() + "@north.example";
        NewPerson ana = new NewPerson("Ana", "Ruiz", email, null, null, Role.TEACHER, place.school());
        PersonId id = ((PersonChange.Done) place.within(() -> changes.add(administrator, ana))).person();
        linkSignIns.use(place.within(() -> links.issue(administrator, id)), FIRST, email);
    }

    @Test
    void showsWhereOneIsSignedInAndEndsItThere() {
        Cookie here = signIn(FIRST, "Mozilla/5.0 (X11; CrOS x86_64) Chrome/140 Safari/537");
        Cookie phone = signIn(FIRST, "Mozilla/5.0 (iPhone; CPU) Version/18 Safari/604");
        assertThat(get("/me/sign-in", here))
                .hasStatusOk()
                .bodyText()
                .contains("Chrome on ChromeOS", "this device", "Safari on iPhone", "Unknown device");
        String other = Pattern.compile("Safari on iPhone</b>.*?/sessions/([0-9a-f]{64})/end", Pattern.DOTALL)
                .matcher(body(get("/me/sign-in", here)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(post("/me/sign-in/sessions/" + other + "/end", schools.signIn(place.teacher("Other"))))
                .hasStatus(404);
        assertThat(get("/me/sign-in", phone)).as("somebody else cannot end it").hasStatusOk();
        assertThat(post("/me/sign-in/sessions/" + other + "/end", here)).hasStatus(303);
        assertThat(get("/me/sign-in", phone)).hasStatus(303);
        assertThat(post("/me/sign-in/sessions/end-others", here)).hasStatus(303);
        assertThat(get("/me/sign-in", here)).bodyText().contains("nowhere else").doesNotContain("Unknown device");
    }

    @Test
    void aNewPasswordEndsTheOtherSignIns() {
        Cookie here = signIn(FIRST, "");
        Cookie other = signIn(FIRST, "");
        assertThat(post("/me/sign-in", here, "current", "wrong", "password", SECOND))
                .hasStatus(422)
                .bodyText()
                .contains("not your password until now")
                .doesNotContain(SECOND);
        assertThat(post("/me/sign-in", here, "current", FIRST, "password", "short"))
                .hasStatus(422)
                .bodyText()
                .contains("at least 10");
        assertThat(get("/me/sign-in", other)).hasStatusOk();
        assertThat(post("/me/api-tokens", other, "name", "Of a thief", "scope", "*:read"))
                .hasStatus(303);
        assertThat(get("/me/api-tokens", here)).bodyText().contains("Of a thief");
        assertThat(post("/me/sign-in", here, "current", FIRST, "password", SECOND))
                .hasStatus(303);
        assertThat(get("/me/api-tokens", here)).bodyText().doesNotContain("Of a thief");
        assertThat(get("/me/sign-in", here)).hasStatusOk();
        assertThat(get("/me/sign-in", other)).hasStatus(303);
        signIn(SECOND, "");
    }

    @Test
    void guessingTheOldPasswordStops() {
        Cookie here = signIn(FIRST, "");
        for (int i = 0; i < 10; i++) {
            post("/me/sign-in", here, "current", "guess" + i, "password", SECOND);
        }
        assertThat(post("/me/sign-in", here, "current", FIRST, "password", SECOND))
                .hasStatus(422)
                .bodyText()
                .contains("Too many tries");
    }

    @Test
    void visitorsOfTheDemoDoNotEndEachOther() {
        Actor shared = place.teacher("Shared");
        Cookie one = schools.signIn(shared, Session.Means.DEMO);
        Cookie two = schools.signIn(shared, Session.Means.DEMO);
        assertThat(get("/me/sign-in", one)).bodyText().contains("nowhere else");
        post("/me/sign-in/sessions/end-others", one);
        assertThat(sessions.find(two.getValue())).isPresent();
    }

    private Cookie signIn(String password, String userAgent) {
        MvcTestResult in = browser.post()
                .uri("/sign-in")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .header("User-Agent", userAgent)
                .param("email", email)
                .param("password", password)
                .exchange();
        assertThat(in).hasStatus(303);
        return Objects.requireNonNull(in.getResponse().getCookie("foothold"));
    }

    private static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String address, Cookie session) {
        return browser.get().uri(address).cookie(session).exchange();
    }

    private MvcTestResult post(String address, Cookie session, String... fields) {
        var request = browser.post()
                .uri(address)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .cookie(session);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
