package org.foothold.schools.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.Session;
import org.foothold.shell.LongestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What no request passes, whatever address it names. */
@WebTest
class WallTests {
    private static final byte[] LONG = new byte[(1 << 20) + 1];

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    TestSchool.Place place;
    Actor administrator;

    @BeforeEach
    void aDistrict() {
        place = schools.district();
        administrator = place.person("Ada", "Admin", Role.ADMINISTRATOR);
    }

    @Test
    void onlyAdministratorsSendLongBodies() {
        for (String address : List.of("/sign-in", "/join", "/rosters", "/no-such-page")) {
            assertThat(browser.post().uri(address).content(LONG)).as(address).hasStatus(413);
            assertThat(sendLong(address, schools.signIn(place.teacher("Ana")))).hasStatus(413);
        }
        assertThat(sendLong("/rosters", schools.signIn(administrator)))
                .as("stopped by the next wall: it lacks a forgery token")
                .hasStatus(403);
    }

    @Test
    void aBodyThatHidesItsLengthCountsAsLong() {
        assertThat(browser.post().uri("/sign-in").header("Transfer-Encoding", "chunked"))
                .hasStatus(413);
    }

    @Test
    void programsSendLongBodiesOnlyWhereFilesAreTaken() {
        String token = place.within(() ->
                tokens.issue(administrator, Session.Means.PASSWORD, "Test", Set.of("*:write"), Duration.ofDays(1)));
        assertThat(sendLong("/api/classes/1/noticings", token, null)).hasStatus(413);
        assertThat(sendLong("/api/rosters", token, null)).hasStatus(202);
        assertThat(sendLong("/api/rosters", token, "once")).hasStatus(413);
        assertThat(sendLong("/api/rosters", "foothold_nobodys", null)).hasStatus(401);
        assertThat(browser.post().uri("/api/rosters").content(LONG)).hasStatus(413);
    }

    /** Whoever comes by may be its administrator. */
    @Test
    void anAdministratorOfTheDemoSendsAFrameworkAndNothingLonger() {
        Cookie visitor = schools.signIn(administrator, Session.Means.DEMO);
        assertThat(sendLong("/standards/import", visitor))
                .as("stopped by the next wall: it lacks a forgery token")
                .hasStatus(403);
        byte[] tooLong = new byte[(5 << 20) + 1];
        assertThat(browser.post().uri("/standards/import").content(tooLong).cookie(visitor))
                .hasStatus(413);
        assertThat(browser.post()
                        .uri("/standards/import")
                        .header("Transfer-Encoding", "chunked")
                        .cookie(visitor))
                .hasStatus(413);
    }

    @Test
    void theHintAndTheRefusalSayTheLimitThatHolds() {
        Cookie visitor = schools.signIn(administrator, Session.Means.DEMO);
        assertThat(browser.get().uri("/standards/import").cookie(visitor))
                .bodyText()
                .contains("up to 5 MB");
        assertThat(browser.get().uri("/rosters").cookie(visitor)).bodyText().contains("up to 5 MB");
        assertThat(browser.get().uri("/standards/import").cookie(schools.signIn(administrator)))
                .bodyText()
                .contains("up to 200 MB");
        assertThat(browser.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 413)
                        .requestAttr(LongestBody.class.getName(), LongestBody.DEMO))
                .bodyText()
                .contains("At most 5 MB may be sent at once.");
    }

    @Test
    void whatAPageOfAnotherOriginSendsIsRefusedEvenWithAToken() {
        for (String site : List.of("cross-site", "same-site")) {
            assertThat(language(site)).as(site).hasStatus(403);
        }
        assertThat(language("same-origin")).hasStatus(303);
        assertThat(browser.get().uri("/join").header("Sec-Fetch-Site", "cross-site"))
                .as("a link may come from anywhere")
                .hasStatusOk();
    }

    @Test
    void overHttpsACookieStaysThere() {
        MvcTestResult chosen = browser.post()
                .uri("/language")
                .param("language", "es")
                .secure(true)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(chosen.getResponse().getHeaders("Set-Cookie"))
                .isNotEmpty()
                .allMatch(each -> each.contains("Secure"));
    }

    @Test
    void everyAnswerKeepsOthersOut() {
        for (String address : List.of("/sign-in", "/no-such-page", "/assets/icon.svg", "/api/classes")) {
            assertThat(browser.get().uri(address))
                    .as(address)
                    .hasHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                    .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                    .hasHeader("Cross-Origin-Resource-Policy", "same-origin")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Referrer-Policy", "same-origin")
                    .headers()
                    .hasHeaderSatisfying(
                            "Permissions-Policy",
                            values -> assertThat(values).first().asString().contains("microphone=()"));
        }
    }

    @Test
    void noCacheKeepsAPageOfAPerson() {
        for (String address : List.of("/", "/me/api-tokens", "/people", "/no-such-page")) {
            assertThat(browser.get().uri(address).cookie(schools.signIn(administrator)))
                    .as(address)
                    .headers()
                    .hasHeaderSatisfying(
                            "Cache-Control",
                            values -> assertThat(values).first().asString().contains("no-store"));
        }
    }

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private MvcTestResult language(String site) {
        return browser.post()
                .uri("/language")
                .param("language", "es")
                .header("Sec-Fetch-Site", site)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult sendLong(String address, Cookie session) {
        return browser.post().uri(address).content(LONG).cookie(session).exchange();
    }

    private MvcTestResult sendLong(String address, String token, @Nullable String key) {
        var request = browser.post()
                .uri(address)
                .contentType(MediaType.valueOf("application/zip"))
                .content(LONG)
                .header("Authorization", "Bearer " + token);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }
}
