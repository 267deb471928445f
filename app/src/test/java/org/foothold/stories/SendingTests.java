package org.foothold.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foothold.Visitor.seen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.foothold.BrowserTest;
import org.foothold.Visitor;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.TestClock;
import org.foothold.lessons.Asking;
import org.foothold.lessons.ClassPictures;
import org.foothold.lessons.NewCheck;
import org.foothold.schools.OwnSessions;
import org.foothold.tasks.ShortText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a student's page does with an answer until it is known what became of it. */
@BrowserTest
class SendingTests extends ClassStory {
    private static final String SENT = "Sent. You can change it";
    private static final String WHY = "Why is it bluer?";

    @Autowired
    ClassPictures pictures;

    @Autowired
    OwnSessions ownSessions;

    @Autowired
    TestClock clock;

    private Actor ana;
    private Actor ben;
    private CheckId running;
    private Visitor tablet;

    /** What is sent until {@link #way} opens for it. */
    private final List<Route> sent = new ArrayList<>();

    private Consumer<Route> way = Route::resume;

    SendingTests() {
        super("Ana", "Ben");
    }

    @BeforeEach
    void aCheckRuns() {
        ana = students.getFirst();
        ben = students.getLast();
        plan();
        running = ask(WHY);
        tablet = browser.laptop().signedIn(schools.signIn(ana));
        page().route("**/answers", route -> {
            sent.add(route);
            way.accept(route);
        });
        tablet.open("/classes/" + schoolClass + "/lessons/today");
        assertThat(page().locator("[data-live-state=on]")).isAttached();
    }

    @AfterEach
    void leave() {
        tablet.close();
    }

    private Page page() {
        return tablet.page();
    }

    private CheckId ask(String question) {
        return ask(new NewCheck(ShortText.open(question), new Asking(true, false, null)));
    }

    private void stop() {
        place.run(() -> checks.stop(teacher, schoolClass, running));
    }

    private int answered() {
        return place.within(() -> pictures.get(teacher, schoolClass, running)).answered();
    }

    private Locator answer() {
        return page().locator("#answer");
    }

    private Locator send() {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Send")))
                .first();
    }

    private void awaitSent(int times) {
        page().waitForCondition(() -> sent.size() >= times);
    }

