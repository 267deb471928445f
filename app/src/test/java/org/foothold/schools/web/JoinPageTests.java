package org.foothold.schools.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.schools.Classes;
import org.foothold.schools.Picture;
import org.foothold.schools.PictureSignIns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class JoinPageTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    Classes classes;

    @Autowired
    PictureSignIns pictures;

    TestSchool.Place place;
    Actor teacher;
    Actor ben;
    ClassId id;
    String code = "";

    @BeforeEach
    void aClass() {
        place = schools.district();
        teacher = place.teacher("Ana");
        ben = place.student("Ben");
        id = place.schoolClass(teacher, ben, place.student("Cy"));
        code = place.within(() -> classes.get(teacher, id)).code();
    }

    @Test
    void aStudentComesInByCodeAndNameAndTheTeacherNods() {
        assertThat(post("/join", null, "code", code.toLowerCase(java.util.Locale.ROOT)))
                .hasStatus(303)
                .hasHeader("Location", "/join/" + code);
        assertThat(browser.get().uri("/join/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("Ben S.")
                .doesNotContain("Student");
        MvcTestResult joined =
                post("/join/" + code, null, "person", ben.person().toString());
        assertThat(joined).hasStatus(303).hasHeader("Location", "/");
        Cookie session = cookie(joined);
        assertThat(get("/", session)).hasHeader("Location", "/classes/" + id + "/lessons/today");
        assertThat(post("/join/" + code, null, "person", ben.person().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("taken this name");

        assertThat(post("/me/nod", session)).hasStatus(303);
        Cookie teachers = schools.signIn(teacher);
        assertThat(get("/classes/" + id, teachers)).bodyText().contains("asks to see", "here by code");
        String student = "/classes/" + id + "/students/" + ben.person();
        assertThat(post(student + "/nod", teachers)).hasStatus(303);
        assertThat(get("/me/nod", session)).hasStatus(303).hasHeader("Location", "/");
        assertThat(get("/", session)).hasHeader("Location", "/me");
        assertThat(post(student + "/free", teachers)).hasStatus(303);
        assertThat(get("/me/nod", session)).hasHeader("Location", "/sign-in?to=%2Fme%2Fnod");

        post("/join/" + code, null, "person", ben.person().toString());
        assertThat(get("/classes/" + id, teachers)).bodyText().contains("It was someone else");
        MvcTestResult freed = post(student + "/free", teachers, "another", "true");
        assertThat(freed).hasStatus(303);
        assertThat(Objects.requireNonNull(freed.getResponse().getCookie("flash"))
                        .getValue())
                .startsWith("schools.notice.name-freed-from-another");
    }

    /** A child whose sign-in has ended is not asked for a password. */
    @Test
    void aStudentsDeviceLeadsBackToTheClassCode() {
        MvcTestResult joined =
                post("/join/" + code, null, "person", ben.person().toString());
        Cookie door = Objects.requireNonNull(joined.getResponse().getCookie("door"));
        String asked = "/sign-in?to=%2Fclasses%2F" + id + "%2Flessons%2Ftoday";
        assertThat(browser.get().uri(asked).cookie(door)).hasStatus(303).hasHeader("Location", "/join");
        assertThat(browser.get().uri("/sign-in").cookie(door)).hasStatusOk();
        assertThat(browser.get().uri(asked)).hasStatusOk();
    }

    @Test
    void aWrongCodeIsSaidCalmly() {
        assertThat(post("/join", null, "code", "<script>"))
                .hasStatus(422)
                .bodyText()
                .contains("No class has this code")
                .doesNotContain("<script>\"");
        assertThat(browser.get().uri("/join/BBBBBB")).hasStatus(422);
    }

    @Test
    void picturesAreAskedForWhereTheyWereChosen() {
        place.run(() -> pictures.choose(ben, List.of(Picture.SUN, Picture.KEY, Picture.FISH)));
        String address = "/join/" + code + "/pictures/" + ben.person();
        assertThat(browser.get().uri("/join/" + code)).bodyText().contains(address);
        assertThat(browser.get().uri(address)).hasStatusOk().bodyText().contains("Third picture");
        assertThat(post(address, null, "picture1", "SUN", "picture2", "KEY"))
                .hasStatus(422)
                .bodyText()
                .contains("not your three pictures");
        MvcTestResult in = post(address, null, "picture1", "SUN", "picture2", "KEY", "picture3", "FISH");
        assertThat(in).hasStatus(303);
        assertThat(get("/", cookie(in))).hasHeader("Location", "/me");
    }

    /** A child has lost the card, and nobody else shall need a new one. */
    @Test
    void aCardOfOneStudentIsPrintedAndStopped() {
        Cookie teachers = schools.signIn(teacher);
        String students = "/classes/" + id + "/students";
        assertThat(get(students, teachers))
                .bodyText()
                .contains("Print a new card for Ben")
                .doesNotContain("Stop the card");
        MvcTestResult made = post(
                "/classes/" + id + "/cards", teachers, "student", ben.person().toString());
        String sheet = Objects.requireNonNull(made.getResponse().getHeader("Location"));
        assertThat(get(sheet, teachers)).bodyText().contains("Card of Ben").doesNotContain("Card of Cy");
        assertThat(get(students, teachers)).bodyText().contains("Stop the card of Ben");
        assertThat(post(
                        "/classes/" + id + "/cards/revoke",
                        teachers,
                        "student",
                        ben.person().toString()))
                .hasHeader("Location", students);
        assertThat(get(students, teachers)).bodyText().doesNotContain("Stop the card");
        assertThat(get(sheet, teachers)).hasStatus(404);
    }

    @Test
    void aPrintedCardSignsInAtAPressOfTheButtonUntilItIsRevoked() {
        Cookie teachers = schools.signIn(teacher);
        MvcTestResult issued = post("/classes/" + id + "/cards", teachers, "who", "missing");
        assertThat(issued).hasStatus(303);
        String sheet = Objects.requireNonNull(issued.getResponse().getHeader("Location"));
        assertThat(get(sheet, teachers))
                .hasStatusOk()
                .bodyText()
                .containsPattern("Good until [A-Z][a-z]+ \\d{1,2}, \\d{4}")
                .contains("Ben Student", code);
        assertThat(get(sheet, schools.signIn(ben))).hasStatus(403);

        String card = "/cards/" + cardOf(ben, sheet);
        MvcTestResult scanned = browser.get().uri(card).exchange();
        assertThat(scanned).as("the history keeps no secret").hasStatus(303).hasHeader("Location", "/card");
        Cookie secret = Objects.requireNonNull(scanned.getResponse().getCookie("card"));
        assertThat(get("/card", secret))
                .hasStatusOk()
                .bodyText()
                .contains("Ben")
                .doesNotContain("Student", secret.getValue());
        MvcTestResult in = post("/card", secret);
        assertThat(in).hasStatus(303).cookies().hasMaxAge("card", Duration.ZERO);
        assertThat(get("/", cookie(in))).hasHeader("Location", "/me");
        assertThat(post("/classes/" + id + "/cards/revoke", teachers)).hasStatus(303);
        assertThat(get("/card", secret)).hasStatus(404);
        assertThat(post("/card", secret)).hasStatus(404);
        assertThat(browser.get().uri("/card")).hasStatus(404);
        assertThat(browser.get().uri(card)).hasStatus(404).bodyText().contains("does not work any more");
        assertThat(get(sheet, teachers)).hasStatus(404);
    }

    @Autowired
    org.foothold.schools.Cards cards;

    private String cardOf(Actor student, String sheet) {
        Matcher key = Pattern.compile("/cards/(.+)$").matcher(sheet);
        assertThat(key.find()).isTrue();
        return place.within(() -> cards.listSheet(teacher, id, key.group(1))).stream()
                .filter(card -> card.person().id().equals(student.person()))
                .findFirst()
                .orElseThrow()
                .token();
    }

    private static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("foothold"));
    }

    private MvcTestResult get(String address, Cookie session) {
        return browser.get().uri(address).cookie(session).exchange();
    }

    private MvcTestResult post(String address, @org.jspecify.annotations.Nullable Cookie session, String... fields) {
        var request = browser.post().uri(address).with(SecurityMockMvcRequestPostProcessors.csrf());
        if (session != null) {
            request = request.cookie(session);
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
