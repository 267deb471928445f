package org.foothold.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foothold.Visitor.seen;
import static org.foothold.stories.Screen.button;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.foothold.TestBrowser;
import org.foothold.Visitor;
import org.foothold.kernel.PersonId;
import org.foothold.schools.Person;

/** The class with its devices: three phones, and for everybody else a device that knows forms alone. */
final class Learning implements AutoCloseable {
    private static final int PHONES = 3;

    private final TestBrowser browser;
    private final ImportedClass its;
    private final List<Visitor> phones = new ArrayList<>();
    private final List<FormDevice> others = new ArrayList<>();

    Learning(TestBrowser browser, ImportedClass its) {
        this.browser = browser;
        this.its = its;
    }

    List<Visitor> phones() {
        return phones;
    }

    void everybodyJoins() {
        List<Person> students = its.students();
        for (Person student : students.subList(0, Math.min(PHONES, students.size()))) {
            Visitor phone = browser.phone().open("/join");
            phone.page().getByLabel("Class code").fill(its.schoolClass().code());
            button(phone.page(), "Go in").click();
            phone.page().locator("button[value='" + student.id() + "']").click();
            assertThat(seen(phone.page(), "A question may come soon")).isVisible();
            phones.add(phone);
        }
        String join = "/join/" + its.schoolClass().code();
        students.subList(phones.size(), students.size()).forEach(none -> others.add(new FormDevice(browser.address())));
        all(n -> {
            PersonId student = students.get(phones.size() + n).id();
            FormDevice device = others.get(n).open(join);
            device.send(join::equals, Map.of("person", List.of(student.toString())));
            assertThat(device.page()).contains("I can compare two ratios and say why", "I use the same order.");
        });
    }

    /** Everybody without a browser does the same at once; {@code n} counts them. */
    private void all(IntConsumer work) {
        try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < others.size(); i++) {
                int n = i;
                done.add(everybody.submit(() -> work.accept(n)));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void othersAnswer(IntFunction<Map<String, List<String>>> answers) {
        all(n -> {
            FormDevice device = others.get(n).open(its.lesson());
            device.send(action -> action.endsWith("/answers"), answers.apply(n));
            assertThat(device.page()).contains("Sent. You can change it");
        });
    }

    void onPhones(String question, Consumer<Page> answer) {
        for (Visitor phone : phones) {
            assertThat(phone.page().locator("#asked")).hasText(question);
            answer.accept(phone.page());
            button(phone.page(), "Send").click();
        }
    }

    void seeTheDayAfter() {
        Map<PersonId, String> tokens = its.cards();
        Page first = comeByCard(its.students().getFirst(), tokens);
        assertThat(seen(first, "5 to 9")).isVisible();
        assertThat(seen(first, "9 is more than 5")).isVisible();
        assertThat(seen(first, "does not show it yet").first()).isVisible();
        if (its.students().size() > 2) {
            Page third = comeByCard(its.students().get(2), tokens);
            assertThat(seen(third, "3 to 5")).isVisible();
            assertThat(seen(third, "They are the same")).isHidden();
        }
    }

    private Page comeByCard(Person student, Map<PersonId, String> tokens) {
        Visitor phone = browser.phone().open("/cards/" + tokens.get(student.id()));
        phones.add(phone);
        Page page = phone.page();
        button(page, "Come in").click();
        assertThat(seen(page, "Hello, " + student.givenName())).isVisible();
        page.locator("a.card", new Page.LocatorOptions().setHasText("I can compare two ratios."))
                .click();
        for (String question : List.of("Where am I going?", "Where am I now?", "What is my next step?")) {
            assertThat(seen(page, question)).isVisible();
        }
        assertThat(seen(page, "I can compare two ratios and say why")).isVisible();
        seen(page, "pieces of evidence").click();
        phone.check();
        return page;
    }

    @Override
    public void close() {
        phones.forEach(Visitor::close);
    }
}
