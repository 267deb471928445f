package org.foothold.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foothold.Visitor.seen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.foothold.BrowserTest;
import org.foothold.TestBrowser;
import org.foothold.TestSchool;
import org.foothold.Visitor;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Problems;
import org.foothold.schools.Sessions;
import org.foothold.targets.EditionContent;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.FrameworkImports;
import org.foothold.targets.ImportId;
import org.foothold.targets.StandardContent;
import org.foothold.targets.StandardId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A standard is broken into targets by hand, with long thoughts between: nothing that was typed is lost. */
@BrowserTest
class TypedTargetsTests {
    private static final String TYPED = "I can compare two recipes";
    private static final String KEPT =
            "() => Object.keys(sessionStorage).some((key) => key.startsWith('foothold:typed'))";

    @Autowired
    TestBrowser browser;

    @Autowired
    TestSchool schools;

    @Autowired
    FrameworkImports imports;

    @Autowired
    Sessions sessions;

    private TestSchool.Place place;
    private Actor ana;
    private Cookie session;
    private String address;
    private Visitor laptop;

    @BeforeEach
    void deconstructing() {
        place = schools.district();
        ana = place.teacher("Ana");
        session = schools.signIn(ana);
        String framework = UUID.randomUUID().toString();
        String standard = UUID.randomUUID().toString();
        place.run(() -> {
            ImportId id = imports.start(place.system(), "test");
            imports.stage(place.system(), id, edition(framework, standard), new Problems(), count -> {});
            imports.take(place.system(), id);
        });
        address = "/standards/" + framework + "/" + standard + "/deconstruct";
        laptop = browser.laptop().signedIn(session).open(address);
        laptop.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Start")))
                .click();
    }

    private static EditionContent edition(String framework, String standard) {
        StandardContent only = new StandardContent(
                -1,
                StandardId.of(standard),
                standard,
                null,
                "6.RP.1",
                null,
                null,
                1,
                "Standard",
                "Compare recipes",
                null,
                null,
                List.of("06"),
                null,
                "{}");
        return new EditionContent(
                FrameworkId.of(framework),
                framework,
                null,
                "Small framework",
                "Us",
                "en",
                null,
                null,
                "{}",
                List.of(only),
                List.of());
    }

    @AfterEach
    void leave() {
        laptop.close();
    }

    private Locator target() {
        return laptop.page().locator("[name^=ican-][name$=-en]").first();
    }

    @Test
    void whoLeavesQuicklyOrMustSignInAgainFindsTheWordsOnReturn() {
        place.run(() -> sessions.end(ana, session.getValue()));
        target().fill(TYPED);
        assertThat(laptop.page()).hasURL(Pattern.compile(".*/sign-in\\?to=%2Fstandards.*"));
        laptop.signedIn(schools.signIn(ana)).open(address);
        assertThat(target()).hasValue(TYPED);
    }

    @Test
    void whatTheServerHasIsForgottenHere() {
        target().fill(TYPED);
        laptop.page().waitForFunction(KEPT);
        assertThat(seen(laptop.page(), "Saved as a draft")).isVisible();
        laptop.page().waitForFunction("() => !(" + KEPT + ")()");
        target().fill(TYPED + " of paint");
        laptop.open("/standards").open(address);
        assertThat(target()).hasValue(TYPED + " of paint");
    }
}
