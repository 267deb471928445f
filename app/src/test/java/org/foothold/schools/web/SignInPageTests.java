package org.foothold.schools.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class SignInPageTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Test
    void theFirstPageAsksStudentsForTheirCode() {
        schools.district();
        assertThat(browser.get().uri("/").header("Accept-Language", "es"))
                .hasStatusOk()
                .bodyText()
                .contains("Código de la clase", "/sign-in");
    }

    @Test
    void whoHasNoPageYetIsToldSo() {
        TestSchool.Place place = schools.district();
        assertThat(home(place.person("Fay", "Ruiz", Role.FAMILY)))
                .hasStatusOk()
                .bodyText()
                .contains("Welcome, Fay Ruiz", "no page for your role yet")
                .doesNotContain("/standards");
        assertThat(home(place.person("Lou", "Lee", Role.SCHOOL_LEADER)))
                .hasStatusOk()
                .bodyText()
                .contains("Welcome, Lou Lee", "is not there yet", "href=\"/standards\"");
    }

    private MvcTestResult home(Actor who) {
        return browser.get().uri("/").cookie(schools.signIn(who)).exchange();
    }

    @Test
    void aPageThatNeedsSignInComesBackAfterIt() {
        assertThat(browser.get().uri("/classes")).hasStatus(303).hasHeader("Location", "/sign-in?to=%2Fclasses");
        assertThat(browser.get().uri("/classes?after=7")).hasHeader("Location", "/sign-in?to=%2Fclasses%3Fafter%3D7");
        assertThat(browser.get().uri("/sign-in").queryParam("to", "/classes"))
                .bodyText()
                .contains("value=\"/classes\"");
        assertThat(browser.get().uri("/sign-in").queryParam("to", "https://elsewhere.example"))
                .bodyText()
                .contains("name=\"to\" value=\"/\"");
    }

    @Test
    void whoSentAFormComesBackToItsPageAndToNobodyElses() {
        assertThat(sent("http://localhost/classes/7/edit?a=b"))
                .hasHeader("Location", "/sign-in?to=%2Fclasses%2F7%2Fedit%3Fa%3Db");
        assertThat(sent("https://thief.example//thief.example/")).hasHeader("Location", "/sign-in?to=%2F");
        assertThat(sent("no address")).hasHeader("Location", "/sign-in?to=%2F");
    }

    private MvcTestResult sent(String page) {
        return browser.post()
                .uri("/classes/7/edit")
                .header("Referer", page)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    @Test
    void aWrongPasswordKeepsTheAddressAndNeverThePassword() {
        assertThat(browser.post()
                        .uri("/sign-in")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("email", "ana@school.example")
                        .param("password", "wrong-but-secret"))
                .hasStatus(422)
                .bodyText()
                .contains("do not fit together", "ana@school.example")
                .doesNotContain("wrong-but-secret");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(browser.post().uri("/sign-in").param("email", "ana@school.example"))
                .hasStatus(403);
    }
}
