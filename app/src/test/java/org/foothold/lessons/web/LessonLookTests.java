package org.foothold.lessons.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.foothold.BrowserTest;
import org.foothold.PageWalk;
import org.foothold.TestBrowser;
import org.foothold.TestSchool;
import org.foothold.Visitor;
import org.foothold.Weight;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.FactId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.lessons.Asking;
import org.foothold.lessons.Checks;
import org.foothold.lessons.LessonPlan;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.NewCheck;
import org.foothold.lessons.NewResponse;
import org.foothold.lessons.Responses;
import org.foothold.schools.Classes;
import org.foothold.tasks.MultipleChoice;
import org.foothold.tasks.Option;
import org.foothold.tasks.ShortText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of a lesson with a full class in it: nothing wrong with them, at phone and laptop, in both languages. */
@BrowserTest
class LessonLookTests {
    private static final List<String> NAMES = List.of(
            "Ana Luz",
            "Ben Wood",
            "Cy Roy",
            "Dara Gold",
            "Eli Moon",
            "Fay Tran",
            "Gus Hill",
            "Íñigo Ñandú",
            "Jo Park",
            "Kai Soto",
            "Lia Vega",
            "Max Reyes",
            "Nia Bell",
            "Omar Cruz",
            "Pia Diaz",
            "Quin Frey",
            "Rui Gomes",
            "Sol Haro",
            "Tia Jones",
            "Uma Khan",
            "Vik Lal",
            "Wes Mora",
            "Xia Nguyen",
            "Yao Ortiz",
            "محمد علي",
            "Zoe Adams");

    @Autowired
    TestBrowser browser;

    @Autowired
    TestSchool schools;

    @Autowired
    Lessons lessons;

    @Autowired
    Checks checks;

    @Autowired
    Responses responses;

    @Autowired
    Classes classes;

    @Autowired
    Ids ids;

    final List<Actor> students = new ArrayList<>();
    TestSchool.Place place;
    Cookie teacher;
    Cookie student;
    ClassId schoolClass;
    String lesson;
    CheckId paint;

    @BeforeEach
    void aLessonInFullSwing() {
        place = schools.district();
        Actor ana = place.teacher("Rosa");
        NAMES.forEach(name -> students.add(place.student(name)));
        schoolClass = place.schoolClass(ana, students.toArray(Actor[]::new));
        teacher = schools.signIn(ana);
        student = schools.signIn(students.getLast());
        LocalDate today = place.within(() -> lessons.today(classes.get(ana, schoolClass)));
        lesson = "/classes/" + schoolClass + "/lessons/" + today;
        paint = place.within(() -> {
            lessons.plan(
                    ana,
                    schoolClass,
                    today,
                    new LessonPlan(
                            "I can compare two ratios and say which is greater.",
                            List.of(
                                    "I write both ratios with the same order.",
                                    "I make one part equal, or use a unit rate.",
                                    "I explain why my choice is right."),
                            List.of()));
            checks.prepare(
                    ana,
                    schoolClass,
                    today,
                    new NewCheck(ShortText.open("What is still unclear?"), Asking.ANSWER_ONLY));
            var prompt = new MultipleChoice(
                    "Which paint is bluer: 3 blue to 5 white, or 5 blue to 9 white?",
                    List.of(
                            new Option("3 to 5", true, null),
                            new Option("5 to 9", false, "more blue is bluer"),
                            new Option("They are the same", false, "both add 2… then 4")));
            return checks.startNow(ana, schoolClass, today, new NewCheck(prompt, new Asking(true, true, null)))
                    .id();
        });
        for (int i = 0; i < students.size() - 4; i++) {
            answer(students.get(i), "AAABBC".substring(i % 6, i % 6 + 1), Confidence.values()[i * 7 % 4]);
        }
    }

    private void answer(Actor who, String letter, Confidence confidence) {
        place.within(() -> responses.send(
                who,
                schoolClass,
                paint,
                new NewResponse(
                        new FactId(ids.next()),
                        List.of(letter),
                        "I made the white parts equal.",
                        confidence,
                        null,
                        DeviceTime.of(Instant.now()))));
    }

    private void show(Cookie who, String address, String name) {
        for (int width : Visitor.picturesAreWanted() ? List.of(360, 1280) : List.<Integer>of()) {
            try (Visitor visitor =
                    browser.visitor(TestBrowser.window(width, 800)).signedIn(who)) {
                visitor.open(address).shot("lesson-" + name + "-" + width);
            }
        }
    }

    private String groupAddress() {
        try (Visitor visitor = browser.laptop().signedIn(teacher).open(lesson + "/live")) {
            return visitor.page().locator("a[href*='group=']").nth(1).getAttribute("href");
        }
    }

    @Test
    void nothingIsWrongWithATeachersPages() {
        String lists = "/classes/" + schoolClass + "/lessons";
        String group = groupAddress();
        List<String> pages =
                List.of("/today", lists, lesson, lesson + "/live", group, lesson + "/room", lesson + "/checks");
        assertThat(PageWalk.as(browser, teacher).faults(pages)).isEmpty();
        show(teacher, "/today", "today");
        show(teacher, lesson, "plan");
        show(teacher, lesson + "/live", "live");
        show(teacher, group, "respond");
        show(teacher, lesson + "/room", "room");
    }

    @Test
    void nothingIsWrongWithTheRoomAfterTheStop() {
        Actor system = Actor.system(place.system().district(), "a test stops");
        place.run(() -> checks.stop(system, schoolClass, paint));
        place.run(() -> checks.showInRoom(system, schoolClass, paint, true));
        assertThat(PageWalk.as(browser, teacher).faults(List.of(lesson + "/room", lesson + "/live")))
                .isEmpty();
        show(teacher, lesson + "/room", "room-answers");
    }

    @Test
    void nothingIsWrongWithAStudentsLesson() {
        String today = "/classes/" + schoolClass + "/lessons/today";
        assertThat(PageWalk.as(browser, student).faults(List.of(today))).isEmpty();
        show(student, today, "student");
        answer(students.getLast(), "B", Confidence.UNSURE);
        assertThat(PageWalk.as(browser, student).faults(List.of(today))).isEmpty();
        show(student, today, "sent");
        Weight.of(browser, student, today).assertLight();
    }
}
