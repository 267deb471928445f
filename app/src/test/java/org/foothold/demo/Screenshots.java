package org.foothold.demo;

import com.microsoft.playwright.Page;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.Set;
import org.foothold.BrowserTest;
import org.foothold.TestBrowser;
import org.foothold.TestSchool;
import org.foothold.Visitor;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.foothold.schools.DemoPerson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Makes the pictures of the README from the demonstration: {@code docs/screenshots} runs it, the suite does not. */
@BrowserTest
class Screenshots {
    private static final Path IMAGES = Path.of("..", "docs", "images");

    @Autowired
    Makings makings;

    @Autowired
    DemoDistrict demo;

    @Autowired
    TestSchool schools;

    @Autowired
    TestBrowser browser;

    @Test
    void make() {
        makings.make(DemoDistrict.SEED, new Progress());
        try (Visitor teacher = browser.laptop().signedIn(cookie(Role.TEACHER))) {
            teacher.open("/").page().locator("a[href$='/live']").first().click();
            picture(teacher, "live-lesson.png");
        }
        try (Visitor student = browser.laptop().signedIn(cookie(Role.STUDENT))) {
            student.open("/me")
                    .page()
                    .locator("a[href^='/me/targets/']:has(.level:not(.too-early))")
                    .first()
                    .click();
            picture(student, "three-questions.png");
        }
    }

    private static void picture(Visitor visitor, String file) {
        visitor.page().waitForLoadState();
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(file)));
    }

    private Cookie cookie(Role role) {
        DemoPerson person = demo.people().stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow();
        return schools.signIn(new Actor(person.district(), person.person(), Set.of(role), new Reach.Everything()));
    }
}
