package org.foothold.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.foothold.Visitor.seen;
import static org.foothold.stories.Screen.button;
import static org.foothold.stories.Screen.link;
import static org.foothold.stories.Screen.tap;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.foothold.TestBrowser;
import org.foothold.TestSchool;
import org.foothold.Visitor;

/** The teacher with a laptop, a phone and the room screen: prepares a lesson and opens it. */
final class Teaching implements AutoCloseable {
    static final String PAINT = "Which paint is bluer?";

    private final String lesson;
    private final Visitor laptop;
    private final Visitor phone;
    private final Visitor room;

    Teaching(TestBrowser browser, TestSchool schools, ImportedClass its) {
        lesson = its.lesson();
        laptop = browser.laptop().signedIn(schools.signIn(its.teacher()));
        phone = browser.phone().signedIn(schools.signIn(its.teacher()));
        room = browser.laptop().signedIn(schools.signIn(its.teacher()));
    }

    Page laptop() {
        return laptop.page();
    }

    Visitor phone() {
        return phone;
    }

    Page room() {
        return room.page();
    }

    void everyScreenShows(String words) {
        for (Page screen : List.of(phone.page(), laptop.page(), room.page())) {
            assertThat(seen(screen, words).first()).isVisible();
        }
    }

    void breakIntoTargets(Material material) {
        Page page = laptop.open("/standards").page();
        page.getByLabel("Search standards").fill(material.words());
        page.locator("#found b")
                .getByText(material.standard(), new Locator.GetByTextOptions().setExact(true))
                .click();
        link(page, "Break into targets").click();
        button(page, "Start").click();
        add(page, "Add a reasoning target", "I can compare two ratios.");
        add(page, "Add a product target", "I can draw two ratios so that others see which is greater.");
        tap(page, "Together these targets cover the standard");
        button(page, "Publish").click();
        assertThat(seen(page, "covers the standard").first()).isVisible();
    }

    private static void add(Page page, String button, String iCan) {
        button(page, button).click();
        Locator field = page.locator("textarea[name^=ican][lang=en]:focus");
        assertThat(field).isVisible();
        field.fill(iCan);
    }

    void plan() {
        Page page = laptop.open(lesson).page();
        page.getByLabel("Learning goal").fill("I can compare two ratios and say why");
        page.locator("#criteria").fill("I use the same order.\nI explain why.");
        tap(page, "I can compare two ratios.");
        button(page, "Save the plan").click();
        prepare(PAINT, "Choose one", "*3 to 5\n5 to 9 -> more blue is bluer\nThey are the same", true);
        prepare("Which say the same as 1 to 2?", "Choose all that fit", "*2 to 4\n*5 to 10\n3 to 5", false);
        prepare("4 to 8 says the same as 1 to 2.", "True or false", "", false);
        prepare("How much is half of one?", "Number", "1/2", false);
        prepare("What is a ratio?", "Short answer", "", false);
    }

    private void prepare(String question, String kind, String lines, boolean why) {
        Page page = laptop.page();
        link(page, "New check").click();
        page.getByLabel("Question").fill(question);
        tap(page, kind);
        if (kind.equals("True or false")) {
            tap(page, "True");
        } else {
            laptop.typeAnswers(lines);
        }
        if (why) {
            tap(page, "Ask why");
        }
        button(page, "Keep for later").click();
        assertThat(seen(page, question).first()).isVisible();
    }

    void open() {
        phone.open("/today");
        button(phone.page(), "Open the lesson").click();
        laptop.open(lesson + "/live");
        room.open(lesson + "/room");
    }

    @Override
    public void close() {
        List.of(laptop, phone, room).forEach(Visitor::close);
    }
}
