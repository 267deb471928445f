package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.foothold.BrowserTest;
import org.foothold.PageWalk;
import org.foothold.TestBrowser;
import org.foothold.TestSchool;
import org.foothold.Visitor;
import org.foothold.Weight;
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
    void showsThePartsToPeople() {
        try (Visitor laptop = browser.laptop()
                        .signedIn(schools.signIn(schools.district().teacher("Ana")));
                Visitor phone = browser.phone()
                        .signedIn(schools.signIn(schools.district().teacher("Ana")));
                Visitor night = browser.visitor(TestBrowser.window(1280, 860)
                        .setColorScheme(ColorScheme.DARK)
                        .setLocale("es"))) {
            laptop.open("/styleguide")
                    .shot("styleguide-1280")
                    .open("/styleguide/room")
                    .shot("room-1280");
            phone.open("/styleguide")
                    .shot("styleguide-360")
                    .open("/no-such-page")
                    .shot("problem-360");
            night.open("/styleguide").shot("styleguide-night");
        }
    }
}
