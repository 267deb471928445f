package org.foothold.lessons;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to checks: prepare them, start, stop, start again. At most one task runs in a lesson. */
@Service
@Transactional
public class Checks {
    private static final Set<Check.Purpose> TASKS = Set.of(Check.Purpose.TASK);

    private final CheckStore store;
    private final LessonStore lessonStore;
    private final Lessons lessons;
    private final CheckAccess access;
    private final Clock clock;

    Checks(CheckStore store, LessonStore lessonStore, Lessons lessons, CheckAccess access, Clock clock) {
        this.store = store;
        this.lessonStore = lessonStore;
        this.lessons = lessons;
        this.access = access;
        this.clock = clock;
    }

    /** Adds a check to the end of the lesson, to be started later. */
    public CheckId prepare(Actor actor, ClassId schoolClass, LocalDate date, NewCheck check) {
        Lesson lesson = lockedLesson(actor, schoolClass, date);
        access.tellTeachers(actor, schoolClass);
        return store.insert(actor, lesson.id(), Check.Purpose.TASK, check);
    }

    /** The same under the id that its form made: sent twice it is one check. Another question is always another one. */
    public CheckId prepare(Actor actor, ClassId schoolClass, LocalDate date, CheckId id, NewCheck check) {
        Lesson lesson = lockedLesson(actor, schoolClass, date);
        List<Check> there = store.list(actor, List.of(id));
        if (there.isEmpty()) {
            access.tellTeachers(actor, schoolClass);
            return store.insert(actor, lesson.id(), id, Check.Purpose.TASK, check);
        }
        return there.getFirst().asks(lesson.id(), check) ? id : prepare(actor, schoolClass, date, check);
    }

    /** Adds a check and starts it at once. */
    public Check startNow(Actor actor, ClassId schoolClass, LocalDate date, NewCheck check) {
        return start(actor, schoolClass, prepare(actor, schoolClass, date, check));
    }

    /** The same under the id that its form made; what was started then is not started again. */
    public Check startNow(Actor actor, ClassId schoolClass, LocalDate date, CheckId id, NewCheck check) {
        CheckId its = prepare(actor, schoolClass, date, id, check);
        Check prepared = store.list(actor, List.of(its)).getFirst();
        return prepared.state() == Check.State.READY ? start(actor, schoolClass, its) : prepared;
    }

    /** Changes what a check asks. One that was started stays as it was asked: then nothing is changed, and this is false. */
    public boolean revise(Actor actor, ClassId schoolClass, CheckId id, NewCheck check) {
        if (access.getForTeacher(actor, schoolClass, id).check().purpose() != Check.Purpose.TASK) {
            throw new NotFound("check");
        }
        boolean revised = store.revise(actor, id, check);
        access.tellTeachers(actor, schoolClass);
        return revised;
    }

    /** Starts the check, or starts it again; what else runs is stopped, and the lesson is opened if it was not. */
    public Check start(Actor actor, ClassId schoolClass, CheckId id) {
        Asked asked = locked(actor, schoolClass, id);
        if (!asked.lesson().isOpen()) {
            lessons.open(actor, schoolClass, asked.lesson().date());
        }
        if (asked.check().isRunning()) {
            return asked.check();
        }
        Instant now = clock.instant();
        store.stopRunning(actor.district(), List.of(asked.lesson().id()), TASKS, now);
        return changed(actor, schoolClass, asked.check().start(now));
    }

    public Check stop(Actor actor, ClassId schoolClass, CheckId id) {
        Asked asked = locked(actor, schoolClass, id);
        return changed(actor, schoolClass, asked.check().stop(clock.instant()));
    }

    /** Lets the room screen show what was answered, or hides it again. */
    public Check showInRoom(Actor actor, ClassId schoolClass, CheckId id, boolean shown) {
        Asked asked = locked(actor, schoolClass, id);
        return changed(actor, schoolClass, asked.check().inRoom(shown));
    }

    /** Stops what runs and starts the next prepared check; empty if none is left. */
    public Optional<Check> next(Actor actor, ClassId schoolClass, LocalDate date) {
        return next(actor, schoolClass, date, running -> true);
    }

