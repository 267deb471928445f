package org.foothold.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foothold.Visitor.seen;
import static org.foothold.stories.Screen.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.foothold.BrowserTest;
import org.foothold.Visitor;
import org.foothold.evidence.CheckId;
import org.foothold.lessons.Asking;
import org.foothold.lessons.NewCheck;
import org.foothold.schools.Sessions;
import org.foothold.tasks.ShortText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a teacher has typed and not sent is there again after whatever came between, and is nobody else's. */
@BrowserTest
class TypedWordsTests extends ClassStory {
    private static final String TYPED = "Which paint is bluer?";

    @Autowired
    Sessions sessions;

    private Cookie session;
    private String live;
    private Visitor laptop;

    TypedWordsTests() {
        super("Ben");
    }

    @BeforeEach
    void typing() {
        plan();
        live = lesson() + "/live";
        session = schools.signIn(teacher);
        laptop = browser.laptop().signedIn(session).open(live);
        page().getByLabel("Question").fill(TYPED);
        page().getByLabel("Short answer").check();
    }

    @AfterEach
    void leave() {
        laptop.close();
    }

    private Page page() {
        return laptop.page();
    }

    private void press(String button) {
        button(page(), button).click();
    }

    private void assertTyped(String label, String words) {
        assertThat(page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)))
                .hasValue(words);
    }

    @Test
    void anotherLanguageKeepsTheWords() {
        press("Español");
        assertTyped("Pregunta", TYPED);
        assertThat(page().getByLabel("Respuesta corta")).isChecked();
        laptop.check();
        press("English");
        assertTyped("Question", TYPED);
    }

    @Test
    void aSignInThatHasEndedLeadsBackToTheFormAndItsWords() {
        place.run(() -> sessions.end(teacher, session.getValue()));
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Start now").setExact(true))
                .press("Enter");
        assertThat(page()).hasURL(Pattern.compile(".*/sign-in\\?to=%2Fclasses.*live"));
        laptop.signedIn(schools.signIn(teacher)).open(live);
        assertTyped("Question", TYPED);
    }

    @Test
    void aServerThatAsksForAMomentKeepsTheWords() {
        page().route(
                        "**/checks",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(503)
                                .setContentType("text/html")
                                .setBody("<!doctype html><html lang='en'><title>One moment</title>")));
        press("Start now");
        assertThat(page()).hasTitle("One moment");
        laptop.open(live);
        assertTyped("Question", TYPED);
    }

    @Test
    void whatWasTakenIsForgotten() {
        press("Start now");
        assertThat(seen(page(), "0 of 1 have answered")).isVisible();
        assertTyped("Question", "");
        laptop.open(live);
        assertTyped("Question", "");
    }

    @Test
    void aSecondPressSendsNothingTwice() {
        List<Route> sent = new ArrayList<>();
        page().route("**/checks", sent::add);
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start now"))
                .evaluate("""
                async button => {
                  button.click();
                  await new Promise((done) => setTimeout(done, 500));
                  button.click();
                  await new Promise((done) => setTimeout(done, 500));
                }""");
        page().waitForCondition(() -> !sent.isEmpty());
        sent.forEach(Route::resume);
        assertThat(seen(page(), "0 of 1 have answered")).isVisible();
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatWasRefusedIsNotForgotten() {
        page().getByLabel("Number").check();
        page().getByLabel("Answer 1").fill("no number");
        press("Start now");
        assertTyped("Question", TYPED);
        laptop.open(live);
        assertTyped("Question", TYPED);
        assertTyped("Answer 1", "no number");
    }

    @Test
    void aPastedListOfAnswersFillsRowsAndLosesNothing() {
        laptop.open(live.replace("/live", "/checks"));
        page().getByLabel("Choose one").check();
        page().getByLabel("Answer 1").evaluate("""
                row => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData("text", "*3 to 5\\n5 to 9 -> more -> bluer\\nthe same");
                  row.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
                }""");
        assertTyped("Answer 2", "5 to 9");
        assertThat(page().getByLabel("The idea behind it").nth(1)).hasValue("more -> bluer");
        assertTyped("Answer 4", "");
        assertThat(page().locator("#lines")).hasValue("*3 to 5\n5 to 9 -> more -> bluer\nthe same");
    }

    @Test
    void whoSendsByAKeyGoesOnFromThereAndWhatComesIsSaid() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start now"))
                .press("Enter");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop answers"))
                .press("Enter");
        assertThat(page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take answers again")))
                .isFocused();
        page().evaluate("document.getElementById('main').insertAdjacentHTML('afterbegin', '<p data-say>1 of 1</p>')");
        assertThat(page().locator("#live")).hasText("1 of 1");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hide names"))
                .press("Enter");
        assertThat(page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show names")))
                .isFocused();
    }

    @Test
    void aPasteThatDoesNotFitSaysSoUntilTheFieldChangesAgain() {
        laptop.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page().evaluate("() => navigator.clipboard.writeText('word\\n'.repeat(300))");
        Locator question = page().getByLabel("Question");
        question.focus();
        page().keyboard().press("Control+V");
        Locator said = page().locator(".cut");
        assertThat(said).hasText("Only 1,000 letters fit here. The rest was not put in.");
        assertThat(page().locator("#live")).hasText("Only 1,000 letters fit here. The rest was not put in.");
        assertThat((Integer) question.evaluate("field => field.value.length")).isEqualTo(1_000);
        laptop.check();
        question.press("Backspace");
        assertThat(said).hasCount(0);
        question.press("x");
        assertThat(said).hasCount(0);
        question.press("y");
        assertThat(said).isVisible();
    }

    @Test
    void somebodyElseOnTheSameDeviceSeesNothing() {
        laptop.signedIn(schools.signIn(colleague())).open(live);
        assertTyped("Question", "");
        laptop.signedIn(session).open(live);
        assertTyped("Question", "");
    }

    /** A phone ends a page in the background without another word. */
    @Test
    void whatIsTypedIsKeptBeforeThePageGoes() {
        String kept = "() => Object.keys(sessionStorage).some((key) => key.startsWith('foothold:typed'))";
        page().waitForFunction(kept);
        laptop.open(live.replace("/live", "/checks"));
        page().clock().install();
        assertThat(page().evaluate("""
                () => {
                  const field = document.querySelector("main [name=question]");
                  field.value = "What is hidden?";
                  field.dispatchEvent(new Event("input", { bubbles: true }));
                  document.dispatchEvent(new Event("visibilitychange"));
                  return Object.values(sessionStorage).some((kept) => kept.includes("What is hidden?"));
                }""")).isEqualTo(true);
    }

    @Test
    void wordsThatWereLeftGoOverNoNewerOnes() {
        CheckId check = place.within(() -> checks.prepare(teacher, schoolClass, today, asking("Which is red?")));
        String edit = "/classes/" + schoolClass + "/checks/" + check;
        laptop.open(edit);
        page().getByLabel("Question").fill("Which is redder?");
        laptop.open(edit);
        assertTyped("Question", "Which is redder?");
        place.run(() -> checks.revise(teacher, schoolClass, check, asking("Which is green?")));
        laptop.open(edit);
        assertTyped("Question", "Which is green?");
        assertThat(seen(page(), "You typed this here before")).isVisible();
        laptop.check();
        press("Put it here");
        assertTyped("Question", "Which is redder?");
        laptop.open(edit);
        assertTyped("Question", "Which is redder?");
    }

    private static NewCheck asking(String question) {
        return new NewCheck(ShortText.open(question), Asking.ANSWER_ONLY);
    }

    @Test
    void signingOutForgets() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page().evaluate("() => Object.keys(sessionStorage).filter((key) => key.startsWith('foothold'))"))
                .isEqualTo(List.of());
    }
}
