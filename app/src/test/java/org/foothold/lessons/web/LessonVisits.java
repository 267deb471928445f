package org.foothold.lessons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A class with a teacher and two students, whose pages a browser without script visits by plain forms. */
abstract class LessonVisits {
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    Ids ids;

    TestSchool.Place place;
    ClassId schoolClass;
    Cookie teacher;
    Cookie ben;
    Cookie cleo;
    String lesson;

    @BeforeEach
    void people() {
        place = schools.district();
        Actor ana = place.teacher("Ana");
        Actor student = place.student("Ben");
        Actor other = place.student("Cleo");
        schoolClass = place.schoolClass(ana, student, other);
        teacher = schools.signIn(ana);
        ben = schools.signIn(
                new Actor(student.district(), student.person(), student.roles(), new Reach.LessonOnly(schoolClass)));
        cleo = schools.signIn(other);
        lesson = "/classes/" + schoolClass + "/lessons/" + MONDAY;
    }

    MvcTestResult get(String address, Cookie who) {
        return browser.get().uri(address).cookie(who).exchange();
    }

    MvcTestResult post(String address, Cookie who, String... fields) {
        var request = browser.post().uri(address).cookie(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    void plan() {
        post(lesson, teacher, "goal", "I can compare two ratios", "criteria", "Same order\n\nI explain why");
    }

    String startPaint() {
        return start("MULTIPLE_CHOICE", "Which is bluer?", "*3 to 5\n5 to 9 -> more blue is bluer");
    }

    String start(String kind, String question, String lines, String... more) {
        List<String> fields = new ArrayList<>(List.of("kind", kind, "question", question, "lines", lines));
        fields.addAll(List.of("confidence", "on", "reason", "on", "act", "start"));
        fields.addAll(List.of(more));
        post(lesson + "/checks", teacher, fields.toArray(String[]::new));
        Matcher check = Pattern.compile("/checks/([0-9a-f-]{36})/stop").matcher(body(get(lesson + "/live", teacher)));
        assertThat(check.find()).isTrue();
        return check.group(1);
    }

    String answers(String check) {
        return "/classes/" + schoolClass + "/checks/" + check + "/answers";
    }

    /** Sends the form of the running check as it stands on the page. */
    MvcTestResult answer(Cookie who, String check, String answer) {
        String page = body(get("/classes/" + schoolClass + "/lessons/today", who));
        return post(
                answers(check),
                who,
                "id",
                hidden(page, "id"),
                "replaces",
                hidden(page, "replaces"),
                "answer",
                answer,
                "reason",
                "because",
                "confidence",
                "SURE");
    }
}
