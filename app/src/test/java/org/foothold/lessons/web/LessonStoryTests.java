package org.foothold.lessons.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.foothold.Visitor.seen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.foothold.BrowserTest;
import org.foothold.TestBrowser;
import org.foothold.TestSchool;
import org.foothold.Visitor;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lesson as people live it: a laptop, a phone and the room screen change by themselves; nothing sent is lost. */
@BrowserTest
class LessonStoryTests {
    @Autowired
    TestBrowser browser;

    @Autowired
    TestSchool schools;

    Visitor laptop;
    Visitor phone;
    Cookie ben;
    Actor cleo;
    String lessons;

    @BeforeEach
    void people() {
        TestSchool.Place place = schools.district();
        Actor ana = place.teacher("Ana");
        Actor student = place.student("Ben");
        cleo = place.student("Cleo");
        ClassId schoolClass = place.schoolClass(ana, student, cleo);
        ben = schools.signIn(
                new Actor(student.district(), student.person(), student.roles(), new Reach.LessonOnly(schoolClass)));
        lessons = "/classes/" + schoolClass + "/lessons";
        laptop = browser.laptop().signedIn(schools.signIn(ana));
        phone = browser.phone().signedIn(ben);
    }

    @AfterEach
    void leave() {
        laptop.close();
        phone.close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void tap(Page page, String choice) {
        page.getByLabel(choice, new Page.GetByLabelOptions().setExact(true)).check();
    }

    private void planAndOpen() {
        Page page = laptop.open("/today").page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Plan today’s lesson"))
                .click();
        page.getByLabel("Learning goal").fill("I can compare two ratios");
        page.locator("#criteria").fill("Same order\nI explain why");
        button(page, "Save the plan").click();
        button(page, "Open the lesson").click();
    }

    private void ask(String question, String kind, String lines) {
        Page page = laptop.page();
        page.getByLabel("Question").fill(question);
        tap(page, kind);
        laptop.typeAnswers(lines);
        button(page, "Start now").click();
    }

    @Test
    void screensChangeByThemselvesWhileAClassAnswers() {
        Page student = phone.open(lessons + "/today").page();
        assertThat(seen(student, "The lesson has not started")).isVisible();
        planAndOpen();
        assertThat(seen(student, "A question may come soon")).isVisible();
        try (Visitor room = browser.laptop().signedIn(laptopSession()).open(lessons + "/today/room")) {
            assertThat(seen(room.page(), "Join the lesson")).isVisible();
            assertThat(seen(room.page(), "Only this computer can open this address"))
                    .isVisible();
            ask("Which is bluer?", "Choose one", "*3 to 5\n5 to 9 -> more blue is bluer");
            assertThat(seen(room.page(), "0 of 2 have answered")).isVisible();
            assertThat(seen(student, "Which is bluer?")).isVisible();
            phone.check();
            tap(student, "5 to 9");
            tap(student, "Sure");
            button(student, "Send").click();
            assertThat(seen(student, "Sent. You can change it")).isVisible();
            assertThat(seen(laptop.page(), "1 of 2 have answered")).isVisible();
            assertThat(seen(room.page(), "1 of 2 have answered")).isVisible();
            room.check();
        }
        answerAgainAndStop(student);
        respond();
    }

    /** Otherwise the tap would be lost: the button on which it ends is another than that on which it began. */
    @Test
    void nothingMovesUnderAFinger() {
        planAndOpen();
        ask("Which is bluer?", "Choose one", "*3 to 5\n5 to 9");
        Page student = phone.open(lessons + "/today").page();
        tap(student, "5 to 9");
        Page teacher = laptop.page();
        assertThat(seen(teacher, "0 of 2 have answered")).isVisible();
        seen(teacher, "0 of 2 have answered").hover();
        teacher.mouse().down();
        button(student, "Send").click();
        assertThat(seen(student, "Sent. You can change it")).isVisible();
        teacher.waitForTimeout(700);
        assertThat(seen(teacher, "0 of 2 have answered"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(1));
        teacher.mouse().up();
        assertThat(seen(teacher, "1 of 2 have answered")).isVisible();
    }

    private void answerAgainAndStop(Page student) {
        tap(student, "3 to 5");
        assertThat(seen(student, "not sent yet")).isVisible();
        button(student, "Send again").click();
        assertThat(seen(laptop.page(), "fits").first()).isVisible();
        assertThat(laptop.page().locator(".answer").first().getByText("Look at 1 answer"))
                .isVisible();
        button(laptop.page(), "Stop answers").click();
        assertThat(seen(student, "Answers are stopped")).isVisible();
        assertThat(student.locator("dd").first()).hasText("3 to 5");
        phone.check();
    }

    private void respond() {
        Page page = laptop.page();
        seen(page, "Look at 1 answer").click();
        assertThat(seen(page, "answered again")).isVisible();
        tap(page, "Small group");
        button(page, "Keep this noticing").click();
        assertThat(seen(page, "next step to take")).isVisible();
        laptop.check();
    }

    private Cookie laptopSession() {
        var session = laptop.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("foothold"))
                .findFirst()
                .orElseThrow();
        return new Cookie(session.name, session.value);
    }

    @Test
    void whatWasSentWithoutNetworkArrivesByItselfThroughAReload() {
        planAndOpen();
        ask("Which is bluer?", "Choose one", "*3 to 5\n5 to 9");
        Page student = phone.open(lessons + "/today").page();
        student.route("**/answers", Route::abort);
        tap(student, "3 to 5");
        button(student, "Send").click();
        assertThat(seen(student, "Kept on this device").first()).isVisible();
        student.reload();
        assertThat(seen(student, "Kept on this device").first()).isVisible();
        reconnect(student);
        assertThat(seen(student, "Sent. You can change it").first()).isVisible();
        assertThat(seen(laptop.page(), "1 of 2 have answered")).isVisible();
        assertThat(seen(laptop.page(), "answered again")).isHidden();
    }

    @Test
    void whatWasMadeBeforeTheStopCountsWhenTheNetworkComesBack() {
        planAndOpen();
        ask("Half of one?", "Number", "1/2");
        Page student = phone.open(lessons + "/today").page();
        student.route("**/answers", Route::abort);
        student.getByLabel("My answer").fill("0,5");
        button(student, "Send").click();
        assertThat(seen(student, "Kept on this device").first()).isVisible();
        button(laptop.page(), "Stop answers").click();
        assertThat(seen(student, "Answers are stopped")).isVisible();
        reconnect(student);
        assertThat(seen(laptop.page(), "1 of 2 have answered")).isVisible();
        assertThat(seen(laptop.page(), "0,5")).isVisible();
        assertThat(seen(laptop.page(), "fits").first()).isVisible();
    }

    /** Else one answer to a check that is gone would hold up all that its writer ever sends from this device. */
    @Test
    void anAnswerThatIsRefusedIsShownAndHoldsUpNoOther() {
        planAndOpen();
        ask("Which is bluer?", "Choose one", "*3 to 5\n5 to 9");
        Page student = phone.open(lessons + "/today").page();
        student.route("**/answers", Route::abort);
        tap(student, "5 to 9");
        button(student, "Send").click();
        assertThat(seen(student, "Kept on this device").first()).isVisible();
        laptop.page().navigate(lessons + "/today");
        button(laptop.page(), "Remove: Which is bluer?").click();
        laptop.open(lessons + "/today/live");
        ask("Half of one?", "Number", "1/2");
        student.getByLabel("My answer").fill("0,5");
        button(student, "Send").click();
        reconnect(student);
        assertThat(seen(laptop.page(), "1 of 2 have answered")).isVisible();
        Locator refused = student.locator("#refused");
        assertThat(refused).containsText("Which is bluer?");
        assertThat(refused).containsText("5 to 9");
        assertThat(refused).containsText("This lesson is not open to you now");
        phone.check();
        student.reload();
        assertThat(refused).containsText("5 to 9");
        button(student, "Remove it here").click();
        assertThat(refused).isHidden();
        student.reload();
        assertThat(seen(student, "Half of one?")).isVisible();
        assertThat(refused).isHidden();
    }

    @Test
    void whatIsTypedIsStillThereAfterAReload() {
        planAndOpen();
        ask("What is a ratio?", "Short answer", "");
        Page student = phone.open(lessons + "/today").page();
        student.getByLabel("My answer").fill("It compares two");
        assertThat(seen(student, "not sent yet").first()).isVisible();
        student.reload();
        assertThat(student.getByLabel("My answer")).hasValue("It compares two");
    }

    @Test
    void whatIsTypedBeforeTheScriptHasComeIsKept() {
        planAndOpen();
        ask("What is a ratio?", "Short answer", "");
        List<Route> slow = new ArrayList<>();
        phone.page().route("**/draft*.js", slow::add);
        Page student = phone.open(lessons + "/today").page();
        student.getByLabel("My answer").fill("It compares two");
        student.waitForCondition(() -> !slow.isEmpty());
        slow.forEach(Route::resume);
        assertThat(seen(student, "not sent yet").first()).isVisible();
        student.unroute("**/draft*.js");
        student.reload();
        assertThat(student.getByLabel("My answer")).hasValue("It compares two");
    }

    @Test
    void whatWaitsInAWindowIsNotSentForSomebodyElseWhoSignsIn() {
        planAndOpen();
        ask("Which is bluer?", "Choose one", "*3 to 5\n5 to 9");
        Page student = phone.open(lessons + "/today").page();
        student.route("**/answers", Route::abort);
        tap(student, "3 to 5");
        button(student, "Send").click();
        assertThat(seen(student, "Kept on this device").first()).isVisible();
        phone.signedIn(schools.signIn(cleo));
        reconnect(student);
        assertThat(seen(student, "Sign in again and it is sent").first()).isVisible();
        phone.signedIn(ben);
        assertThat(seen(student, "Sent. You can change it").first()).isVisible();
        assertThat(seen(laptop.page(), "1 of 2 have answered")).isVisible();
    }

    @Test
    void twoTabsMakeOneStandingAnswer() {
        planAndOpen();
        ask("Which is bluer?", "Choose one", "*3 to 5\n5 to 9");
        Page one = phone.open(lessons + "/today").page();
        Page two = phone.context().newPage();
        two.navigate(lessons + "/today");
        tap(one, "5 to 9");
        button(one, "Send").click();
        assertThat(seen(one, "Sent. You can change it").first()).isVisible();
        tap(two, "3 to 5");
        button(two, "Send").click();
        assertThat(seen(two, "Sent. You can change it").first()).isVisible();
        assertThat(laptop.page().locator(".answer").first().getByText("Look at 1 answer"))
                .isVisible();
        assertThat(seen(laptop.page(), "1 of 2 have answered")).isVisible();
    }

    @Test
    void whoeverIsTypingGoesOnWhenAQuestionComes() {
        planAndOpen();
        Page student = phone.open(lessons + "/today").page();
        seen(student, "Say the goal in your own words").click();
        student.locator("#own").pressSequentially("I look which");
        ask("Which is bluer?", "Choose one", "*3 to 5\n5 to 9");
        assertThat(seen(student, "Which is bluer?")).isVisible();
        student.keyboard().type(" is bluer");
        assertThat(student.locator("#own")).hasValue("I look which is bluer");
    }

    /** As the browser says it; the page would try again by itself after a while that grows the longer it has waited. */
    private static void reconnect(Page student) {
        student.unroute("**/answers");
        student.evaluate("dispatchEvent(new Event('online'))");
    }
}
