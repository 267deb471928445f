package org.foothold.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foothold.Visitor.seen;
import static org.foothold.stories.Screen.button;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.foothold.BrowserTest;
import org.foothold.Visitor;
import org.foothold.lessons.Asking;
import org.foothold.lessons.NewCheck;
import org.foothold.schools.Sessions;
import org.foothold.targets.NewTarget;
import org.foothold.targets.TargetKind;
import org.foothold.targets.Targets;
import org.foothold.targets.Wording;
import org.foothold.tasks.ShortText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft that the server does not have yet is kept on the device of its writer until it has it, and is nobody else's. */
@BrowserTest
class DraftWordsTests extends ClassStory {
    private static final String KEPT =
            "() => Object.keys(localStorage).filter((key) => key.startsWith('foothold:typed:')).length";
    private static final String TYPED = "I can compare two ratios";

    @Autowired
    Targets targets;

    @Autowired
    Sessions sessions;

    private Cookie session;
    private Cookie ben;
    private String plan;
    private Visitor laptop;
    private Visitor phone;

    DraftWordsTests() {
        super("Ben");
    }

    @BeforeEach
    void devices() {
        plan();
        place.run(() -> targets.create(teacher, NewTarget.quick(TargetKind.SKILL, Wording.of("en", "I can mix"))));
        ask(new NewCheck(ShortText.open("Why?"), Asking.ANSWER_ONLY));
        plan = lesson();
        session = schools.signIn(teacher);
        ben = schools.signIn(students.getFirst());
        laptop = browser.laptop().signedIn(session);
        phone = browser.phone().signedIn(ben);
    }

    @AfterEach
    void leave() {
        laptop.close();
        phone.close();
    }

    private Page page() {
        return laptop.page();
    }

    private static void typeGoal(Page page, String words) {
        page.getByLabel("Learning goal").fill(words);
    }

    private static void assertGoal(Page page, String words) {
        assertThat(page.getByLabel("Learning goal")).hasValue(words);
    }

    private void press(String button) {
        button(page(), button).click();
    }

    private void endTheSignIn() {
        place.run(() -> sessions.end(teacher, session.getValue()));
    }

    @Test
    void aPlanTypedAfterTheSignInHadEndedIsThereAfterTheNext() {
        laptop.open(plan);
        endTheSignIn();
        typeGoal(page(), TYPED);
        assertThat(seen(page(), "Kept on this device. Sign in again")).isVisible();
        press("Save the plan");
        assertThat(page()).hasURL(Pattern.compile(".*/sign-in\\?to=.*"));
        laptop.signedIn(schools.signIn(teacher)).open(plan);
        assertGoal(page(), TYPED);
        assertThat(seen(page(), "Saved as a draft")).isVisible();
        assertThat(page().evaluate(KEPT)).isEqualTo(0);
        try (Visitor elsewhere =
                browser.phone().signedIn(schools.signIn(teacher)).open(plan)) {
            assertGoal(elsewhere.page(), TYPED);
        }
    }

    @Test
    void whoSignsInInAnotherTabGoesOnTypingInThisOne() {
        laptop.open(plan);
        endTheSignIn();
        typeGoal(page(), TYPED);
        assertThat(seen(page(), "Kept on this device. Sign in again")).isVisible();
        laptop.signedIn(schools.signIn(teacher));
        page().evaluate("dispatchEvent(new Event('online'))");
        assertThat(seen(page(), "Saved as a draft")).isVisible();
    }

    @Test
    void whatAChildTypedWithoutNetworkSurvivesItsTab() {
        phone.open(plan);
        phone.context().setOffline(true);
        phone.page().getByLabel("My answer").fill("5 is less than 9");
        phone.page().close();
        phone.context().setOffline(false);
        Page again = phone.context().newPage();
        again.navigate(plan);
        assertThat(again.getByLabel("My answer")).hasValue("5 is less than 9");
        assertThat(seen(again, "not sent yet")).isVisible();
        try (Visitor elsewhere = browser.laptop().signedIn(ben).open(plan)) {
            assertThat(elsewhere.page().getByLabel("My answer")).hasValue("5 is less than 9");
        }
    }

