package org.foothold.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foothold.Visitor.seen;
import static org.foothold.stories.Screen.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.foothold.BrowserTest;
import org.foothold.Visitor;
import org.foothold.growth.Growth;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.foothold.schools.Joins;
import org.foothold.schools.Presence;
import org.foothold.schools.SignIn;
import org.foothold.targets.NewTarget;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetKind;
import org.foothold.targets.TargetVersion;
import org.foothold.targets.Targets;
import org.foothold.targets.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A device is handed on while a page of somebody else is still open on it: that page speaks for nobody else. */
@BrowserTest
class HandedOnTests extends ClassStory {
    private static final String SIGN_IN = ".*/(sign-in|join).*";
    private static final String WARNING = "belonged to somebody else";
    private static final String WORDS = "I can do it with other paints";

    @Autowired
    Targets targets;

    @Autowired
    Growth growth;

    @Autowired
    Joins joins;

    @Autowired
    Presence presence;

    private Actor ana;
    private Actor ben;
    private TargetId target;
    private Visitor tablet;

    HandedOnTests() {
        super("Ana", "Ben");
    }

    @BeforeEach
    void aLessonOnATarget() {
        ana = students.getFirst();
        ben = students.getLast();
        TargetVersion made = place.within(() -> targets.create(
                        teacher, NewTarget.quick(TargetKind.REASONING, Wording.of("en", "I can compare"))))
                .ref();
        target = made.id();
        plan(made);
        place.run(() -> lessons.open(teacher, schoolClass, today));
        tablet = browser.laptop();
    }

    @AfterEach
    void leave() {
        tablet.close();
    }

    private Page page() {
        return tablet.page();
    }

    /** In another tab, as by a card that is scanned. */
    private void comesIn(Actor who) {
        tablet.signedIn(schools.signIn(who));
    }

    private Locator view() {
        return page().getByLabel("How do I know?");
    }

    private void sayMyView() {
        tablet.open("/me/targets/" + target);
        page().getByText("Say where I am").click();
        page().locator("[value=ON_THE_WAY]").check();
        view().fill(WORDS);
    }

    private void sendMyView() {
        button(page(), "Send my view").click();
    }

    private int viewsOf(Actor student) {
        return place.within(() -> growth.getMine(student, target)).pieces().size();
    }

    @Test
    void whatSomebodyTypedIsNeverTheViewOfWhoCameInSince() {
        comesIn(ana);
        sayMyView();
        comesIn(ben);
        sendMyView();
        assertThat(page()).hasURL(Pattern.compile(SIGN_IN));
        assertThat(seen(page(), WARNING)).isVisible();
        assertThat(viewsOf(ben)).isZero();
        tablet.check();
        comesIn(ana);
        tablet.open("/me/targets/" + target);
        assertThat(view()).hasValue(WORDS);
        sendMyView();
        page().waitForCondition(() -> viewsOf(ana) == 1);
    }

    @Test
    void whatWaitsForItsPersonDoesNotWaitForLong() {
        comesIn(ana);
        sayMyView();
        comesIn(ben);
        sendMyView();
        assertThat(seen(page(), WARNING)).isVisible();
        page().evaluate("""
                () => Object.entries(sessionStorage).filter(([at]) => at.startsWith('foothold:typed:')).forEach(
                  ([at, kept]) => sessionStorage.setItem(at, JSON.stringify({ ...JSON.parse(kept), since: Date.now() - 3600000 })))""");
        tablet.open("/me");
        comesIn(ana);
        tablet.open("/me/targets/" + target);
        assertThat(view()).hasValue("");
    }

    @Test
    void aTeacherOnAStudentsDeviceSaysNothingForThem() {
        comesIn(ana);
        sayMyView();
        comesIn(teacher);
        sendMyView();
        assertThat(page()).hasURL(Pattern.compile(SIGN_IN));
        assertThat(seen(page(), WARNING)).isVisible();
    }

    @Test
    void aFileIsSentByWhosePageItIs() {
        comesIn(place.person("Ada", "Admin", Role.ADMINISTRATOR));
        tablet.open("/rosters");
        page().locator("#file").setInputFiles(new FilePayload("roster.zip", "application/zip", new byte[] {1, 2, 3}));
        comesIn(place.person("Abe", "Admin", Role.ADMINISTRATOR));
        page().locator("form[enctype] button").click();
        assertThat(page()).hasURL(Pattern.compile(SIGN_IN));
        assertThat(seen(page(), WARNING)).isVisible();
    }

    @Test
    void signingOutIsForAnybody() {
        comesIn(ana);
        tablet.open("/me");
        comesIn(ben);
        button(page(), "Sign out").click();
        tablet.open("/me");
        assertThat(page()).hasURL(Pattern.compile(SIGN_IN));
    }

    @Test
    void aTeachersLivePageDoesNotBecomeAnothers() {
        Actor cora = colleague();
        comesIn(teacher);
        tablet.open(lesson() + "/live");
        assertThat(page().locator("[data-live-state=on]")).isAttached();
        comesIn(cora);
        page().evaluate("dispatchEvent(new Event('online'))");
        assertThat(page().locator("[data-live-state=off]")).isAttached();
        assertThat(page()).hasURL(Pattern.compile(".*/live"));
        assertThat(page().locator("#stage input[value='" + cora.person() + "']"))
                .hasCount(0);
    }

    /** The lesson ends while they type, and with it what the nod opened. */
    @Test
    void aViewThatCameAfterTheNodWasOverIsThereAfterTheNextOne() {
        Actor byCode = new Actor(ana.district(), ana.person(), ana.roles(), new Reach.LessonOnly(schoolClass));
        String code = place.within(() -> classes.get(teacher, schoolClass)).code();
        String token = ((SignIn.Started) joins.join(code, ana.person(), "a room")).token();
        tablet.signedIn(new Cookie("foothold", token));
        nod(byCode, token);
        sayMyView();
        place.run(() -> presence.endLesson(teacher, schoolClass));
        sendMyView();
        assertThat(page()).hasURL(Pattern.compile(".*/me/nod"));
        assertThat(seen(page(), "your teacher must nod once more")).isVisible();
        tablet.check();
        nod(byCode, token);
        tablet.open("/me/targets/" + target);
        assertThat(view()).hasValue(WORDS);
    }

    private void nod(Actor byCode, String token) {
        place.run(() -> {
            presence.askForNod(byCode, token);
            presence.nod(teacher, schoolClass, byCode.person());
        });
    }
}
