package org.foothold.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.foothold.BrowserTest;
import org.foothold.TestBrowser;
import org.foothold.TestSchool;
import org.foothold.Visitor;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.Session;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which the API is tried. */
@BrowserTest
class DeveloperPageTests {
    @Autowired
    TestBrowser browser;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    @Test
    void sendsAFileAndDoesItOnceForAKey() {
        TestSchool.Place place = schools.district();
        Actor administrator = place.person("Ada", "Min", Role.ADMINISTRATOR);
        String token = place.within(() ->
                tokens.issue(administrator, Session.Means.PASSWORD, "a test", Set.of("*:write"), Duration.ofDays(1)));
        try (Visitor visitor = browser.laptop().open("/developers")) {
            visitor.page().locator("#operation").selectOption("GET /api/classes");
            assertThat(visitor.page().locator("#file").isVisible()).isFalse();
            assertThat(visitor.page().locator("#key").isVisible()).isFalse();
            visitor.page().locator("#operation").selectOption("POST /api/rosters");
            visitor.page().locator("#token").fill(token);
            visitor.page()
                    .locator("#file")
                    .setInputFiles(
                            new FilePayload("fall.zip", "application/zip", "no zip".getBytes(StandardCharsets.UTF_8)));
            visitor.page().locator("#key").fill("once");
            visitor.check();
            visitor.page().locator("#try button").click();
            assertThat(visitor.page().locator("#status")).hasText("Answered with 202");
            String first = visitor.page().locator("#answer").textContent();
            visitor.page().locator("#try button").click();
            assertThat(visitor.page().locator("#status")).hasText("Answered with 202");
            assertThat(visitor.page().locator("#answer")).hasText(first);
        }
    }

    @Test
    void saysThatItReadsAndThatNothingCame() {
        try (Visitor visitor = browser.laptop()) {
            visitor.page().route("**/api/openapi.json", Route::abort);
            visitor.open("/developers");
            assertThat(visitor.page().locator("#status")).containsText("No answer came");
            assertThat(visitor.page().locator("#try")).isHidden();
        }
    }
}
