package org.foothold.lessons;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foothold.evidence.LessonId;
import org.foothold.evidence.LiveFeed;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.NotFound;
import org.foothold.schools.Classes;
import org.foothold.schools.Presence;
import org.foothold.schools.SchoolClass;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to lessons: plan one for a date, open it, close it. A class has one lesson a day and at most one open. */
@Service
@Transactional
public class Lessons {
    private final LessonStore store;
    private final CheckStore checks;
    private final Classes classes;
    private final Presence presence;
    private final LessonReach reach;
    private final LiveFeed feed;
    private final Clock clock;

    Lessons(
            LessonStore store,
            CheckStore checks,
            Classes classes,
            Presence presence,
            LessonReach reach,
            LiveFeed feed,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.classes = classes;
        this.presence = presence;
        this.reach = reach;
        this.feed = feed;
        this.clock = clock;
    }

    /** Today where the class's school is. */
    public LocalDate today(SchoolClass schoolClass) {
        return LocalDate.ofInstant(clock.instant(), schoolClass.timeZone());
    }

    /** Plans the lesson of that date, or changes the plan there is. */
    public Lesson plan(Actor actor, ClassId schoolClass, LocalDate date, LessonPlan plan) {
        classes.requireTeacher(actor, schoolClass);
        lockPlans(actor, schoolClass);
        store.save(actor, schoolClass, date, plan, clock.instant());
        Lesson lesson = get(actor, schoolClass, date);
        checks.insert(actor, lesson.id(), Check.Purpose.RESTATEMENT, NewCheck.restating(lesson));
        return told(actor, lesson);
    }

    /** Until the transaction ends nobody else plans a lesson of the class. */
    void lockPlans(Actor actor, ClassId schoolClass) {
        store.lockPlans(actor.district(), schoolClass);
    }

    /** Plans a lesson like an earlier one, with its checks to be started anew; empty if that date has a lesson. */
    public Optional<Lesson> copy(Actor actor, ClassId schoolClass, LocalDate from, LocalDate to) {
        Lesson model = getForTeacher(actor, schoolClass, from);
        lockPlans(actor, schoolClass);
        if (store.find(actor.district(), schoolClass, to).isPresent()) {
            return Optional.empty();
        }
        Lesson copy = plan(actor, schoolClass, to, model.plan());
        checks.listOf(actor, List.of(model.id())).stream()
                .filter(check -> check.purpose() == Check.Purpose.TASK)
                .forEach(check -> checks.insert(
                        actor, copy.id(), Check.Purpose.TASK, new NewCheck(check.prompt(), check.asking())));
        return Optional.of(copy);
    }

    /** Opens the lesson; another one of this class that was open is closed. */
    public Lesson open(Actor actor, ClassId schoolClass, LocalDate date) {
        Lesson lesson = locked(actor, schoolClass, date);
        Instant now = clock.instant();
        if (!lesson.isOpen()) {
            closeOthers(actor, lesson, now);
        }
        Lesson open = lesson.open(now);
        store.update(actor.district(), open);
        checks.startRestatement(actor.district(), lesson.id(), now);
        return told(actor, open);
    }

    /** One opens at a time. Who holds a lesson that is open waits for no other, so nobody waits for each other. */
    private void closeOthers(Actor actor, Lesson lesson, Instant now) {
        store.lockOpening(actor.district(), lesson.schoolClass());
        List<LessonId> closed = store.closeOthers(actor.district(), lesson, now);
        checks.stopRunning(actor.district(), closed, EnumSet.allOf(Check.Purpose.class), now);
    }

    /**
     * Closes the lesson, stops what runs in it, and ends the sign-ins that were for the lesson only; one that is not open
     * stays as it is.
     */
    public Lesson close(Actor actor, ClassId schoolClass, LocalDate date) {
        return closeLocked(actor, locked(actor, schoolClass, date), clock.instant());
    }

    /** Closes it as of that moment. */
    Lesson close(Actor actor, Lesson known, Instant at) {
        store.lock(actor.district(), known.id());
        return closeLocked(actor, byId(actor, List.of(known.id())).getOrDefault(known.id(), known), at);
    }

    private Lesson closeLocked(Actor actor, Lesson lesson, Instant at) {
        if (!lesson.isOpen()) {
            return lesson;
        }
        Lesson closed = lesson.close(at);
        store.update(actor.district(), closed);
        checks.stopRunning(actor.district(), List.of(lesson.id()), EnumSet.allOf(Check.Purpose.class), at);
        presence.endLesson(actor, lesson.schoolClass());
        return told(actor, closed);
    }

