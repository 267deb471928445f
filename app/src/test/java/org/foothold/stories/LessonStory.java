package org.foothold.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foothold.Visitor.seen;
import static org.foothold.stories.Screen.button;
import static org.foothold.stories.Screen.having;
import static org.foothold.stories.Screen.link;
import static org.foothold.stories.Screen.tap;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.foothold.schools.Person;

/** One lesson of a class: five checks, what its teacher makes of one of them, and its end. */
final class LessonStory {
    static final Duration A_DAY = Duration.ofDays(1);

    private final ImportedClass its;
    private final Teaching teaching;
    private final Learning learning;

    LessonStory(ImportedClass its, Teaching teaching, Learning learning) {
        this.its = its;
        this.teaching = teaching;
        this.learning = learning;
    }

    void live() {
        comparePaints();
        hideAndShowNames();
        respondToAGroup();
        askTheRest();
        closeTheLesson();
    }

    /** Every third student thinks that more blue is bluer. */
    private void comparePaints() {
        button(teaching.phone().page(), "Start " + Teaching.PAINT).click();
        teaching.everyScreenShows("0 of %d have answered".formatted(size()));
        answerSure(learning.phones().getFirst().page());
        if (learning.phones().size() > 1) {
            loseTheNetworkAndComeBack(learning.phones().get(1).page());
        }
        if (learning.phones().size() > 2) {
            changeOnesMind(learning.phones().get(2).page());
        }
        learning.othersAnswer(n -> Map.of(
                "answer", List.of((n + learning.phones().size()) % 3 == 0 ? "B" : "A"),
                "reason", List.of("I made a table"),
                "confidence", List.of("FAIRLY_SURE")));
        teaching.everyScreenShows("%1$d of %1$d have answered".formatted(size()));
        Locator blue = teaching.phone().page().locator(".answer", having("5 to 9"));
        int mistaken = (size() + 2) / 3;
        assertThat(blue.getByText(Pattern.compile("Look at %d answers?".formatted(mistaken))))
                .isVisible();
        assertThat(blue.getByText("more blue is bluer")).isVisible();
    }

    private void hideAndShowNames() {
        Page page = teaching.phone().page();
        List<String> names = its.students().stream().map(Person::name).toList();
        assertThat(page.content()).contains(names);
        button(page, "Hide names").click();
        assertThat(button(page, "Show names")).isVisible();
        assertThat(page.content()).doesNotContain(names);
        assertThat(teaching.room().content()).doesNotContain(names);
        button(page, "Show names").click();
        assertThat(button(page, "Hide names")).isVisible();
    }

    private void respondToAGroup() {
        Page page = teaching.phone().page();
        page.locator(".answer", having("5 to 9")).getByText("Look at").click();
        tap(page, "more blue is bluer");
        tap(page, "Compare two solutions");
        button(page, "Keep this noticing").click();
        assertThat(seen(page, "next step to take")).isVisible();
        assertThat(teaching.laptop().locator(".answer", having("5 to 9")).getByText("noticed"))
                .isVisible();
        button(page, "We did it").click();
        assertThat(seen(page, "Compare two solutions")).isVisible();
        if (learning.phones().size() > 2) {
            teaching.laptop()
                    .locator(".answer", having("3 to 5"))
                    .getByText("Look at")
                    .click();
            assertThat(teaching.laptop().getByText("answered again")).hasCount(1);
            link(teaching.laptop(), "Close").click();
        }
    }

    private void askTheRest() {
        next("Which say the same as 1 to 2?", page -> {
            tap(page, "2 to 4");
            tap(page, "5 to 10");
        });
        learning.othersAnswer(n -> Map.of("answer", List.of("A", "B")));
        allAgree(1);
        next("4 to 8 says the same as 1 to 2.", page -> tap(page, "True"));
        learning.othersAnswer(n -> Map.of("answer", List.of("T"), "confidence", List.of("GUESSING")));
        allAgree(2);
        next("How much is half of one?", page -> page.getByLabel("My answer").fill("0,5"));
        learning.othersAnswer(n -> Map.of("answer", List.of(n % 2 == 0 ? "1/2" : " .5 ")));
        allAgree(1);
        next("What is a ratio?", page -> page.getByLabel("My answer").fill("It compares two amounts"));
        learning.othersAnswer(
                n -> Map.of("answer", List.of(n % 2 == 0 ? "it compares  two amounts." : "IT COMPARES TWO AMOUNTS")));
        allAgree(1);
    }

    private void next(String question, Consumer<Page> onPhones) {
        button(teaching.phone().page(), "Next check").click();
        teaching.everyScreenShows(question);
        learning.onPhones(question, onPhones);
    }

    /** Everybody said the same, however they wrote it; {@code groups} also counts choices that nobody made. */
    private void allAgree(int groups) {
        teaching.everyScreenShows("%1$d of %1$d have answered".formatted(size()));
        Page page = teaching.phone().page();
        assertThat(page.locator("section.answer")).hasCount(groups);
        assertThat(page.locator("section.answer").first().getByText(Pattern.compile("Look at %d ".formatted(size()))))
                .isVisible();
    }

    private void closeTheLesson() {
        teaching.phone().check();
        button(teaching.phone().page(), "Close the lesson").click();
        learning.phones()
                .forEach(phone ->
                        assertThat(seen(phone.page(), "The lesson is over")).isVisible());
    }

    private static void answerSure(Page page) {
        assertThat(seen(page, Teaching.PAINT)).isVisible();
        tap(page, "5 to 9");
        tap(page, "Sure");
        page.getByLabel("Why do you think so?").fill("9 is more than 5");
        button(page, "Send").click();
        assertThat(seen(page, "Sent. You can change it")).isVisible();
    }

    private static void loseTheNetworkAndComeBack(Page page) {
        tap(page, "3 to 5");
        assertThat(seen(page, "not sent yet")).isVisible();
        page.context().setOffline(true);
        page.getByLabel("Why do you think so?").fill("Because I made them the same");
        assertThat(seen(page, "Not saved yet")).isVisible();
        page.context().setOffline(false);
        assertThat(seen(page, "not sent yet")).isVisible();
        page.reload();
        assertThat(page.getByLabel("Why do you think so?")).hasValue("Because I made them the same");
        assertThat(page.getByLabel("3 to 5")).isChecked();
        button(page, "Send").click();
        assertThat(seen(page, "Sent. You can change it")).isVisible();
    }

    private static void changeOnesMind(Page page) {
        tap(page, "They are the same");
        button(page, "Send").click();
        assertThat(seen(page, "Sent. You can change it")).isVisible();
        tap(page, "3 to 5");
        button(page, "Send again").click();
        assertThat(seen(page, "Sent. You can change it")).isVisible();
    }

    private int size() {
        return its.students().size();
    }
}
