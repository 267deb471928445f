package org.foothold.schools.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.foothold.BrowserTest;
import org.foothold.PageWalk;
import org.foothold.TestBrowser;
import org.foothold.TestSchool;
import org.foothold.Visitor;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.Cards;
import org.foothold.schools.Classes;
import org.foothold.schools.Enrolments;
import org.foothold.schools.NewPerson;
import org.foothold.schools.PersonChange;
import org.foothold.schools.PersonChanges;
import org.foothold.schools.Picture;
import org.foothold.schools.PictureSignIns;
import org.foothold.schools.SignInLinks;
import org.foothold.schools.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People, sign-in and classes in real browsers: nothing wrong with any page, and the ways through them work. */
@BrowserTest
class SchoolsLookTests {
    private static final List<String> NAMES = List.of(
            "Ana Luz",
            "Ben Wood",
            "Íñigo Ñandú",
            "محمد علي",
            "Anastasia-Guadalupe Featherstonehaugh-Villanueva",
            "Zoe 🦊");

    @Autowired
    TestBrowser browser;

    @Autowired
    TestSchool schools;

    @Autowired
    PersonChanges changes;

    @Autowired
    SignInLinks links;

    @Autowired
    Classes classes;

    @Autowired
    Enrolments enrolments;

    @Autowired
    PictureSignIns pictures;

    @Autowired
    Cards cards;

    @Autowired
    Terms terms;

    TestSchool.Place place;
    Actor administrator;
    Actor teacher;
    Actor ben;
    PersonId coach = new PersonId(new UUID(0, 0));
    ClassId id;

    @BeforeEach
    void aSchool() {
        place = schools.district();
        administrator = place.person("Ada", "Admin", Role.ADMINISTRATOR);
        teacher = place.teacher("Rosa");
        place.teacher("Abdi");
        ben = place.student("Ben");
        Actor former = place.student("Former");
        id = place.schoolClass(teacher, ben, former);
        for (String name : NAMES) {
            int space = name.indexOf(' ');
            Actor each = place.person(name.substring(0, space), name.substring(space + 1), Role.STUDENT);
            place.run(() -> classes.enrol(teacher, id, List.of(each.person()), Role.STUDENT));
        }
        place.run(() -> enrolments.end(teacher, id, former.person()));
        place.run(() -> pictures.choose(ben, List.of(Picture.SUN, Picture.KEY, Picture.FISH)));
        NewPerson someone = new NewPerson(
                "Noor", "Castellanos", UUID.randomUUID() + "@north.example", null, null, Role.COACH, place.school());
        coach = ((PersonChange.Done) place.within(() -> changes.add(administrator, someone))).person();
        LocalDate first = LocalDate.of(2030, 8, 1);
        place.run(() -> terms.add(administrator, null, "School year 2030–31", first, first.plusMonths(10)));
    }

    @Test
    void theAdministratorsPagesAreSound() {
        String link = place.within(() -> links.issue(administrator, coach));
        List<String> paths = List.of(
                "/people",
                "/people?q=nobody+at+all",
                "/people/new",
                "/people/" + coach,
                "/schools",
                "/schools/new",
                "/schools/" + place.school(),
                "/schools/terms/new",
                "/links/" + link);
        look("administrator", schools.signIn(administrator), paths);
    }

    @Test
    void theTeachersPagesAreSound() {
        String address = "/classes/" + id;
        List<String> paths =
                List.of("/me/sign-in", "/classes", address, address + "/edit", address + "/students", "/classes/new");
        look("teacher", schools.signIn(teacher), paths);
    }

    @Test
    void theStudentsPageIsSound() {
        look("student", schools.signIn(ben), List.of("/me/pictures"));
    }

    @Test
    void theWaysInAreSound() {
        String code = place.within(() -> classes.get(teacher, id)).code();
        String key = place.within(() -> cards.issue(teacher, id, List.of(ben.person())));
        String card =
                place.within(() -> cards.listSheet(teacher, id, key)).getFirst().token();
        List<String> paths = List.of(
                "/",
                "/sign-in",
                "/join",
                "/join/" + code,
                "/join/" + code + "/pictures/" + ben.person(),
                "/cards/" + card);
        look("ways-in", null, paths);
    }

    @Test
    void anAdministratorFindsSomebodyWhileTypingAndHandsALinkOver() {
        try (Visitor ada = browser.phone().signedIn(schools.signIn(administrator));
                Visitor noor = browser.laptop()) {
            Page page = ada.open("/people").page();
            page.getByPlaceholder("Name or e-mail address").pressSequentially("castella noor");
            PlaywrightAssertions.assertThat(page.locator("#found tbody tr")).hasCount(1);
            PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile("q=castella"));
            page.locator("#found a").click();
            page.getByText("Make a link for a first password").click();
            ada.check().shot("administrator-link-360");
            assertThat(ada.tabFaults()).isEmpty();
            String link = page.locator("p.mono").innerText();
            Page choose = noor.open(link.substring(link.indexOf("/links/"))).page();
            choose.getByLabel("New password").fill("short");
            choose.getByText("Set the password and go in").click();
            noor.check().shot("link-refused-1280");
            choose.getByLabel("New password").fill("tres tristes tigres");
            choose.getByText("Set the password and go in").click();
            assertThat(noor.path()).isEqualTo("/");
            noor.open("/me/sign-in").check().shot("own-sign-in-1280");
            choose.getByLabel("Password until now").fill("wrong");
            choose.getByLabel("New password").fill("cuatro tigres tristes");
            choose.getByText("Change it").click();
            noor.check().shot("own-sign-in-refused-1280");
        }
    }

    @Test
    void aTeacherAddsPastedNamesSeesThemReadAtOnceAndUndoesASlip() {
        try (Visitor rosa = browser.phone().signedIn(schools.signIn(teacher))) {
            Page page = rosa.open("/classes/" + id + "/students").page();
            page.getByLabel("More students").fill("Ruiz, Eva\nBen Student");
            PlaywrightAssertions.assertThat(page.locator("#preview")).containsText("1 student will be added");
            rosa.check().shot("students-preview-360");
            page.getByText("Add to the class").click();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Eva Ruiz");
            page.locator("summary", new Page.LocatorOptions().setHasText("Eva Ruiz"))
                    .click();
            rosa.check().shot("students-open-360");
            page.locator("details[open]").getByText("Take out of the class").click();
            rosa.check().shot("students-undo-360");
            page.getByText("Undo").click();
            PlaywrightAssertions.assertThat(page.locator("summary").getByText("Eva Ruiz"))
                    .isVisible();
        }
    }

    private void look(String who, @Nullable Cookie session, List<String> paths) {
        assertThat((session == null ? PageWalk.signedOut(browser) : PageWalk.as(browser, session)).faults(paths))
                .isEmpty();
        if (Visitor.picturesAreWanted()) {
            show(who, session, paths);
        }
    }

    private void show(String who, @Nullable Cookie session, List<String> paths) {
        for (int width : List.of(360, 1280)) {
            try (Visitor visitor = browser.visitor(window(width))) {
                if (session != null) {
                    visitor.signedIn(session);
                }
                for (int i = 0; i < paths.size(); i++) {
                    visitor.open(paths.get(i)).shot(who + "-" + i + "-" + width);
                }
            }
        }
    }

    private static Browser.NewContextOptions window(int width) {
        return TestBrowser.window(width, 800).setLocale(width < 600 ? "es" : "en-US");
    }
}