    private static void told(Route route, int status) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody("{\"message\":\"told " + status + "\"}"));
    }

    @Test
    void thePageDoesNotBecomeSomebodyElsesWhoComesInBesides() {
        answer().fill("more blue");
        tablet.signedIn(schools.signIn(ben));
        CheckId first = running;
        running = ask("And which is lighter?");
        assertThat(seen(page(), "You are not signed in here any more")).isVisible();
        assertThat(page().locator("#stage"))
                .hasAttribute("data-me", ana.person().toString());
        assertThat(seen(page(), WHY)).isVisible();
        tablet.check();
        send().click();
        assertThat(seen(page(), "Sign in again and it is sent").first()).isVisible();
        running = first;
        assertThat(answered()).isZero();
    }

    @Test
    void whatIsTypedWhileAnAnswerIsOnItsWayIsNotCalledSentAndNotLost() {
        way = route -> {};
        answer().fill("more blue");
        send().click();
        awaitSent(1);
        page().waitForResponse("**/draft", () -> answer().fill("more blue than red"));
        page().waitForResponse("**/draft", () -> sent.getFirst().resume());
        assertThat(seen(page(), "Saved for you, but not sent yet.")).isVisible();
        assertThat(seen(page(), SENT)).hasCount(0);
        assertThat(answered()).isEqualTo(1);
        page().reload();
        assertThat(answer()).hasValue("more blue than red");
    }

    @Test
    void aSecondPressOfTheSameIsNoSecondAnswer() {
        way = route -> {};
        answer().fill("more blue");
        send().dblclick();
        awaitSent(1);
        way = Route::resume;
        sent.getFirst().resume();
        assertThat(seen(page(), SENT)).isVisible();
        assertThat(sent).hasSize(1);
    }

    /** The first sending takes so long that the device's clock seems to be slow, and the answer made after the stop. */
    @Test
    void anAnswerThatWasMadeInTimeIsTakenHoweverLongItsFirstSendingTook() {
        way = route -> {};
        answer().fill("more blue");
        send().click();
        awaitSent(1);
        stop();
        clock.ahead(Duration.ofSeconds(30), () -> {
            sent.getFirst().resume();
            awaitSent(2);
        });
        sent.get(1).resume();
        assertThat(page().locator("#refused")).isHidden();
        page().waitForCondition(() -> answered() == 1);
    }

    /** One of which nobody knows is perhaps still being written: only then it is found. */
    @Test
    void tooLateIsNotTheLastWordWhileAnEarlierSendingIsInDoubt() {
        way = route -> {
            switch (sent.size()) {
                case 1 -> told(route, 503);
                case 2, 3 -> told(route, 409);
                default -> route.resume();
            }
        };
        answer().fill("more blue");
        send().click();
        assertThat(seen(page(), SENT)).isVisible();
        assertThat(page().locator("#refused")).isHidden();
        assertThat(sent).hasSize(4);
    }

    @Test
    void whatWasRefusedIsSentAgainWhenTheCheckTakesAnswersAgain() {
        way = route -> told(route, 409);
        answer().fill("more blue");
        send().click();
        assertThat(page().locator("#refused")).isVisible();
        assertThat(sent).hasSize(2);
        way = Route::resume;
        stop();
        assertThat(answer()).hasCount(0);
        place.run(() -> checks.start(teacher, schoolClass, running));
        assertThat(seen(page(), SENT)).isVisible();
        assertThat(answer()).hasValue("more blue");
        assertThat(page().locator("#refused")).isHidden();
        assertThat(answered()).isEqualTo(1);
    }

    /** Kept on the device through the stop, it is an answer that the page shows, not one that is missing. */
    @Test
    void whatArrivesAfterTheStopIsShownAsTheAnswer() {
        way = Route::abort;
        answer().fill("more blue");
        send().click();
        awaitSent(1);
        stop();
        assertThat(seen(page(), "You sent no answer to this one")).isVisible();
        way = Route::resume;
        page().evaluate("dispatchEvent(new Event('online'))");
        assertThat(page().locator("#asked ~ dl")).containsText("more blue");
        assertThat(seen(page(), "You sent no answer to this one")).isHidden();
        assertThat(answered()).isEqualTo(1);
    }

    /** The teacher frees the name, and no question would come any more. */
    @Test
    void whoIsSignedInNoLongerIsToldAndShownTheWayIn() {
        place.run(() -> ownSessions.endAll(ana));
        assertThat(seen(page(), "You are not signed in here any more")).isVisible();
        tablet.check();
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Come in again"))
                .click();
        assertThat(page()).hasURL(Pattern.compile(".*/(sign-in|join).*"));
    }

    /** The network is away, then there, then away: whoever asks, there is one next time. */
    @Test
    void whateverAsksForItThereIsOneNextTime() {
        way = Route::abort;
        page().evaluate("""
                () => {
                  window.pending = new Set();
                  const [set, clear] = [setTimeout, clearTimeout];
                  window.setTimeout = (work, ...more) => {
                    const id = set(() => { pending.delete(id); work(); }, 1e6, ...more);
                    if (more[0] >= 1000 && work.name === 'sendAll') pending.add(id);
                    return id;
                  };
                  window.clearTimeout = (id) => { pending.delete(id); clear(id); };
                }""");
        answer().fill("more blue");
        send().click();
        awaitSent(1);
        for (int i = 2; i < 5; i++) {
            page().evaluate("dispatchEvent(new Event('online'))");
            awaitSent(i);
        }
        page().waitForFunction("() => pending.size > 0");
        assertThat(page().evaluate("() => pending.size")).isEqualTo(1);
    }

    @Test
    void afterTheStopAStudentSeesTheReasonThatWasNotSentToo() {
        answer().fill("more blue");
        page().getByLabel("Why do you think so?").fill("I made a table");
        stop();
        assertThat(seen(page(), "This was not sent:")).isVisible();
        assertThat(page().locator("blockquote").first()).containsText("more blue");
        assertThat(page().locator("blockquote").first()).containsText("I made a table");
        tablet.check();
    }
}