    @Test
    void whatIsOlderThanWhatTheServerHasGoesOverNothing() {
        laptop.open(plan);
        laptop.context().setOffline(true);
        typeGoal(page(), "I can say");
        assertThat(seen(page(), "Not saved yet")).isVisible();
        page().close();
        try (Visitor elsewhere = browser.phone().signedIn(session).open(plan)) {
            typeGoal(elsewhere.page(), TYPED);
            assertThat(seen(elsewhere.page(), "Saved as a draft")).isVisible();
        }
        laptop.context().setOffline(false);
        Page again = laptop.context().newPage();
        again.navigate(plan);
        assertThat(seen(again, "something newer was written")).isVisible();
        assertGoal(again, TYPED);
    }

    @Test
    void aPlanThatWasTakenLeavesNothingBehind() {
        laptop.open(plan);
        page().route("**/draft", Route::abort);
        page().getByText("Add a new target").click();
        page().getByLabel("I can…").fill("I can draw");
        typeGoal(page(), TYPED);
        press("Save the plan");
        assertThat(seen(page(), "The plan is saved")).isVisible();
        assertThat(page().getByLabel("I can…")).hasValue("");
        assertThat(page().evaluate(KEPT)).isEqualTo(0);
    }

    @Test
    void somebodyElseOnTheSameDeviceSeesNothing() {
        laptop.open(plan);
        page().route("**/draft", Route::abort);
        typeGoal(page(), TYPED);
        assertThat(seen(page(), "Not saved yet")).isVisible();
        laptop.signedIn(schools.signIn(colleague())).open(plan);
        assertGoal(page(), GOAL);
        assertThat(page().evaluate(KEPT)).isEqualTo(0);
    }

    @Test
    void aDeviceThatKeepsNothingSavesAllTheSame() {
        page().addInitScript(
                        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        laptop.open(plan);
        typeGoal(page(), TYPED);
        assertThat(seen(page(), "Saved as a draft")).isVisible();
        endTheSignIn();
        typeGoal(page(), "I can say");
        assertThat(seen(page(), "Not saved. Copy what you wrote")).isVisible();
    }

    @Test
    void aPageThatIsHiddenSavesAtOnce() {
        laptop.open(plan);
        page().clock().install();
        page().waitForRequest("**/draft", () -> page().evaluate("""
                () => {
                  const goal = document.getElementById("goal");
                  goal.value = "I can say";
                  goal.dispatchEvent(new Event("input", { bubbles: true }));
                  Object.defineProperty(document, "visibilityState", { value: "hidden" });
                  document.dispatchEvent(new Event("visibilitychange"));
                }"""));
    }

    @Test
    void aTargetThatWasTickedIsStillTickedAfterAReload() {
        laptop.open(plan);
        page().getByLabel("I can mix").check();
        assertThat(seen(page(), "Saved as a draft")).isVisible();
        page().reload();
        assertThat(page().getByLabel("I can mix")).isChecked();
        page().getByText("In a second language").click();
        page().getByLabel("Goal in that language").fill("Puedo comparar");
        assertThat(seen(page(), "Saved as a draft")).isVisible();
        page().reload();
        assertThat(page().getByLabel("Goal in that language")).hasValue("Puedo comparar");
    }

    @Test
    void oneFieldIsSavedOnceAtATime() {
        laptop.open(plan);
        List<Route> asked = new ArrayList<>();
        page().route("**/draft", asked::add);
        page().waitForRequest("**/draft", () -> typeGoal(page(), "I can say"));
        typeGoal(page(), TYPED);
        page().evaluate("dispatchEvent(new Event('online'))");
        page().evaluate("() => new Promise(requestAnimationFrame)");
        assertThat(asked).hasSize(1);
        asked.getFirst().resume();
        page().waitForCondition(() -> asked.size() == 2);
        asked.getLast().resume();
        assertThat(seen(page(), "Saved as a draft")).isVisible();
    }
}