    /** All that are open in the district. */
    @Transactional(readOnly = true)
    List<Lesson> listOpen(Actor system) {
        return store.listOpen(system.district());
    }

    /** Takes the lesson out of all lists; what was answered in it stays, and {@link #restore} brings it back. */
    public Lesson remove(Actor actor, ClassId schoolClass, LocalDate date) {
        Lesson lesson = close(actor, schoolClass, date);
        store.remove(actor.district(), lesson.id(), clock.instant());
        return told(actor, lesson);
    }

    /** False if the date has another lesson by now. */
    public boolean restore(Actor actor, ClassId schoolClass, LessonId lesson) {
        classes.requireTeacher(actor, schoolClass);
        if (store.list(actor.district(), List.of(lesson)).stream()
                .noneMatch(each -> each.schoolClass().equals(schoolClass))) {
            throw new NotFound("lesson");
        }
        boolean restored = store.restore(actor.district(), schoolClass, lesson);
        feed.changed(actor, schoolClass, LiveFeed.Change.LESSON);
        return restored;
    }

    /**
     * The lesson of that date, for the teachers of the class; once it was opened, for its students, too, as far as their
     * sign-in reaches.
     */
    @Transactional(readOnly = true)
    public Optional<Lesson> find(Actor actor, ClassId schoolClass, LocalDate date) {
        classes.requireMember(actor, schoolClass);
        boolean teacher = classes.isTeacher(actor, schoolClass);
        return store.find(actor.district(), schoolClass, date)
                .filter(lesson -> teacher || lesson.state() != Lesson.State.PLANNED)
                .map(lesson -> reach.require(actor, lesson));
    }

    @Transactional(readOnly = true)
    public Lesson get(Actor actor, ClassId schoolClass, LocalDate date) {
        return find(actor, schoolClass, date).orElseThrow(() -> new NotFound("lesson"));
    }

    /** The lesson in which the class is now: the open one, else today's. */
    @Transactional(readOnly = true)
    public Optional<Lesson> findCurrent(Actor actor, SchoolClass schoolClass) {
        classes.requireMember(actor, schoolClass.id());
        return store.findOpen(actor.district(), schoolClass.id())
                .or(() -> store.find(actor.district(), schoolClass.id(), today(schoolClass)));
    }

    /** The lessons of a class before the date, newest first, narrowed by words of goal and criteria. */
    @Transactional(readOnly = true)
    public List<Lesson> list(Actor actor, ClassId schoolClass, String words, LocalDate before, int most) {
        classes.requireTeacher(actor, schoolClass);
        return store.list(actor.district(), schoolClass, words, before, most);
    }

    /** Today's lesson of each class that the actor teaches or attends and that has one; a plan is for its teachers alone. */
    @Transactional(readOnly = true)
    public Map<ClassId, Lesson> listToday(Actor actor, Collection<SchoolClass> mine) {
        Map<ClassId, LocalDate> dates = new HashMap<>();
        mine.forEach(each -> {
            classes.requireMember(actor, each.id());
            dates.put(each.id(), today(each));
        });
        return store.listOnDates(actor.district(), dates).stream()
                .filter(lesson ->
                        lesson.state() != Lesson.State.PLANNED || classes.isTeacher(actor, lesson.schoolClass()))
                .collect(Collectors.toUnmodifiableMap(Lesson::schoolClass, Function.identity()));
    }

    /** The lessons of these ids, removed ones too, for pages whose own door has checked that the actor may see them. */
    @Transactional(readOnly = true)
    public Map<LessonId, Lesson> byId(Actor actor, Collection<LessonId> lessons) {
        return store.list(actor.district(), lessons).stream()
                .collect(Collectors.toUnmodifiableMap(Lesson::id, Function.identity()));
    }

    /** As it is once nobody else changes it: a colleague may have opened, closed or removed it a moment ago. */
    private Lesson locked(Actor actor, ClassId schoolClass, LocalDate date) {
        Lesson known = getForTeacher(actor, schoolClass, date);
        store.lock(actor.district(), known.id());
        return store.find(actor.district(), schoolClass, date)
                .filter(lesson -> lesson.id().equals(known.id()))
                .orElseThrow(() -> new NotFound("lesson"));
    }

    private Lesson getForTeacher(Actor actor, ClassId schoolClass, LocalDate date) {
        classes.requireTeacher(actor, schoolClass);
        return get(actor, schoolClass, date);
    }

    private Lesson told(Actor actor, Lesson lesson) {
        feed.changed(actor, lesson.schoolClass(), LiveFeed.Change.LESSON);
        return lesson;
    }
}
