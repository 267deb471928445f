package org.foothold.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foothold.Visitor.seen;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.foothold.BrowserTest;
import org.foothold.Visitor;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.FactId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.foothold.lessons.Asking;
import org.foothold.lessons.NewCheck;
import org.foothold.lessons.NewResponse;
import org.foothold.lessons.Responses;
import org.foothold.tasks.Numeric;
import org.foothold.tasks.Option;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.ShortText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that heard of a change and could not fetch it says that it is not live, and fetches again by itself. */
@BrowserTest
class LiveRefreshTests extends ClassStory {
    private static final String OFF = "[data-live-state=off]";
    private static final String ON = "[data-live-state=on]";

    @Autowired
    Responses responses;

    @Autowired
    Ids ids;

    private CheckId running;

    LiveRefreshTests() {
        super("Ben", "Cleo", "Dara", "Eli", "Fay", "Gus");
    }

    @BeforeEach
    void aCheckRuns() {
        plan();
        running = ask(ShortText.open("Which is bluer?"));
    }

    private CheckId ask(Prompt prompt) {
        return ask(new NewCheck(prompt, Asking.ANSWER_ONLY));
    }

    private void answer(int student, String typed) {
        NewResponse response =
                new NewResponse(new FactId(ids.next()), List.of(typed), null, null, null, DeviceTime.of(Instant.now()));
        place.run(() -> responses.send(students.get(student), schoolClass, running, response));
    }

    private Visitor open(Actor who, String page) {
        Visitor visitor = browser.laptop().signedIn(schools.signIn(who));
        visitor.open("/classes/" + schoolClass + "/lessons/" + page);
        assertThat(visitor.page().locator(ON)).isAttached();
        return visitor;
    }

    /** Until it is mended, what a part of the page asks for fails. */
    private static final class Broken {
        private final Page page;
        private int failures;
        private boolean mended;

        Broken(Page page, Consumer<Route> failure) {
            this.page = page;
            page.route("**/*", route -> {
                if (mended || !route.request().headers().containsKey("hx-request")) {
                    route.resume();
                } else {
                    failures++;
                    failure.accept(route);
                }
            });
        }

        void failsAgain(int times) {
            int enough = failures + times;
            page.waitForCondition(() -> failures >= enough);
        }
    }

    private static void busy(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("busy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"today/live", "today/room"})
    void aTeachersPartIsFetchedAgainUntilItArrives(String part) {
        try (Visitor screen = open(teacher, part)) {
            Page page = screen.page();
            Broken broken = new Broken(page, LiveRefreshTests::busy);
            answer(0, "3 to 5");
            broken.failsAgain(3);
            assertThat(page.locator(OFF)).isAttached();
            assertThat(page.locator(".when-live:visible")).hasCount(0);
            broken.mended = true;
            assertThat(seen(page, "1 of 6 have answered")).isVisible();
            assertThat(page.locator(ON)).isAttached();
        }
    }

    @Test
    void aStudentsQuestionIsFetchedAgainUntilItArrives() {
        try (Visitor student = open(students.getFirst(), "today")) {
            Broken broken = new Broken(student.page(), Route::abort);
            ask(ShortText.open("And which is lighter?"));
            broken.failsAgain(3);
            assertThat(student.page().locator(OFF)).isAttached();
            broken.mended = true;
            assertThat(seen(student.page(), "And which is lighter?")).isVisible();
            assertThat(student.page().locator(ON)).isAttached();
        }
    }

    @Test
    void whatIsNeverAnsweredIsFetchedAgainWhenTheNetworkComesBack() {
        try (Visitor screen = open(teacher, "today/live")) {
            Page page = screen.page();
            assertThat((Integer) page.evaluate("htmx.config.timeout")).isBetween(5_000, 15_000);
            page.evaluate("htmx.config.timeout = 300; Math.random = () => 1e6");
            Broken broken = new Broken(page, silence -> {});
            answer(0, "3 to 5");
            assertThat(page.locator(OFF)).isAttached();
            broken.mended = true;
            page.evaluate("dispatchEvent(new Event('online'))");
            assertThat(seen(page, "1 of 6 have answered")).isVisible();
        }
    }

    @Test
    void manyWritingsAreFoldedAwayAndWhatSomebodyOpenedStaysOpen() {
        running = ask(new Numeric("Half of one?", List.of(new Option("1/2", true, null)), null, "0"));
        List<String> writings = List.of("0.5", "1/2", ".5", "½", "0,5");
        for (int i = 0; i < writings.size(); i++) {
            answer(i, writings.get(i));
        }
        try (Visitor screen = open(teacher, "today/live")) {
            Page page = screen.page();
            assertThat(page.locator(".answer bdi.tag:visible")).hasCount(3);
            seen(page, "and 1 more").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".answer bdi.tag:visible")).hasCount(4);
            answer(5, "2/4");
            assertThat(seen(page, "6 of 6 have answered")).isVisible();
            assertThat(page.locator(".answer bdi.tag:visible")).hasCount(5);
            assertThat(seen(page, "and 2 more")).isFocused();
            screen.check();
        }
    }
}
