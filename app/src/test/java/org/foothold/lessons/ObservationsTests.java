package org.foothold.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.evidence.Content;
import org.foothold.evidence.Evidence;
import org.foothold.evidence.Fact;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Judge;
import org.foothold.evidence.Method;
import org.foothold.evidence.Shows;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.lessons.NewObservation.Seen;
import org.foothold.targets.NewTarget;
import org.foothold.targets.TargetKind;
import org.foothold.targets.TargetVersion;
import org.foothold.targets.Targets;
import org.foothold.targets.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ObservationsTests {
    @Autowired
    Observations observations;

    @Autowired
    Lessons lessons;

    @Autowired
    Targets targets;

    @Autowired
    Checks checks;

    @Autowired
    Responses responses;

    @Autowired
    Evidence evidence;

    @Autowired
    TestSchool schools;

    @Autowired
    Ids ids;

    private TestLesson at;
    private TargetVersion target;

    @BeforeEach
    void aTarget() {
        at = new TestLesson(schools, ids, lessons);
        target = at.within(() -> targets.create(
                        at.teacher, NewTarget.quick(TargetKind.SKILL, Wording.of("en", "I can measure")))
                .ref());
    }

    private FactId note(Actor student, Seen seen, String words) {
        FactId id = new FactId(ids.next());
        NewObservation observation = new NewObservation(id, student.person(), target, seen, words);
        at.place.run(() -> assertThat(observations
                        .note(at.teacher, at.schoolClass, observation)
                        .isKept())
                .isTrue());
        return id;
    }

    private List<Fact> factsAbout(Actor student) {
        return at.within(() -> evidence.listAbout(at.teacher, at.schoolClass, student.person())).stream()
                .map(each -> each.fact())
                .toList();
    }

    @Test
    void whatATeacherSawIsEvidenceOfTheOpenLesson() {
        var open = at.within(() -> lessons.open(at.teacher, at.schoolClass, TestLesson.MONDAY));
        note(at.ben, Seen.ALONE, " held the ruler at zero ");
        assertThat(factsAbout(at.ben)).singleElement().satisfies(fact -> {
            assertThat(fact.content()).isEqualTo(new Content.Observation("held the ruler at zero"));
            assertThat(fact.finding().shows()).isEqualTo(Shows.FITS);
            assertThat(fact.finding().judge()).isEqualTo(Judge.TEACHER);
            assertThat(fact.method()).isEqualTo(Method.PERFORMANCE);
            assertThat(fact.targets()).containsExactly(target);
            assertThat(fact.setting().lesson()).isEqualTo(open.id());
        });
    }

    @Test
    void helpTellsNeitherThatSomebodyCanNorThatTheyCannot() {
        note(at.ben, Seen.WITH_HELP, "");
        note(at.cleo, Seen.NOT_YET, "");
        assertThat(factsAbout(at.ben).getFirst().finding().shows()).isEqualTo(Shows.NOT_JUDGED);
        assertThat(factsAbout(at.cleo).getFirst().finding().shows()).isEqualTo(Shows.DOES_NOT_FIT);
    }

    @Test
    void whoWasSeenCountsAsSeenUntilItIsTakenBack() {
        FactId seen = note(at.ben, Seen.ALONE, "");
        note(at.cleo, Seen.ALONE, "");
        assertThat(at.within(() -> observations.lastSeen(at.teacher, at.schoolClass)))
                .containsOnlyKeys(at.ben.person(), at.cleo.person());
        at.place.run(() -> observations.takeBack(at.teacher, at.schoolClass, at.ben.person(), seen));
        assertThat(at.within(() -> observations.lastSeen(at.teacher, at.schoolClass)))
                .containsOnlyKeys(at.cleo.person());
        assertThat(factsAbout(at.ben).getLast().replaces()).isEqualTo(seen);
    }

    @Test
    void nobodyTakesBackWhatAStudentSent() {
        Check asked = at.within(() -> checks.startNow(
                at.teacher, at.schoolClass, TestLesson.MONDAY, new NewCheck(TestLesson.PAINT, Asking.ANSWER_ONLY)));
        NewResponse answer = at.response("A");
        at.place.run(() -> responses.send(at.ben, at.schoolClass, asked.id(), answer));
        assertThatThrownBy(() -> at.place.run(
                        () -> observations.takeBack(at.teacher, at.schoolClass, at.ben.person(), answer.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheTeachersOfAClassObserveItsStudents() {
        NewObservation seen = new NewObservation(new FactId(ids.next()), at.ben.person(), target, Seen.ALONE, "");
        Actor stranger = at.place.teacher("Eve");
        assertThatThrownBy(() -> at.place.run(() -> observations.note(at.cleo, at.schoolClass, seen)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> at.place.run(() -> observations.note(stranger, at.schoolClass, seen)))
                .isInstanceOf(NotFound.class);
        Actor elsewhere = at.place.student("Zed");
        NewObservation ofStranger =
                new NewObservation(new FactId(ids.next()), elsewhere.person(), target, Seen.ALONE, "");
        assertThatThrownBy(() -> at.place.run(() -> observations.note(at.teacher, at.schoolClass, ofStranger)))
                .isInstanceOf(NotFound.class);
    }
}
