package org.foothold.interop.oneroster.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.foothold.BrowserTest;
import org.foothold.PageWalk;
import org.foothold.TestBrowser;
import org.foothold.TestSchool;
import org.foothold.Visitor;
import org.foothold.interop.oneroster.OneRosterImports;
import org.foothold.interop.oneroster.RosterSet;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.RosterImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of a roster that waits for an administrator, in real browsers. */
@BrowserTest
class RosterLookTests {
    @Autowired
    TestBrowser browser;

    @Autowired
    TestSchool schools;

    @Autowired
    OneRosterImports rosters;

    @TempDir
    Path folder;

    private TestSchool.Place place;
    private Actor administrator;

    @BeforeEach
    void aDistrict() {
        place = schools.district();
        administrator = place.person("Ada", "Min", Role.ADMINISTRATOR);
    }

    @Test
    void nothingIsWrongWithTheQuestionAboutStudents() {
        place.anotherSchool().person("Zoë 🌱", "O'Neil", Role.STUDENT);
        String address = send(RosterSet.of11().replace("orgs.csv", "North School", "Another school"));
        assertThat(PageWalk.as(browser, schools.signIn(administrator))
                        .faults(List.of(address, address + "/joins", "/me/api-tokens")))
                .isEmpty();
        try (Visitor ada = browser.laptop().signedIn(schools.signIn(administrator))) {
            ada.open(address).shot("roster-asks-1280").open(address + "/joins").shot("roster-joins-1280");
            ada.page().locator(".list button").click();
            assertThat(ada.page().locator(".list .tag")).hasText("Somebody else");
            ada.page().locator(".list button").click();
            assertThat(ada.page().locator(".list .tag")).hasCount(0);
            ada.open(address).page().locator("[name=same][value=true]").click();
            assertThat(ada.page().locator("[form=take]")).isVisible();
            ada.check();
            ada.open("/me/api-tokens").shot("api-tokens-1280");
        }
    }

    @Test
    void takingAndNotTakingStandSideBySide() {
        String address = send(RosterSet.of11());
        try (Visitor ada = browser.laptop().signedIn(schools.signIn(administrator))) {
            ada.open(address).shot("roster-1280");
            BoundingBox take =
                    Objects.requireNonNull(ada.page().locator("[form=take]").boundingBox());
            BoundingBox leave = Objects.requireNonNull(
                    ada.page().locator("form[action$='/cancel'] button").boundingBox());
            assertThat(leave.y).isCloseTo(take.y, Offset.offset(2.0));
            ada.page().locator("[form=take]").click();
            assertThat(ada.page().locator("[form=take]")).hasCount(0);
        }
    }

    @Test
    void everyNumberIsSeenOnAPhone() {
        String address = send(RosterSet.of11());
        try (Visitor ada = browser.phone().signedIn(schools.signIn(administrator))) {
            ada.open(address).shot("roster-360");
            int width = ada.page().viewportSize().width;
            assertThat(ada.page().locator(".table td.count").all()).hasSize(20).allSatisfy(number -> {
                BoundingBox box = Objects.requireNonNull(number.boundingBox());
                assertThat(box.x).isNotNegative();
                assertThat(box.x + box.width).isLessThanOrEqualTo(width);
            });
        }
    }

    private String send(RosterSet set) {
        Path zip = set.zip(folder);
        RosterImport ready = place.within(() -> rosters.preview(
                place.system(), zip, "roster.zip", ZoneId.of("America/Denver"), (step, done, total) -> {}));
        return "/rosters/imports/" + ready.id();
    }
}
