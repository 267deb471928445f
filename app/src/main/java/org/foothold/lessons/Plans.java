package org.foothold.lessons;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.schools.Classes;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.NewTarget;
import org.foothold.targets.TargetVersion;
import org.foothold.targets.Targets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door to plans that are typed over what is saved: none goes over one that its writer has not seen, the target that it
 * makes comes with it or not at all, and what was drafted of it is done with.
 */
@Service
@Transactional
public class Plans {
    private final Lessons lessons;
    private final LessonDrafts drafts;
    private final Targets targets;
    private final Classes classes;
    private final Clock clock;

    Plans(Lessons lessons, LessonDrafts drafts, Targets targets, Classes classes, Clock clock) {
        this.lessons = lessons;
        this.drafts = drafts;
        this.targets = targets;
        this.classes = classes;
        this.clock = clock;
    }

    /**
     * A plan as it was typed.
     *
     * @param target to be made and served, too
     * @param seen the mark of the plan over which it was typed, empty if there was none, null if nobody can tell
     */
    public record Typed(
            LessonPlan plan,
            @Nullable NewTarget target,
            @Nullable String seen) {
        boolean isOver(LessonPlan saved) {
            return seen == null || seen.equals(saved.mark());
        }
    }

    /** What became of a plan. */
    public sealed interface Outcome permits Saved, Changed {}

    public record Saved(Lesson lesson) implements Outcome {}

    /** Another plan is saved than its writer has seen, and stays. */
    public record Changed(Lesson lesson) implements Outcome {}

    /** Sent twice it is one plan and one target. */
    public Outcome save(Actor actor, ClassId schoolClass, LocalDate date, Typed typed) {
        classes.requireTeacher(actor, schoolClass);
        Instant sent = clock.instant();
        lessons.lockPlans(actor, schoolClass);
        Optional<Lesson> there = lessons.find(actor, schoolClass, date);
        Optional<Lesson> same = there.filter(lesson -> isSaved(actor, lesson.plan(), typed));
        if (same.isEmpty()
                && there.filter(lesson -> !typed.isOver(lesson.plan())).isPresent()) {
            return new Changed(there.get());
        }
        drafts.discardPlan(actor, schoolClass, date, sent);
        return new Saved(same.orElseGet(() -> lessons.plan(actor, schoolClass, date, made(actor, typed))));
    }

    private LessonPlan made(Actor actor, Typed typed) {
        @Nullable NewTarget target = typed.target();
        if (target == null) {
            return typed.plan();
        }
        List<TargetVersion> served = new ArrayList<>(typed.plan().targets());
        served.add(targets.create(actor, target).ref());
        return typed.plan().serving(served);
    }

    private boolean isSaved(Actor actor, LessonPlan saved, Typed typed) {
        @Nullable NewTarget target = typed.target();
        int ticked = typed.plan().targets().size();
        if (target == null || saved.targets().size() != ticked + 1) {
            return target == null && saved.equals(typed.plan());
        }
        return saved.serving(saved.targets().subList(0, ticked)).equals(typed.plan())
                && says(actor, saved.targets().getLast(), target);
    }

    private boolean says(Actor actor, TargetVersion saved, NewTarget typed) {
        @Nullable LearningTarget its = targets.byVersion(actor, List.of(saved)).get(saved);
        return its != null && its.kind() == typed.kind() && its.iCan().equals(typed.iCan());
    }
}
