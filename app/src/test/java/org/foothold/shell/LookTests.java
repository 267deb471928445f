package org.foothold.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.foothold.BrowserTest;
import org.foothold.PageWalk;
import org.foothold.TestBrowser;
import org.foothold.TestSchool;
import org.foothold.Visitor;
import org.foothold.Weight;
import org.foothold.schools.Session;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The look on its living page and on pages that say what went wrong. */
@BrowserTest
class LookTests {
    @Autowired
    TestBrowser browser;

    @Autowired
    TestSchool schools;

    @Test
    void whoLooksSeesWhatIsWrong() {
        try (Visitor visitor = browser.phone().open("/styleguide/room")) {
            visitor.page().locator("main").evaluate("""
                    main => {
                      main.append(Object.assign(new Image(9, 9), { src: "data:," }));
                      main.insertAdjacentHTML("beforeend", "<p class=pale>pale</p><p id=main>wide</p>");
                      main.querySelector("#main").style.inlineSize = "2000px";
                      main.querySelector(".pale").style.cssText = "color:#bbb;background:#ccc";
                    }""");
            assertThat(String.join("\n", visitor.faults()))
                    .contains(
                            "image-alt: img — ",
                            "color-contrast: .pale",
                            "sideways",
                            "id main stands twice",
                            "inline style");
        }
    }

    @Test
    void nothingIsWrongWithAnyPartInAnyLanguageWidthOrLight() {
        assertThat(PageWalk.signedOut(browser).faults(List.of("/styleguide", "/styleguide/room")))
                .isEmpty();
    }

    @Test
    void everythingIsReachedByKeyAndShowsIt() {
        try (Visitor visitor = browser.laptop().open("/styleguide")) {
            assertThat(visitor.tabFaults()).isEmpty();
        }
    }

    @Test
    void aPageOfTheFrameIsLight() {
        Weight.of(browser, null, "/styleguide/room").assertLight();
    }

    @Test
    void pagesThatSayWhatWentWrongAreWholeToo() {
        try (Visitor teacher = teacher(browser.phone())) {
            assertThat(teacher.open("/no-such-page").check().status()).isEqualTo(404);
            teacher.withCookie("language", "es").withCookie("theme", "dark");
            teacher.open("/no-such-page").check().shot("problem-360");
            teacher.page()
                    .locator("[name=_csrf]")
                    .evaluateAll("fields => fields.forEach((field) => { field.value = 'old'; })");
            teacher.page().locator(".foot button").first().click();
            assertThat(teacher.page().locator("h1")).containsText("demasiado tiempo");
        }
    }

    @Test
    void theMenuOpensOnAPhone() {
        try (Visitor teacher = teacher(browser.phone()).open("/styleguide")) {
            var places = teacher.page().locator(".places");
            assertThat(places.isVisible()).isFalse();
            teacher.page().locator(".menu-button").click();
            assertThat(places.isVisible()).isTrue();
            teacher.check();
            teacher.shot("menu-360");
            teacher.page().keyboard().press("Escape");
            assertThat(places.isVisible()).isFalse();
        }
    }

    @Test
    void asksBeforeItRemovesAndSaysThatItDid() {
        try (Visitor visitor = browser.phone().open("/styleguide")) {
            visitor.page().locator("[popovertarget=ask]").first().click();
            assertThat(visitor.page().getByRole(AriaRole.DIALOG).isVisible()).isTrue();
            visitor.check();
            visitor.shot("ask-360");
            visitor.page().locator("#ask form .danger").click();
            assertThat(visitor.page().locator(".flash")).containsText("Done.");
            assertThat(visitor.page().locator(".flash button")).hasText("Undo");
            visitor.check();
            visitor.shot("flash-360");
            assertThat(visitor.open("/styleguide").page().locator(".flash").count())
                    .isZero();
        }
    }

    @Test
    void aPageIsWholeWithoutScript() {
        var options = TestBrowser.window(360, 740).setJavaScriptEnabled(false);
        try (Visitor visitor = browser.visitor(options).open("/styleguide")) {
            visitor.page().locator(".foot [value=es]").click();
            assertThat(visitor.page().locator("h1")).hasText("Cómo se ve Foothold");
            assertThat(visitor.page().locator("[data-print]").isVisible()).isFalse();
        }
    }

    @Test
    void saysOnEveryPageThatAllIsMadeUp() {
        var ana = schools.signIn(schools.district().teacher("Ana"), Session.Means.DEMO);
        try (Visitor visitor = browser.phone().signedIn(ana).open("/styleguide")) {
            assertThat(visitor.check().page().locator(".ribbon")).containsText("demo school");
        }
    }

    private Visitor teacher(Visitor visitor) {
        return visitor.signedIn(schools.signIn(schools.district().teacher("Ana")));
    }
}
