package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class FrameTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    PageErrors errors;

    @Test
    void keepsTheChosenLanguageAndComesBackToThePage() {
        var answer = browser.post()
                .uri("/language")
                .with(csrf().asHeader())
                .param("language", "es")
                .param("to", "/styleguide?x=1")
                .exchange();
        assertThat(answer).hasStatus(303).hasHeader("Location", "/styleguide?x=1");
        assertThat(browser.get().uri("/styleguide").cookie(cookie(answer.getResponse(), "language")))
                .bodyText()
                .contains("lang=\"es\"", "¿A dónde voy?");
    }

    @Test
    void keepsTheChosenLightAndForgetsIt() {
        var dark = browser.post()
                .uri("/theme")
                .with(csrf().asHeader())
                .param("theme", "dark")
                .exchange();
        assertThat(browser.get().uri("/styleguide").cookie(cookie(dark.getResponse(), "theme")))
                .bodyText()
                .contains("data-theme=\"dark\"");
        var device = browser.post()
                .uri("/theme")
                .with(csrf().asHeader())
                .param("theme", "device")
                .exchange();
        assertThat(cookie(device.getResponse(), "theme").getMaxAge()).isZero();
    }

    @Test
    void comesBackToNobodyElsesPage() {
        assertThat(browser.post()
                        .uri("/theme")
                        .with(csrf().asHeader())
                        .param("theme", "dark")
                        .param("to", "//elsewhere.example/"))
                .hasStatus(303)
                .hasHeader("Location", "/");
    }

    @Test
    void saysOnceWhatHappened() throws Exception {
        var response = new MockHttpServletResponse();
        Redirects.to("/styleguide", Flash.of("shell.notice.example").withUndo("/undo/7?a=b"))
                .render(null, new MockHttpServletRequest(), response);
        var shown = browser.get()
                .uri("/styleguide")
                .cookie(cookie(response, "flash"))
                .exchange();
        assertThat(shown).bodyText().contains("flash good", "Done. This is how it looks.", "action=\"/undo/7?a=b\"");
        assertThat(cookie(shown.getResponse(), "flash").getMaxAge()).isZero();
    }

    @Test
    void saysNothingThatIsNoNoticeOfOurs() {
        assertThatIllegalArgumentException().isThrownBy(() -> Flash.of("shell.demo"));
        for (String tampered : new String[] {
            "shell.demo", "shell.notice.unknown", "Pay now", "shell.notice.example|//elsewhere.example", "|", ""
        }) {
            assertThat(browser.get().uri("/styleguide").cookie(new Cookie("flash", tampered)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("notice flash");
        }
    }

    @Test
    void showsWhereOneIs() {
        var ana = schools.signIn(schools.district().teacher("Ana"));
        assertThat(browser.get().uri("/styleguide").cookie(ana))
                .bodyText()
                .contains("href=\"/targets\"")
                .doesNotContain("aria-current=\"true\"");
    }

    @Test
    void aPlaceIsCurrentOnItsPageAndInsideOfIt() {
        Place targets = new Place("/targets", "shell.place.targets");
        assertThat(targets.current("/targets")).isEqualTo("page");
        assertThat(targets.current("/targets/7")).isEqualTo("true");
        assertThat(targets.current("/targets-of-mine")).isNull();
        assertThat(new Place("/", "shell.place.home").current("/targets")).isNull();
    }

    @Test
    void aPartThatNeedsSignInSendsTheWholePageThere() throws Exception {
        var request = new MockHttpServletRequest("GET", "/targets");
        request.addHeader("HX-Request", "true");
        var response = new MockHttpServletResponse();
        errors.notSignedIn(request).render(null, request, response);
        assertThat(response.getHeader("HX-Redirect")).isEqualTo("/sign-in?to=%2Ftargets");
    }

    private static Cookie cookie(jakarta.servlet.http.HttpServletResponse response, String name) {
        Cookie cookie = ((MockHttpServletResponse) response).getCookie(name);
        assertThat(cookie).as("cookie %s", name).isNotNull();
        return cookie;
    }
}