    /** The same for whoever saw that check run, or none: if another one runs by now, it goes on. */
    public Optional<Check> nextAfter(Actor actor, ClassId schoolClass, LocalDate date, Optional<CheckId> seen) {
        return next(
                actor,
                schoolClass,
                date,
                running -> seen.filter(running.id()::equals).isPresent());
    }

    private Optional<Check> next(Actor actor, ClassId schoolClass, LocalDate date, Predicate<Check> isOver) {
        Lesson lesson = lockedLesson(actor, schoolClass, date);
        List<Check> tasks = store.listOf(actor, List.of(lesson.id())).stream()
                .filter(check -> check.purpose() == Check.Purpose.TASK)
                .toList();
        return tasks.stream()
                .filter(check -> check.isRunning() && !isOver.test(check))
                .findFirst()
                .or(() -> tasks.stream()
                        .filter(check -> check.state() == Check.State.READY)
                        .findFirst()
                        .map(check -> start(actor, schoolClass, check.id())));
    }

    /** Changes places with the check before it, if there is one. */
    public void moveUp(Actor actor, ClassId schoolClass, CheckId id) {
        Asked asked = locked(actor, schoolClass, id);
        List<CheckId> order = store.listOf(actor, List.of(asked.lesson().id())).stream()
                .filter(check -> check.purpose() == Check.Purpose.TASK)
                .map(Check::id)
                .toList();
        int place = order.indexOf(id);
        if (place > 0) {
            store.swap(actor.district(), id, order.get(place - 1));
            access.tellTeachers(actor, schoolClass);
        }
    }

    /** Takes the check out of the lesson; what was answered to it stays, and {@link #restore} brings it back. */
    public Lesson remove(Actor actor, ClassId schoolClass, CheckId id) {
        Asked asked = locked(actor, schoolClass, id);
        store.remove(actor.district(), id, clock.instant());
        access.tell(actor, schoolClass);
        return asked.lesson();
    }

    public Lesson restore(Actor actor, ClassId schoolClass, CheckId id) {
        access.requireTeacher(actor, schoolClass);
        Check removed = store.list(actor, List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("check"));
        Asked asked = access.within(actor, schoolClass, removed);
        store.restore(actor.district(), id, clock.instant());
        access.tell(actor, schoolClass);
        return asked.lesson();
    }

    /** The check in its lesson, for the teachers of the class. */
    @Transactional(readOnly = true)
    public Asked get(Actor actor, ClassId schoolClass, CheckId id) {
        return access.getForTeacher(actor, schoolClass, id);
    }

    /** All checks of a lesson in their order, for the teachers of the class. */
    @Transactional(readOnly = true)
    public List<Check> list(Actor actor, Lesson lesson) {
        access.requireTeacher(actor, lesson.schoolClass());
        return store.listOf(actor, List.of(lesson.id()));
    }

    /** The checks of a lesson that were started: what its students may see of them, except their keys. */
    @Transactional(readOnly = true)
    public List<Check> listStarted(Actor actor, Lesson lesson) {
        access.requireMember(actor, lesson.schoolClass());
        return store.listOf(actor, List.of(lesson.id())).stream()
                .filter(check -> check.state() != Check.State.READY)
                .toList();
    }

    /** The checks of these ids, removed ones too, for pages whose own door has checked that the actor may see them. */
    @Transactional(readOnly = true)
    public Map<CheckId, Check> byId(Actor actor, Collection<CheckId> checks) {
        return store.list(actor, checks).stream().collect(Collectors.toUnmodifiableMap(Check::id, Function.identity()));
    }

    private Lesson lockedLesson(Actor actor, ClassId schoolClass, LocalDate date) {
        access.requireTeacher(actor, schoolClass);
        Lesson lesson = lessons.get(actor, schoolClass, date);
        lessonStore.lock(actor.district(), lesson.id());
        return lesson;
    }

    private Asked locked(Actor actor, ClassId schoolClass, CheckId id) {
        Asked asked = access.getForTeacher(actor, schoolClass, id);
        lessonStore.lock(actor.district(), asked.lesson().id());
        return access.getForTeacher(actor, schoolClass, id);
    }

    private Check changed(Actor actor, ClassId schoolClass, Check check) {
        store.update(actor.district(), check);
        access.tell(actor, schoolClass);
        return check;
    }
}
