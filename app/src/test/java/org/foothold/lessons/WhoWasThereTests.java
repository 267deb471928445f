package org.foothold.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foothold.lessons.TestLesson.EVERYTHING;
import static org.foothold.lessons.TestLesson.MONDAY;

import java.time.Instant;
import java.util.List;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.evidence.Receipt;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.Classes;
import org.foothold.schools.Enrolments;
import org.foothold.schools.Person;
import org.foothold.tasks.ShortText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A class changes; what it was once asked, and what was answered then, does not. */
@DatabaseTest
class WhoWasThereTests {
    @Autowired
    Lessons lessons;

    @Autowired
    Checks checks;

    @Autowired
    Responses responses;

    @Autowired
    ClassPictures pictures;

    @Autowired
    Judgements judgements;

    @Autowired
    Noticings noticings;

    @Autowired
    Classes classes;

    @Autowired
    Enrolments enrolments;

    @Autowired
    TestSchool schools;

    @Autowired
    Ids ids;

    TestLesson at;
    Check check;

    @BeforeEach
    void aCheckThatBenAnswers() {
        at = new TestLesson(schools, ids, lessons);
        ShortText why = new ShortText("Why?", List.of());
        check = at.within(() -> checks.startNow(at.teacher, at.schoolClass, MONDAY, new NewCheck(why, EVERYTHING)));
        at.within(() ->
                responses.send(at.ben, at.schoolClass, check.id(), at.response("Both grow", null, Instant.now())));
    }

    private ClassPicture picture() {
        return at.within(() -> pictures.get(at.teacher, at.schoolClass, check.id()));
    }

    private void stop() {
        at.within(() -> checks.stop(at.teacher, at.schoolClass, check.id()));
    }

    private void leaves(Actor student) {
        at.within(() -> enrolments.end(at.teacher, at.schoolClass, student.person()));
    }

    private static List<PersonId> silent(ClassPicture picture) {
        return picture.thinking().stream().map(Person::id).toList();
    }

    @Test
    void whoJoinsLaterWasNotAskedThen() {
        Actor eli = at.place.student("Eli");
        stop();
        at.place.run(() -> classes.enrol(at.teacher, at.schoolClass, List.of(eli.person()), Role.STUDENT));
        assertThat(silent(picture())).containsExactly(at.cleo.person(), at.dara.person());
        at.within(() -> checks.start(at.teacher, at.schoolClass, check.id()));
        assertThat(silent(picture())).containsExactly(at.cleo.person(), at.dara.person(), eli.person());
    }

    @Test
    void whoLeavesLaterStaysInThePictureAndWhoHadLeftDoesNot() {
        leaves(at.dara);
        stop();
        leaves(at.ben);
        leaves(at.cleo);
        ClassPicture picture = picture();
        assertThat(picture.groups().getFirst().students())
                .extracting(each -> each.student().id())
                .containsExactly(at.ben.person());
        assertThat(silent(picture)).containsExactly(at.cleo.person());
    }

    @Test
    void whatWhoLeftHadWrittenCanStillBeSpokenOf() {
        stop();
        leaves(at.ben);
        String group = picture().groups().getFirst().key();
        NewJudgement said = new NewJudgement(check.id(), group, NewJudgement.Says.PARTLY, "Say by how much.");
        assertThat(at.within(
                        () -> judgements.judge(at.teacher, at.schoolClass, said).orElseThrow()))
                .hasOnlyElementsOfType(Receipt.Accepted.class)
                .hasSize(1);
        NewNoticing noticed =
                new NewNoticing(check.id(), group, List.of(at.ben.person()), "No amounts yet", "", "Show two walls");
        at.within(() -> noticings.note(at.teacher, at.schoolClass, noticed));
        assertThat(at.within(() -> noticings.listOpen(at.teacher, at.schoolClass)))
                .hasSize(1);
    }
}
