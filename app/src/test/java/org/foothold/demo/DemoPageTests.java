package org.foothold.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.foothold.BrowserTest;
import org.foothold.PageWalk;
import org.foothold.TestBrowser;
import org.foothold.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A visitor at the door of the demo school. */
@BrowserTest
class DemoPageTests {
    @Autowired
    TestBrowser browser;

    @Autowired
    Makings makings;

    @BeforeEach
    void make() {
        makings.make(DemoDistrict.SEED, new Progress());
    }

    @Test
    void nothingIsWrongWithTheDoor() {
        assertThat(PageWalk.signedOut(browser).faults(List.of("/demo"))).isEmpty();
    }

    @Test
    void whoeverEntersAsTheTeacherStandsBesideALiveClass() {
        try (Visitor visitor = browser.phone().open("/demo")) {
            Page page = visitor.page();
            visitor.shot("demo-door");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Elena Ortega"))
                    .click();
            assertThat(page.locator("body")).containsText("Grade 6 Mathematics, period 2");
            assertThat(page.locator(".ribbon")).isVisible();
            visitor.shot("demo-teacher");
        }
    }
}
