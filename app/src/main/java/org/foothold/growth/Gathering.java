package org.foothold.growth;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.foothold.evidence.Entry;
import org.foothold.evidence.FactId;
import org.foothold.evidence.LessonId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetVersion;
import org.foothold.targets.Targets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together, for each target of one student, what its page shows; every module is asked once, in bulk. */
@Component
class Gathering {
    private final Lessons lessons;
    private final Targets targets;
    private final NextSteps steps;
    private final Pieces pieces;
    private final StandingFold standings;
    private final Clock clock;

    Gathering(Lessons lessons, Targets targets, NextSteps steps, Pieces pieces, StandingFold standings, Clock clock) {
        this.lessons = lessons;
        this.targets = targets;
        this.steps = steps;
        this.pieces = pieces;
        this.standings = standings;
        this.clock = clock;
    }

    /** Somebody else than the actor, as seen from one class. */
    record Student(ClassId schoolClass, PersonId person) {}

    /** What has been gathered about one target so far. */
    private static final class Gathered {
        private final List<Entry> entries = new ArrayList<>();
        private @Nullable Lesson lesson;
        private @Nullable ClassId schoolClass;

        void add(Entry entry, @Nullable Lesson from) {
            entries.add(entry);
            schoolClass = entry.fact().setting().schoolClass();
            lesson = from == null ? lesson : from;
        }

        void plannedIn(Lesson today) {
            lesson = today;
            schoolClass = today.schoolClass();
        }
    }

    List<TargetPicture> pictures(
            Actor actor, List<Entry> entries, Collection<Lesson> today, Optional<Student> student) {
        Map<TargetId, Gathered> gathered = gather(entries, lessonsOf(actor, entries), today);
        Map<FactId, Piece> known = pieces.of(actor, entries);
        Map<TargetId, LearningTarget> wordings = targets.byId(actor, gathered.keySet());
        Map<TargetId, List<NextStep>> said = student
                .map(each -> steps.list(actor, each.schoolClass(), each.person()))
                .orElseGet(() -> steps.listMine(actor))
                .stream()
                .collect(Collectors.groupingBy(NextStep::target));
        List<TargetPicture> pictures = new ArrayList<>();
        gathered.forEach((id, each) -> Optional.ofNullable(wordings.get(id))
                .ifPresent(target -> pictures.add(picture(target, each, known, said.getOrDefault(id, List.of())))));
        return inOrder(pictures, today);
    }

    private TargetPicture picture(
            LearningTarget target, Gathered gathered, Map<FactId, Piece> known, List<NextStep> said) {
        List<Piece> shown = gathered.entries.stream()
                .map(entry -> known.get(entry.fact().id()))
                .filter(Objects::nonNull)
                .toList();
        return new TargetPicture(
                target,
                gathered.lesson,
                Objects.requireNonNull(gathered.schoolClass),
                shown,
                standings.now(shown, clock.instant()),
                said);
    }

    private static Map<TargetId, Gathered> gather(
            List<Entry> entries, Map<LessonId, Lesson> from, Collection<Lesson> today) {
        Map<TargetId, Gathered> gathered = new LinkedHashMap<>();
        for (Entry entry : entries) {
            LessonId lesson = entry.fact().setting().lesson();
            for (TargetVersion target : entry.fact().targets()) {
                gathered.computeIfAbsent(target.id(), none -> new Gathered())
                        .add(entry, lesson == null ? null : from.get(lesson));
            }
        }
        for (Lesson lesson : today) {
            for (TargetVersion target : lesson.targets()) {
                gathered.computeIfAbsent(target.id(), none -> new Gathered()).plannedIn(lesson);
            }
        }
        return gathered;
    }

    private Map<LessonId, Lesson> lessonsOf(Actor actor, List<Entry> entries) {
        var ids = entries.stream()
                .map(entry -> entry.fact().setting().lesson())
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        return new HashMap<>(lessons.byId(actor, ids));
    }

    private static List<TargetPicture> inOrder(List<TargetPicture> pictures, Collection<Lesson> today) {
        var todays = today.stream().map(Lesson::id).collect(Collectors.toSet());
        pictures.sort(Comparator.comparing((TargetPicture picture) -> !todays.contains(picture.lessonId()))
                .thenComparing(TargetPicture::lastSeen, Comparator.reverseOrder()));
        return List.copyOf(pictures);
    }
}
