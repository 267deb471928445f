package org.foothold.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.foothold.stories.Screen.button;
import static org.foothold.stories.Screen.having;
import static org.foothold.stories.Screen.link;
import static org.foothold.stories.Screen.tap;

import com.microsoft.playwright.Page;
import org.foothold.BrowserTest;
import org.foothold.TestBrowser;
import org.foothold.TestSchool;
import org.foothold.Visitor;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.schools.Classes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every job of a lesson in browsers that run no script: forms and links are enough. */
@BrowserTest
class WithoutScriptTests {
    @Autowired
    TestBrowser browser;

    @Autowired
    TestSchool schools;

    @Autowired
    Classes classes;

    Visitor teacher;
    Visitor student;
    String home;
    String code;

    @BeforeEach
    void people() {
        TestSchool.Place place = schools.district();
        Actor ana = place.teacher("Ana");
        ClassId its = place.schoolClass(ana, place.student("Ben"), place.student("Cleo"));
        home = "/classes/" + its;
        code = place.within(() -> classes.get(ana, its)).code();
        teacher = browser.visitor(TestBrowser.window(1280, 860).setJavaScriptEnabled(false))
                .signedIn(schools.signIn(ana));
        student = browser.visitor(TestBrowser.window(360, 740).setJavaScriptEnabled(false));
    }

    @AfterEach
    void leave() {
        teacher.close();
        student.close();
    }

    @Test
    void aWholeLesson() {
        plan();
        join();
        answerAndSendAgain();
        readThePicture();
        askOnTheSpot();
        respond();
        observeInTwoTaps();
        judgeWhatWasWritten();
        close();
    }

    private void observeInTwoTaps() {
        Page page = teacher.page();
        page.navigate(home + "/lessons/today/live");
        link(page, "Observe").click();
        assertThat(page.getByText("not observed yet")).hasCount(2);
        page.locator("summary", having("Ben Student")).click();
        page.locator("details[open]").getByText("Did it").click();
        assertThat(page.getByText("What you saw is kept")).isVisible();
        assertThat(page.locator("summary", having("Ben Student"))).containsText("today");
        button(page, "Undo").click();
        assertThat(page.getByText("It is taken back")).isVisible();
        assertThat(page.getByText("not observed yet")).hasCount(2);
    }

    private void judgeWhatWasWritten() {
        Page page = teacher.page();
        page.navigate(home + "/lessons/today/live");
        page.getByLabel("Question").fill("What does equal mean?");
        button(page, "Start now").click();
        student.page().navigate(home + "/lessons/today");
        student.page().getByLabel("My answer").fill("The same amount");
        button(student.page(), "Send").first().click();
        link(page, "Look again").click();
        page.getByText("Look at 1 answer").click();
        page.getByLabel("Words for the student").fill("Of what?");
        button(page, "Partly").click();
        assertThat(page.locator(".answer", having("The same amount"))).containsText("You said: Partly");
        button(page, "Right").click();
        assertThat(page.locator(".answer", having("The same amount"))).containsText("You said: Right");
    }

    private void plan() {
        Page page = teacher.open(home + "/lessons/today").page();
        page.getByLabel("Learning goal").fill("I can compare two ratios");
        page.locator("#criteria").fill("Same order\nI explain why");
        page.getByLabel("I can…").fill("I can compare two ratios.");
        button(page, "Save the plan").click();
        assertThat(page.getByText("The plan is saved")).isVisible();
        prepare("Half of one?", "Number", "1/2");
        prepare("What is a ratio?", "Short answer", "");
        button(page, "Remove: What is a ratio?").click();
        button(page, "Undo").click();
        assertThat(page.getByText("The check is back")).isVisible();
        button(page, "Open the lesson").click();
        assertThat(page.getByText("Nothing has been asked yet")).isVisible();
    }

    private void prepare(String question, String kind, String lines) {
        Page page = teacher.page();
        link(page, "New check").click();
        page.getByLabel("Question").fill(question);
        tap(page, kind);
        page.getByLabel("Answers, one on each line").fill(lines);
        tap(page, "Ask why");
        button(page, "Keep for later").click();
        assertThat(page.getByText("The check is kept for later")).isVisible();
    }

    private void join() {
        Page page = student.open("/join").page();
        page.getByLabel("Class code").fill(code);
        button(page, "Go in").click();
        button(page, "Ben S.").click();
        assertThat(page.getByText("A question may come soon")).isVisible();
        page.getByText("Say the goal in your own words").click();
        page.getByLabel("The goal in my own words").fill("I know which paint is bluer");
        button(page, "Send").click();
        assertThat(page.locator("blockquote")).hasText("I know which paint is bluer");
    }

    private void answerAndSendAgain() {
        button(teacher.page(), "Start Half of one?").click();
        Page page = student.page();
        link(page, "Look again").click();
        assertThat(page.getByText("Half of one?")).isVisible();
        page.getByLabel("My answer").fill("2");
        tap(page, "Not so sure");
        button(page, "Send").first().click();
        assertThat(page.getByText("Sent. You can change it")).isVisible();
        page.getByLabel("My answer").fill("0,5");
        page.getByLabel("Why do you think so?").fill("two of them make one");
        button(page, "Send again").first().click();
        assertThat(page.getByText("Sent. You can change it")).isVisible();
    }

    private void readThePicture() {
        Page page = teacher.page();
        link(page, "Look again").click();
        assertThat(page.getByText("1 of 2 have answered")).isVisible();
        assertThat(page.locator(".answer", having("0,5")).getByText("fits")).isVisible();
        button(page, "Hide names").click();
        assertThat(page.locator(".answers")).not().containsText("Ben Student");
        button(page, "Show names").click();
        button(page, "Stop answers").click();
        student.page().navigate(home + "/lessons/today");
        assertThat(student.page().getByText("Answers are stopped")).isVisible();
        button(page, "Take answers again").click();
        button(page, "Next check").click();
        assertThat(page.getByText("0 of 2 have answered")).isVisible();
    }

    private void askOnTheSpot() {
        Page page = teacher.page();
        page.getByLabel("Question").fill("Which paint is bluer?");
        tap(page, "Choose one");
        page.getByLabel("Answers, one on each line").fill("*3 to 5\n5 to 9 -> more blue is bluer");
        button(page, "Start now").click();
        student.page().navigate(home + "/lessons/today");
        tap(student.page(), "5 to 9");
        button(student.page(), "Send").first().click();
        assertThat(student.page().getByText("Sent. You can change it")).isVisible();
        link(page, "Look again").click();
        assertThat(page.getByText("1 of 2 have answered")).isVisible();
    }

    private void respond() {
        Page page = teacher.page();
        page.getByText("Look at 1 answer").click();
        tap(page, "more blue is bluer");
        tap(page, "Small group");
        button(page, "Keep this noticing").click();
        assertThat(page.getByText("next step to take")).isVisible();
        button(page, "We did it").click();
        assertThat(page.getByText("Good: the next step is taken")).isVisible();
        button(page, "Stop answers").click();
        page.navigate(home + "/lessons/today/room");
        button(page, "Show in the room").click();
        assertThat(page.getByText("1 of 2 have answered")).isVisible();
    }

    private void close() {
        Page page = teacher.page();
        page.navigate(home + "/lessons/today/live");
        button(page, "Close the lesson").click();
        assertThat(page.getByText("The lesson is closed")).isVisible();
        student.page().navigate(home + "/lessons/today");
        assertThat(student.page().getByText("The lesson is over")).isVisible();
        assertThat(student.page().getByText("two of them make one")).isVisible();
    }
}
