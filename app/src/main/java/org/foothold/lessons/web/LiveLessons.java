package org.foothold.lessons.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.lessons.Asked;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.ClassPicture;
import org.foothold.lessons.ClassPictures;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.Noticings;
import org.foothold.schools.Classes;
import org.foothold.schools.Person;
import org.foothold.schools.Presence;
import org.springframework.stereotype.Component;

/** Gathers what the live page of a lesson shows. */
@Component
class LiveLessons {
    private final Lessons lessons;
    private final Checks checks;
    private final ClassPictures pictures;
    private final Noticings noticings;
    private final PlanTargets targets;
    private final Classes classes;
    private final Presence presence;
    private final Ids ids;

    LiveLessons(
            Lessons lessons,
            Checks checks,
            ClassPictures pictures,
            Noticings noticings,
            PlanTargets targets,
            Classes classes,
            Presence presence,
            Ids ids) {
        this.lessons = lessons;
        this.checks = checks;
        this.pictures = pictures;
        this.noticings = noticings;
        this.targets = targets;
        this.classes = classes;
        this.presence = presence;
        this.ids = ids;
    }

    /** Which check and group to show; empty ones mean: what runs, or ran last. */
    record Wanted(String check, String group, boolean namesHidden) {}

    LivePage page(Actor actor, Day day, Wanted wanted) {
        Lesson lesson = lessons.find(actor, day.id(), day.date()).orElseThrow(() -> new NotFound("lesson"));
        List<Check> all = checks.list(actor, lesson);
        ClassPicture picture = shown(all, wanted.check())
                .map(check -> pictures.get(actor, new Asked(check, lesson)))
                .orElse(null);
        return new LivePage(
                day,
                lesson,
                all,
                picture == null && lesson.isOpen() ? arrivals(actor, day.id()) : null,
                picture,
                wanted.namesHidden(),
                wanted.group(),
                noticings.list(actor, day.id(), lesson.id()),
                targets.of(actor, lesson),
                presence.listAsking(actor, day.schoolClass()),
                ids.next());
    }

    private LivePage.Arrivals arrivals(Actor actor, ClassId schoolClass) {
        Set<PersonId> here = presence.listHere(actor, schoolClass).keySet();
        Map<Boolean, List<Person>> students = classes.listStudents(actor, schoolClass).stream()
                .collect(Collectors.partitioningBy(student -> here.contains(student.id())));
        return new LivePage.Arrivals(students.getOrDefault(true, List.of()), students.getOrDefault(false, List.of()));
    }

    private static Optional<Check> shown(List<Check> all, String wanted) {
        return all.stream()
                .filter(check -> check.id().toString().equals(wanted) && check.state() != Check.State.READY)
                .findFirst()
                .or(() -> running(all))
                .or(() -> last(all));
    }

    static Optional<Check> running(List<Check> all) {
        return all.stream()
                .filter(check -> check.purpose() == Check.Purpose.TASK && check.isRunning())
                .findFirst();
    }

    /** The one that was stopped last. */
    static Optional<Check> last(List<Check> all) {
        return all.stream()
                .filter(check -> check.purpose() == Check.Purpose.TASK && check.stoppedAt() != null)
                .reduce((one, other) -> isBefore(one, other) ? other : one);
    }

    private static boolean isBefore(Check one, Check other) {
        return one.stoppedAt() != null
                && other.stoppedAt() != null
                && one.stoppedAt().isBefore(other.stoppedAt());
    }
}
