package org.foothold.lessons.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foothold.evidence.FactId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.Observations;
import org.foothold.schools.Classes;
import org.foothold.schools.Person;
import org.foothold.schools.SchoolClass;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers a class to be observed: on the targets of the lesson in which it is, else on those of its teacher. */
@Component
class Observing {
    private final Classes classes;
    private final Lessons lessons;
    private final Observations observations;
    private final PlanTargets targets;
    private final AnswerDrafts ids;

    Observing(Classes classes, Lessons lessons, Observations observations, PlanTargets targets, AnswerDrafts ids) {
        this.classes = classes;
        this.lessons = lessons;
        this.observations = observations;
        this.targets = targets;
        this.ids = ids;
    }

    /** One that may have been kept all the same: sent again under this id, it is the same fact. */
    record Again(PersonId student, FactId id) {}

    ObservePage page(Actor actor, int number, String wanted, Optional<Again> again) {
        ClassId id = new ClassId(number);
        classes.requireTeacher(actor, id);
        SchoolClass its = classes.get(actor, id);
        Optional<Lesson> current = lessons.findCurrent(actor, its);
        List<LearningTarget> offered =
                targets.offer(actor, current.map(Lesson::targets).orElse(List.of()));
        @Nullable
        LearningTarget chosen = offered.stream()
                .filter(each -> PlanTargets.read(wanted).map(TargetVersion::id).equals(Optional.of(each.id())))
                .findFirst()
                .orElse(offered.isEmpty() ? null : offered.getFirst());
        Day day = new Day(its, lessons.today(its));
        return new ObservePage(
                day, current.filter(Lesson::isOpen).isPresent(), offered, chosen, rows(actor, id, again));
    }

    /** Who was not seen for longest first, then by name. */
    private List<ObservePage.Row> rows(Actor actor, ClassId id, Optional<Again> again) {
        Map<PersonId, Instant> seen = observations.lastSeen(actor, id);
        List<ObservePage.Row> rows = new ArrayList<>(classes.listStudents(actor, id).stream()
                .map(each -> new ObservePage.Row(each, factId(each, again), seen.get(each.id())))
                .toList());
        rows.sort(Comparator.comparing(row -> row.seen() == null ? Instant.MIN : row.seen()));
        return rows;
    }

    private FactId factId(Person student, Optional<Again> again) {
        return again.filter(each -> each.student().equals(student.id()))
                .map(Again::id)
                .orElseGet(ids::nextId);
    }
}
