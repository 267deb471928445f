package org.foothold.schools.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.NotFound;
import org.foothold.schools.Cards;
import org.foothold.schools.Classes;
import org.foothold.schools.Enrolments;
import org.foothold.schools.Joins;
import org.foothold.schools.Person;
import org.foothold.schools.Picture;
import org.foothold.schools.PictureSignIns;
import org.foothold.schools.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class ClassEditPagesTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    Classes classes;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Joins joins;

    @Autowired
    Cards cards;

    @Autowired
    PictureSignIns pictures;

    TestSchool.Place place;
    Actor teacher;
    Actor ben;
    ClassId id;
    String address = "";
    Cookie session = new Cookie("none", "");

    @BeforeEach
    void aClass() {
        place = schools.district();
        teacher = place.teacher("Ana");
        ben = place.student("Ben");
        id = place.schoolClass(teacher, ben, place.student("Cy"));
        address = "/classes/" + id;
        session = schools.signIn(teacher);
    }

    @Test
    void aClassIsRenamedAndARefusedNameKept() {
        assertThat(post("/edit", "name", "Math with Ana", "grade", "7", "subject", ""))
                .hasStatus(303);
        assertThat(get("/edit")).hasStatusOk().bodyText().contains("value=\"Math with Ana\"", "value=\"7\"");
        assertThat(post("/edit", "name", " ", "grade", "8"))
                .hasStatus(422)
                .bodyText()
                .contains("name-wrong", "value=\"8\"");
        assertThat(post("/edit", "name", "x".repeat(81))).hasStatus(422);
        assertThat(get("")).bodyText().contains("Math with Ana", "Grade 7");
    }

    @Test
    void namesPastedAgainAddOnlyThoseWhoAreNew() {
        String pasted = "Ben Student\nRuiz, Eva\nStudent, Cy";
        assertThat(post("/students/preview", "names", pasted))
                .hasStatusOk()
                .bodyText()
                .contains("2 names are on the list already", "1 student will be added");
        assertThat(post("/students", "names", pasted))
                .as("nobody has been asked whether they are other students")
                .hasStatus(422)
                .bodyText()
                .contains("two students with the same name", "2 names are on the list already");
        assertThat(studentNames()).hasSize(2);
        assertThat(post("/students", "names", pasted, "asked", "yes")).hasStatus(303);
        assertThat(studentNames()).containsExactly("Ben Student", "Cy Student", "Eva Ruiz");
        assertThat(post("/students", "names", "12345"))
                .hasStatus(422)
                .bodyText()
                .contains("class=\"problems\"", "12345");
        assertThat(post("/students", "names", " ")).hasStatus(422);
        assertThat(studentNames()).hasSize(3);
    }

    @Test
    void studentsOfTheSchoolAreFoundAndTakenOverAsTheSamePeople() {
        Actor dee = place.student("Dee");
        Actor colleague = place.teacher("Otto");
        place.schoolClass(colleague, dee, place.student("Deepak"));
        assertThat(get("/students")).bodyText().contains(address + "/students/of-school");
        assertThat(get("/students/of-school?q=dee"))
                .hasStatusOk()
                .bodyText()
                .contains("Dee Student", "Deepak Student", "Period 3 Math")
                .doesNotContain("Ben Student");
        assertThat(browser.get()
                        .uri(address + "/students/of-school?q=deepak")
                        .cookie(session)
                        .header("HX-Request", "true")
                        .header("Accept-Language", "es"))
                .bodyText()
                .contains("Deepak", "Incluir en esta clase")
                .doesNotContain("<html", "Dee Student");
        assertThat(post("/students/take", "student", dee.person().toString())).hasStatus(303);
        assertThat(studentNames()).containsExactly("Ben Student", "Cy Student", "Dee Student");
        assertThat(place.within(() -> classes.listMine(dee))).hasSize(2);
        assertThat(get("/students/of-school?q=dee")).bodyText().doesNotContain("Dee Student");
        assertThat(post("/students/take")).hasStatus(303);
    }

    @Test
    void nobodyOfAnotherSchoolAndNoColleagueIsTakenOver() {
        Actor far = place.anotherSchool().student("Far");
        Actor elsewhere = schools.district().student("Else");
        Actor colleague = place.teacher("Otto");
        assertThat(get("/students/of-school"))
                .bodyText()
                .doesNotContain(far.person().toString(), colleague.person().toString());
        for (Actor stranger : List.of(far, elsewhere, colleague, ben)) {
            assertThat(post("/students/take", "student", stranger.person().toString()))
                    .hasStatus(404);
        }
        assertThat(studentNames()).containsExactly("Ben Student", "Cy Student");
    }

    @Test
    void whoIsTakenOutComesBackByUndoWithTheirPicturesAndNoCardOpensMeanwhile() {
        place.run(() -> pictures.choose(ben, List.of(Picture.SUN, Picture.KEY, Picture.FISH)));
        String key = place.within(() -> cards.issue(teacher, id, List.of(ben.person())));
        String card =
                place.within(() -> cards.listSheet(teacher, id, key)).getFirst().token();
        MvcTestResult out = post("/students/" + ben.person() + "/end");
        assertThat(out).hasStatus(303);
        assertThat(studentNames()).containsExactly("Cy Student");
        assertThat(browser.get().uri("/cards/" + card)).hasStatus(404);
        assertThat(get("/students")).bodyText().contains("Were in this class before", "Ben Student");
        assertThat(browser.post()
                        .uri(undo(out))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .cookie(session))
                .hasStatus(303);
        assertThat(studentNames()).containsExactly("Ben Student", "Cy Student");
        assertThat(place.within(() -> pictures.hasChosen(ben))).isTrue();
        assertThat(browser.get().uri("/cards/" + card)).hasStatus(303);
    }

    @Test
    void aStudentChoosesPicturesAndTheTeacherTakesThemAway() {
        Cookie bens = schools.signIn(ben);
        assertThat(send("/me/pictures", bens, "picture1", "SUN", "picture2", "KEY"))
                .hasStatus(422)
                .bodyText()
                .contains("one picture in each row");
        assertThat(send("/me/pictures", bens, "picture1", "SUN", "picture2", "KEY", "picture3", "SUN"))
                .hasStatus(303);
        assertThat(place.within(() -> pictures.hasChosen(ben))).isTrue();
        String clear = "/students/" + ben.person() + "/pictures/clear";
        assertThat(get("/students")).bodyText().contains(clear);
        assertThat(post(clear)).hasStatus(303);
        assertThat(place.within(() -> pictures.hasChosen(ben))).isFalse();
        assertThat(get("/students")).bodyText().doesNotContain(clear);
    }

    @Test
    void aStudentIsRenamed() {
        assertThat(post("/students/" + ben.person() + "/rename", "given", "Benjamín", "family", "Ñandú"))
                .hasStatus(303);
        assertThat(studentNames()).containsExactly("Benjamín Ñandú", "Cy Student");
        post("/students/" + ben.person() + "/rename", "given", " ", "family", "");
        assertThat(studentNames()).containsExactly("Benjamín Ñandú", "Cy Student");
        Actor stranger = place.student("Stranger");
        assertThat(post("/students/" + stranger.person() + "/rename", "given", "Mine"))
                .hasStatus(404);
    }

    @Test
    void aColleagueTeachesItTooAndTheLastTeacherStays() {
        Actor bea = place.teacher("Bea");
        Actor far = schools.district().teacher("Far");
        assertThat(get("/edit")).bodyText().contains("Bea Teacher").doesNotContain("Far Teacher");
        assertThat(post("/teachers/" + teacher.person() + "/end")).hasStatus(303);
        assertThat(teacherNames()).as("the last one stays").containsExactly("Ana Teacher");
        assertThat(post("/teachers", "teacher", far.person().toString())).hasStatus(404);
        assertThat(post("/teachers", "teacher", bea.person().toString())).hasStatus(303);
        Cookie beas = schools.signIn(bea);
        assertThat(browser.get().uri(address).cookie(beas)).hasStatusOk();
        MvcTestResult out = send(address + "/teachers/" + teacher.person() + "/end", beas);
        assertThat(teacherNames(bea)).containsExactly("Bea Teacher");
        assertThat(send(undo(out), beas)).hasStatus(303);
        assertThat(teacherNames()).containsExactly("Ana Teacher", "Bea Teacher");
    }

    @Test
    void aNewCodeClosesTheOldOne() {
        String old = code();
        assertThat(post("/code")).hasStatus(303);
        String from = UUID.randomUUID().toString();
        assertThat(code()).isNotEqualTo(old);
        assertThat(joins.join(old, ben.person(), from)).isEqualTo(new SignIn.Refused(SignIn.Reason.WRONG_CODE));
        assertThat(joins.join(code(), ben.person(), from)).isInstanceOf(SignIn.Started.class);
    }

    @Test
    void aClassThatIsOverIsKeptAndOpensAgainByUndo() {
        String from = UUID.randomUUID().toString();
        MvcTestResult ended = post("/end");
        assertThat(ended).hasStatus(303).hasHeader("Location", "/classes");
        assertThat(joins.join(code(), ben.person(), from)).isEqualTo(new SignIn.Refused(SignIn.Reason.WRONG_CODE));
        assertThat(browser.get().uri("/classes").cookie(session)).bodyText().contains("1 class that is over");
        assertThat(get("")).hasStatusOk().bodyText().contains("This class is over", "Ben Student");
        assertThat(send(undo(ended), session)).hasStatus(303);
        assertThat(joins.join(code(), ben.person(), from)).isInstanceOf(SignIn.Started.class);
    }

    @Test
    void sharedDevicesAreSwitchedAndSwitchedBack() {
        MvcTestResult on = post("/shared-devices", "shared", "true");
        assertThat(get("/edit")).bodyText().contains("Switched on");
        send(undo(on), session);
        assertThat(get("/edit")).bodyText().contains("Switched off");
    }

    @Test
    void anotherTeacherChangesNothing() {
        Actor other = place.teacher("Other");
        assertThatThrownBy(() -> place.run(() -> enrolments.end(other, id, ben.person())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> place.run(() -> enrolments.addTeacher(other, id, other.person())))
                .isInstanceOf(NotFound.class);
        assertThat(studentNames()).hasSize(2);
    }

    private String code() {
        return place.within(() -> classes.get(teacher, id)).code();
    }

    private List<String> studentNames() {
        return place.within(() -> classes.listStudents(teacher, id)).stream()
                .map(Person::name)
                .toList();
    }

    private List<String> teacherNames() {
        return teacherNames(teacher);
    }

    private List<String> teacherNames(Actor actor) {
        return place.within(() -> classes.listTeachers(actor, id)).stream()
                .map(Person::name)
                .toList();
    }

    private static String undo(MvcTestResult result) {
        String flash =
                Objects.requireNonNull(result.getResponse().getCookie("flash")).getValue();
        return flash.substring(flash.indexOf('|') + 1);
    }

    private MvcTestResult get(String below) {
        return browser.get().uri(address + below).cookie(session).exchange();
    }

    private MvcTestResult post(String below, String... fields) {
        return send(address + below, session, fields);
    }

    private MvcTestResult send(String to, Cookie who, String... fields) {
        var request = browser.post()
                .uri(to)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .cookie(who);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
