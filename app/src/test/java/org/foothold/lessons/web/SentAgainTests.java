package org.foothold.lessons.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Receipt;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.lessons.Asking;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.LessonPlan;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.NewCheck;
import org.foothold.lessons.NewObservation;
import org.foothold.targets.NewTarget;
import org.foothold.targets.TargetKind;
import org.foothold.targets.TargetVersion;
import org.foothold.targets.Targets;
import org.foothold.targets.Wording;
import org.foothold.tasks.ShortText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.View;

/**
 * Who sends a form again without script, because nobody knows whether the log has kept it, sends the same fact: otherwise
 * two would count that do not know of each other.
 */
@WebTest
class SentAgainTests {
    @Autowired
    NotTakenPages notTaken;

    @Autowired
    Lessons lessons;

    @Autowired
    Checks checks;

    @Autowired
    Targets targets;

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    Ids ids;

    private TestSchool.Place place;
    private Actor ana;
    private Actor ben;
    private ClassId schoolClass;
    private TargetVersion target;
    private Check check;

    @BeforeEach
    void running() {
        place = schools.district();
        ana = place.teacher("Ana");
        ben = place.student("Ben");
        schoolClass = place.schoolClass(ana, ben);
        LocalDate date = LocalDate.of(2026, 3, 2);
        target = place.within(() ->
                        targets.create(ana, NewTarget.quick(TargetKind.REASONING, Wording.of("en", "I can compare"))))
                .ref();
        check = place.within(() -> {
            lessons.plan(ana, schoolClass, date, new LessonPlan("I can compare", List.of(), List.of(target)));
            return checks.startNow(ana, schoolClass, date, new NewCheck(ShortText.open("Why?"), Asking.ANSWER_ONLY));
        });
    }

    @Test
    void anAnswerGoesUnderTheIdsItHad() throws Exception {
        FactId id = new FactId(ids.next());
        FactId before = new FactId(ids.next());
        AnswerForm form = new AnswerForm(id.toString(), List.of("more"), "", "", before.toString(), null, null);
        View page = place.within(() -> notTaken.tryAgain(ben, schoolClass.number(), check.id(), form));
        assertThat(shown(page))
                .contains(
                        "name=\"id\" value=\"" + id + "\"",
                        "name=\"replaces\" value=\"" + before + "\"",
                        ">more</textarea>");
    }

    private static String shown(View page) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/classes/1/checks/1/answers");
        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", "token"));
        MockHttpServletResponse response = new MockHttpServletResponse();
        page.render(Map.of(), request, response);
        assertThat(response.getStatus()).isEqualTo(503);
        return response.getContentAsString();
    }

    @Test
    void anObservationGoesUnderTheIdItHadIfItMayHaveBeenKept() {
        NewObservation seen =
                new NewObservation(new FactId(ids.next()), ben.person(), target, NewObservation.Seen.ALONE, "");
        String again = ObservePages.again(new Receipt.Unavailable(), seen);
        assertThat(browser.get()
                        .uri("/classes/" + schoolClass + "/observations?target=" + PlanForm.name(target) + again)
                        .cookie(schools.signIn(ana)))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"id\" value=\"" + seen.id() + "\"");
        assertThat(ObservePages.again(new Receipt.Accepted(Instant.EPOCH), seen))
                .isEmpty();
        assertThat(ObservePages.again(new Receipt.Refused(Receipt.Why.SAME_ID_OTHER_CONTENT), seen))
                .isEmpty();
    }
}
