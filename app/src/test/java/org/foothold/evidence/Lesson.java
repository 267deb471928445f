package org.foothold.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.PersonId;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;

/** A class with a teacher and two students in one lesson with one check, and the facts they may send. */
final class Lesson {
    static final Instant MORNING = Instant.parse("2026-03-04T15:00:00Z");

    final Ids ids = new Ids(Clock.systemUTC());
    final TestSchool.Place place;
    final Actor teacher;
    final Actor ana;
    final Actor ben;
    final ClassId schoolClass;
    final LessonId id = new LessonId(ids.next());
    final Setting setting;
    final CheckId check = new CheckId(ids.next());
    final UUID prompt = ids.next();
    final TargetVersion target = new TargetVersion(new TargetId(ids.next()), 2);

    Lesson(TestSchool school) {
        place = school.district();
        teacher = place.teacher("Tess");
        ana = place.student("Ana");
        ben = place.student("Ben");
        schoolClass = place.schoolClass(teacher, ana, ben);
        setting = new Setting(schoolClass, id);
    }

    Fact answer(Actor student, String answer) {
        return answer(newId(), student.person(), answer, null);
    }

    Fact again(Fact before, String answer) {
        return answer(newId(), before.about(), answer, before.id());
    }

    Fact answer(FactId id, PersonId about, String answer, @Nullable FactId replaces) {
        Content.Response response = new Content.Response(check, prompt, answer, "because", Confidence.UNSURE);
        return new Fact(
                id,
                about,
                setting,
                List.of(target),
                Method.SELECTED_RESPONSE,
                Finding.byKey(answer.equals("B")),
                DeviceTime.of(MORNING),
                replaces,
                response);
    }

    Fact judgement(Actor about, Judge judge, Shows shows) {
        return new Fact(
                newId(),
                about.person(),
                setting,
                List.of(target),
                Method.PERFORMANCE,
                new Finding(shows, judge),
                DeviceTime.of(MORNING),
                null,
                new Content.Judgement(null, ""));
    }

    FactId newId() {
        return new FactId(ids.next());
    }
}
