package org.foothold.lessons.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.lessons.ClassPicture;
import org.foothold.lessons.NewNoticing;
import org.foothold.lessons.Noticings;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.Classes;
import org.foothold.schools.Session;
import org.foothold.tasks.Answer;
import org.foothold.tasks.ShortText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a program may say of a group of answers: no more than every page that shows it can bear. */
@WebTest
class NoticingApiTests {
    private static final String LESSON = "/api/classes/1/lessons/2026-03-02";
    private static final String NOTICINGS = "/api/classes/1/noticings";
    private static final String WHY = """
            {"kind": "SHORT_TEXT", "question": "Why?", "lines": "", "reason": false, "confidence": false}""";

    @Autowired
    MockMvcTester program;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Noticings noticings;

    TestSchool.Place place;
    Actor ana;
    Actor ben;
    Actor cy;
    String token;
    String check;

    @BeforeEach
    void aCheck() throws UnsupportedEncodingException {
        place = schools.district();
        ana = place.teacher("Ana");
        ben = place.student("Ben");
        cy = place.student("Cy");
        place.schoolClass(ana, ben, cy);
        token = place.within(() ->
                tokens.issue(ana, Session.Means.PASSWORD, "a test", Set.of("*:read", "*:write"), Duration.ofHours(1)));
        send(HttpMethod.PUT, LESSON, "{\"goal\": \"Compare ratios\"}");
        check = JsonPath.read(
                send(HttpMethod.POST, LESSON + "/checks", WHY).getResponse().getContentAsString(), "$.id");
    }

    @Test
    void oneStudentNamedTwiceIsKeptOnce() {
        assertThat(note("", List.of(ben, cy, ben))).hasStatus(201);
        assertThat(send(HttpMethod.GET, NOTICINGS, ""))
                .bodyJson()
                .extractingPath("$.items[0].students")
                .asArray()
                .containsExactly(ben.person().toString(), cy.person().toString());
    }

    @Test
    void moreStudentsThanAClassHasAreRefused() {
        assertThat(note("", Collections.nCopies(Classes.MOST_NAMED, ben))).hasStatus(201);
        assertRefused(note("", Collections.nCopies(Classes.MOST_NAMED + 1, ben)), "at most 500 students");
    }

    @Test
    void whoNeverAttendedTheClassIsNotSpokenOfAmongThoseWhoDid() {
        assertThat(note("", List.of(ben, place.student("Dara")))).hasStatus(404);
    }

    @Test
    void aGroupIsAKeyOfThePicture() {
        assertThat(note(ClassPicture.keyOf(ShortText.open("Why?"), new Answer.Typed("Both grow")), List.of(ben)))
                .hasStatus(201);
        for (String group : List.of("a".repeat(500_000), "abc123", " ")) {
            assertRefused(note(group, List.of(ben)), "A group is a key of the class picture");
        }
    }

    /** They were half as long before. */
    @Test
    void aKeyThatWasKeptEarlierIsStillRead() {
        NewNoticing kept =
                new NewNoticing(CheckId.of(check), "0123456789abcdef", List.of(ben.person()), "Many add", "", "");
        place.within(() -> noticings.note(ana, new ClassId(1), kept));
        assertThat(send(HttpMethod.GET, NOTICINGS, ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].group")
                .isEqualTo("0123456789abcdef");
    }

    private static void assertRefused(MvcTestResult answer, String why) {
        assertThat(answer)
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains(why);
    }

    private MvcTestResult note(String group, List<Actor> students) {
        String named =
                students.stream().map(each -> "\"" + each.person() + "\"").collect(Collectors.joining(", ", "[", "]"));
        return send(
                HttpMethod.POST,
                NOTICINGS,
                "{\"check\": \"%s\", \"group\": \"%s\", \"students\": %s, \"noticed\": \"Many add\"}"
                        .formatted(check, group, named));
    }

    private MvcTestResult send(HttpMethod method, String address, String body) {
        return program.method(method)
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
