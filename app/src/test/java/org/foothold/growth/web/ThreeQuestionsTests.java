package org.foothold.growth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Shows;
import org.foothold.growth.Growth;
import org.foothold.growth.NextStep;
import org.foothold.growth.NextSteps;
import org.foothold.growth.TargetPicture;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.Ids;
import org.foothold.kernel.Reach;
import org.foothold.lessons.Asking;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.LessonPlan;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.NewCheck;
import org.foothold.lessons.NewResponse;
import org.foothold.lessons.Responses;
import org.foothold.lessons.Sent;
import org.foothold.schools.Classes;
import org.foothold.statistics.standing.Level;
import org.foothold.statistics.standing.Standing;
import org.foothold.targets.NewTarget;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetKind;
import org.foothold.targets.Targets;
import org.foothold.targets.Wording;
import org.foothold.tasks.MultipleAnswers;
import org.foothold.tasks.Numeric;
import org.foothold.tasks.Option;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.TrueFalse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class ThreeQuestionsTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    Targets targets;

    @Autowired
    Lessons lessons;

    @Autowired
    Checks checks;

    @Autowired
    Responses responses;

    @Autowired
    Classes classes;

    @Autowired
    Growth growth;

    @Autowired
    NextSteps steps;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    TestSchool.Place place;
    Actor teacher;
    Actor student;
    ClassId schoolClass;
    TargetId target;
    LocalDate today;

    @BeforeEach
    void aLessonOnATarget() {
        place = schools.district();
        teacher = place.teacher("Ana");
        student = place.student("Ben");
        schoolClass = place.schoolClass(teacher, student);
        Wording iCan = new Wording(Map.of("en", "I can compare two ratios.", "es", "Puedo comparar dos razones."));
        var made = place.within(() -> targets.create(teacher, NewTarget.quick(TargetKind.REASONING, iCan)));
        target = made.id();
        today = place.within(() -> lessons.today(classes.get(teacher, schoolClass)));
        place.run(() -> {
            lessons.plan(
                    teacher,
                    schoolClass,
                    today,
                    new LessonPlan("Compare ratios", List.of("I write both in the same order."), List.of(made.ref())));
            lessons.open(teacher, schoolClass, today);
        });
    }

    @Test
    void beforeAnyEvidenceItSaysWhatIsMissingAndWhereToGo() {
        assertThat(browser.get().uri("/me").cookie(schools.signIn(student)))
                .hasStatusOk()
                .bodyText()
                .contains("I can compare two ratios.", "Compare ratios", "Too early to tell");
        assertThat(browser.get().uri(mine()).cookie(schools.signIn(student)).header("Accept-Language", "es"))
                .hasStatusOk()
                .bodyText()
                .contains("Puedo comparar dos razones.", "¿A dónde voy?");
    }

    @Test
    void answersBecomeEvidenceAndThenAStanding() {
        for (int i = 0; i < 6; i++) {
            send(start(twice(i)), new FactId(ids.next()), String.valueOf(2 * i), null);
        }
        TargetPicture picture = place.within(() -> growth.getMine(student, target));
        assertThat(picture.pieces()).hasSize(6);
        assertThat(growth.course(picture).getFirst()).isInstanceOf(Standing.TooEarlyToTell.class);
        assertThat(picture.standing())
                .isInstanceOfSatisfying(
                        Standing.At.class, at -> assertThat(at.level()).isGreaterThanOrEqualTo(Level.ON_THE_WAY));
        assertThat(browser.get().uri(mine()).cookie(schools.signIn(student)))
                .hasStatusOk()
                .bodyText()
                .contains("6 pieces of evidence", "shows what we look for", "fairly sure")
                .containsPattern("name=\"level\" value=\"SECURE\"[^>]* required");
    }

    @Test
    void anAnswerSentAgainCountsOnce() {
        Check check = start(new TrueFalse("1 to 2 is the same as 2 to 4.", true, null));
        FactId first = new FactId(ids.next());
        send(check, first, "F", null);
        send(check, new FactId(ids.next()), "T", first);
        TargetPicture picture = place.within(() -> growth.getMine(student, target));
        assertThat(picture.pieces())
                .singleElement()
                .satisfies(piece -> assertThat(piece.shows().isLevel()).isFalse());
    }

    @Test
    void bothViewsAndBothStepsStandSideBySide() {
        post(student, mine() + "/view", "id", ids.next().toString(), "level", "SECURE", "words", "I did it with cups.");
        post(
                teacher,
                teachers() + "/view",
                "id",
                ids.next().toString(),
                "level",
                "ON_THE_WAY",
                "words",
                "Explain why.");
        post(teacher, teachers() + "/next-step", "words", "Explain one without a table.");
        post(student, mine() + "/next-step", "words", "Try it with Diego.");
        for (Actor who : List.of(student, teacher)) {
            String address = who.equals(student) ? mine() : teachers();
            assertThat(browser.get().uri(address).cookie(schools.signIn(who)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "I did it with cups.",
                            "Explain why.",
                            "Explain one without a table.",
                            "Try it with Diego.");
        }
    }

    @Test
    void whatALevelMeansIsSaidOnBothPages() {
        assertThat(browser.get().uri(mine()).cookie(schools.signIn(student)))
                .bodyText()
                .contains("What does this mean?", "It shows in most of the work.", "Newer work counts more");
        assertThat(browser.get().uri(teachers()).cookie(schools.signIn(teacher)).header("Accept-Language", "es"))
                .bodyText()
                .contains("¿Qué quiere decir esto?", "Se ve en la mayor parte del trabajo.", "Lo nuevo cuenta más");
    }

    @Test
    void theTeachersPageAsksOfTheStudentAndTheStudentsOfThemselves() {
        assertThat(browser.get().uri(teachers()).cookie(schools.signIn(teacher)))
                .bodyText()
                .contains("Where is <bdi>Ben</bdi> going?", "Where is <bdi>Ben</bdi> now?", "What is the next step?")
                .doesNotContain("Where am I");
        assertThat(browser.get().uri(teachers()).cookie(schools.signIn(teacher)).header("Accept-Language", "es"))
                .bodyText()
                .contains("¿A dónde va <bdi>Ben</bdi>?", "¿Cuál es el próximo paso?");
        assertThat(browser.get().uri(mine()).cookie(schools.signIn(student)))
                .bodyText()
                .contains("Where am I going?", "Where am I now?", "What is my next step?");
    }

    @Test
    void aStepThatIsDoneLeavesItsTraceOnThePage() {
        post(teacher, teachers() + "/next-step", "words", "Explain one without a table.");
        String step =
                place.within(() -> steps.listMine(student)).getFirst().id().toString();
        post(student, mine() + "/view", "id", ids.next().toString(), "level", "SECURE", "words", "I can.");
        assertThat(browser.get().uri(mine()).cookie(schools.signIn(student)))
                .bodyText()
                .doesNotContain("Earlier steps");
        post(student, "/me/next-steps/" + step + "/done");
        assertThat(browser.get().uri(mine()).cookie(schools.signIn(student)))
                .bodyText()
                .contains("Earlier steps", "Explain one without a table.", "Done on", "teacher’s idea");
        assertThat(browser.get().uri(teachers()).cookie(schools.signIn(teacher)).header("Accept-Language", "es"))
                .bodyText()
                .contains("Pasos anteriores", "Explain one without a table.", "Hecho el");
        post(student, "/me/next-steps/" + step + "/not-done");
        assertThat(browser.get().uri(mine()).cookie(schools.signIn(student)))
                .bodyText()
                .doesNotContain("Earlier steps");
    }

    @Test
    void aStepThatAnotherOneFollowsStaysWithItsDayItsAuthorAndWhatBecameOfIt() {
        post(teacher, teachers() + "/next-step", "words", "Explain one without a table.");
        post(student, mine() + "/next-step", "words", "Try it with Diego.");
        assertThat(browser.get().uri(mine()).cookie(schools.signIn(student)))
                .bodyText()
                .as("the other side's step takes nobody's place")
                .doesNotContain("Earlier steps");
        post(teacher, teachers() + "/next-step", "words", "Draw both.");
        assertThat(browser.get().uri(mine()).cookie(schools.signIn(student)))
                .bodyText()
                .containsSubsequence("<b>Draw both.</b>", "<b>Try it with Diego.</b>", "Earlier steps")
                .containsSubsequence("Earlier steps", "Explain one", "your teacher’s idea", "Set aside on")
                .doesNotContain("<b>Explain one");
        assertThat(browser.get().uri(teachers()).cookie(schools.signIn(teacher)).header("Accept-Language", "es"))
                .bodyText()
                .containsSubsequence(
                        "Pasos anteriores", "Explain one", "sugerido por un docente", "Se dejó de lado el");
        assertThat(place.within(() -> steps.list(teacher, schoolClass, student.person())))
                .extracting(NextStep::words, step -> step.setAsideAt() != null)
                .containsExactlyInAnyOrder(
                        tuple("Draw both.", false),
                        tuple("Try it with Diego.", false),
                        tuple("Explain one without a table.", true));
    }

    @Test
    void aViewWithoutALevelIsAskedForAgainAndAStrangerSeesNothing() {
        assertThat(browser.post()
                        .uri(mine() + "/view")
                        .param("id", ids.next().toString())
                        .cookie(schools.signIn(student))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(place.within(() -> growth.getMine(student, target)).pieces()).isEmpty();
        Actor stranger = place.student("Cy");
        assertThat(browser.get().uri(mine()).cookie(schools.signIn(stranger))).hasStatus(404);
    }

    @Test
    void whoCameInByClassCodeIsLedToTheTeachersNod() {
        Actor byCode =
                new Actor(student.district(), student.person(), student.roles(), new Reach.LessonOnly(schoolClass));
        for (String address : List.of("/me", mine(), "/me/pictures")) {
            assertThat(browser.get().uri(address).cookie(schools.signIn(byCode)))
                    .as(address)
                    .hasStatus(303)
                    .hasHeader("Location", "/me/nod");
        }
        assertThat(browser.get().uri("/me").cookie(schools.signIn(byCode)).accept(MediaType.APPLICATION_JSON))
                .as("a script understands no page")
                .hasStatus(403);
        assertThat(browser.get().uri("/people").cookie(schools.signIn(byCode)))
                .as("what no nod opens")
                .hasStatus(403);
        assertThat(browser.get().uri("/me/nod").cookie(schools.signIn(byCode)))
                .bodyText()
                .contains("See my pages", "Ask my teacher", "href=\"/me/nod\" aria-current=\"page\"");
    }

    private String mine() {
        return "/me/targets/" + target;
    }

    @Test
    void aPartOfWhatFitsIsCalledAPartAndCountsAsNotYet() {
        List<Option> numbers =
                List.of(new Option("2", true, null), new Option("3", true, null), new Option("9", false, null));
        send(start(new MultipleAnswers("Which are prime?", numbers)), new FactId(ids.next()), "A", null);
        assertThat(browser.get().uri(mine()).cookie(schools.signIn(student)))
                .bodyText()
                .contains("shows a part of it")
                .doesNotContain("does not show it yet");
        assertThat(browser.get().uri(mine()).cookie(schools.signIn(student)).header("Accept-Language", "es"))
                .bodyText()
                .contains("muestra una parte");
        assertThat(browser.get()
                        .uri("/classes/" + schoolClass + "/lessons/" + today + "/live")
                        .cookie(schools.signIn(teacher)))
                .bodyText()
                .contains("a part of it")
                .doesNotContain("does not fit");
        assertThat(place.within(() -> growth.getMine(student, target)).pieces())
                .singleElement()
                .satisfies(piece -> assertThat(piece.shows()).isEqualTo(Shows.DOES_NOT_FIT));
    }

    private String teachers() {
        return "/classes/" + schoolClass + "/students/" + student.person() + "/targets/" + target;
    }

    private void post(Actor who, String address, String... fields) {
        var request = browser.post().uri(address).cookie(schools.signIn(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        assertThat(request).hasStatus(303);
    }

    private static Prompt twice(int number) {
        Option key = new Option(String.valueOf(2 * number), true, null);
        return new Numeric("What is twice " + number + "?", List.of(key), null, "0");
    }

    private Check start(Prompt prompt) {
        NewCheck check = new NewCheck(prompt, new Asking(false, true, null));
        return place.within(() -> checks.startNow(teacher, schoolClass, today, check));
    }

    private void send(Check check, FactId id, String letter, @Nullable FactId replaces) {
        NewResponse response = new NewResponse(
                id, List.of(letter), null, Confidence.FAIRLY_SURE, replaces, DeviceTime.of(clock.instant()));
        Sent sent = DistrictScope.within(
                student.district(), () -> responses.send(student, schoolClass, check.id(), response));
        assertThat(sent).isInstanceOf(Sent.Kept.class);
    }
}
