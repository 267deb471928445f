package org.foothold.schools.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.foothold.WebTest;
import org.foothold.kernel.Announcement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The very first visit, on a database of its own in which there is no district yet. */
@WebTest
@TestPropertySource(properties = "spring.application.name=first-run")
class FirstRunTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    List<Announcement> announcements;

    @Test
    void leadsTheFirstAdministratorFromTheTerminalsCodeToALesson() {
        assertThat(browser.get().uri("/")).hasStatus(303).hasHeader("Location", "/welcome");
        assertThat(browser.get().uri("/welcome")).hasStatusOk().bodyText().contains("/welcome/start?then=class");
        String code = code();

        assertThat(begin("BCDF-BCDF", "a long password"))
                .hasStatus(422)
                .bodyText()
                .contains("not the code");
        assertThat(begin("BCDF-BCDF", "short"))
                .as("all that is wrong at once")
                .hasStatus(422)
                .bodyText()
                .contains("not the code", "Use at least 10");
        assertThat(begin(code, "short")).bodyText().doesNotContain("not the code");
        assertThat(begin(code, "password123")).hasStatus(422).bodyText().contains("easy to guess", "Grace Hopper");

        MvcTestResult begun = begin(code, "tres tristes tigres");
        assertThat(begun).hasStatus(303).hasHeader("Location", "/classes/new");
        Cookie session = Objects.requireNonNull(begun.getResponse().getCookie("foothold"));
        assertThat(begin(code, "tres tristes tigres")).hasStatus(303).hasHeader("Location", "/");
        assertThat(announcements.stream().flatMap(each -> each.lines("http://localhost").stream()))
                .noneMatch(line -> line.contains("/welcome"));

        assertThat(browser.get().uri("/").cookie(session)).hasStatus(303).hasHeader("Location", "/today");
        MvcTestResult made = browser.post()
                .uri("/classes/new")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .cookie(session)
                .param("name", "Period 3 Math")
                .param("grade", "6")
                .param("names", "Ana Ruiz\nRuiz, Ana\nمحمد علي")
                .param("asked", "yes")
                .exchange();
        assertThat(made).hasStatus(303).hasHeader("Location", "/classes/1");
        assertThat(browser.get().uri("/classes/1").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("Period 3 Math", "2 students", "محمد علي", "/classes/1/lessons/today");
    }

    private MvcTestResult begin(String code, String password) {
        return browser.post()
                .uri("/welcome/start")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("code", code)
                .param("name", "Grace Hopper")
                .param("email", "grace@school.example")
                .param("password", password)
                .param("school", "Compiler Elementary")
                .param("zone", "America/New_York")
                .exchange();
    }

    private String code() {
        return announcements.stream()
                .flatMap(each -> each.lines("http://localhost").stream())
                .filter(line -> line.matches(".* [A-Z]{4}-[A-Z]{4}"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }
}
