package org.foothold.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.foothold.TestSchool;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.FactId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.tasks.MultipleChoice;
import org.foothold.tasks.Option;
import org.foothold.tasks.Prompt;
import org.jspecify.annotations.Nullable;

/** A class of three with a lesson planned for a Monday. */
final class TestLesson {
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final LessonPlan PLAN =
            new LessonPlan("I can compare two ratios.", List.of("I use the same order.", "I explain why."), List.of());
    static final Prompt PAINT = new MultipleChoice(
            "Which paint is bluer?",
            List.of(
                    new Option("3 to 5", true, null),
                    new Option("5 to 9", false, "more blue is bluer"),
                    new Option("They are the same", false, "both add 2")));
    static final Asking EVERYTHING = new Asking(true, true, null);

    final TestSchool.Place place;
    final Actor teacher;
    final Actor ben;
    final Actor cleo;
    final Actor dara;
    final ClassId schoolClass;
    private final Ids ids;

    TestLesson(TestSchool schools, Ids ids, Lessons lessons) {
        this.ids = ids;
        place = schools.district();
        teacher = place.teacher("Ana");
        ben = place.student("Ben");
        cleo = place.student("Cleo");
        dara = place.student("Dara");
        schoolClass = place.schoolClass(teacher, ben, cleo, dara);
        within(() -> lessons.plan(teacher, schoolClass, MONDAY, PLAN));
    }

    <T> T within(Supplier<T> work) {
        return place.within(work);
    }

    NewResponse response(String answer) {
        return response(answer, null, Instant.now());
    }

    NewResponse response(String answer, @Nullable Confidence confidence, Instant at) {
        return new NewResponse(new FactId(ids.next()), List.of(answer), "because", confidence, null, DeviceTime.of(at));
    }
}
