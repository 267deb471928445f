package org.foothold.schools;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to who of a class is signed in: the teacher sees it, frees a name, nods; a lesson's end ends what hung on it. */
@Service
@Transactional
public class Presence {
    private final PresenceStore store;
    private final Classes classes;
    private final PictureSignIns pictures;
    private final SessionCache cache;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Presence(
            PresenceStore store,
            Classes classes,
            PictureSignIns pictures,
            SessionCache cache,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.classes = classes;
        this.pictures = pictures;
        this.cache = cache;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The students of the class who are signed in and were seen today. */
    @Transactional(readOnly = true)
    public Map<PersonId, Here> listHere(Actor actor, ClassId schoolClass) {
        classes.requireTeacher(actor, schoolClass);
        Instant now = clock.instant();
        Instant today = startOfDay(classes.get(actor, schoolClass), now);
        return store.listHere(actor.district(), schoolClass, now, today).stream()
                .collect(Collectors.toMap(here -> here.person().id(), Function.identity()));
    }

    /** The students who wait today for their teacher's nod, longest first. */
    @Transactional(readOnly = true)
    public List<Person> listAsking(Actor actor, SchoolClass schoolClass) {
        classes.requireTeacher(actor, schoolClass.id());
        Instant now = clock.instant();
        return store.listAsking(actor.district(), schoolClass.id(), now, startOfDay(schoolClass, now));
    }

    /** How many of them wait in each of the classes; where nobody waits, the class is missing. */
    @Transactional(readOnly = true)
    public Map<ClassId, Integer> countAsking(Actor actor, Collection<SchoolClass> mine) {
        mine.forEach(each -> classes.requireTeacher(actor, each.id()));
        Instant now = clock.instant();
        return store.countAsking(
                actor.district(),
                mine.stream().collect(Collectors.toMap(SchoolClass::id, each -> startOfDay(each, now))),
                now);
    }

    private static Instant startOfDay(SchoolClass schoolClass, Instant now) {
        return LessonDay.of(now, schoolClass.timeZone()).start();
    }

    /** Ends the session that took the student's name, so that the name can be taken again. */
    public void free(Actor actor, ClassId schoolClass, PersonId student) {
        freed(actor, schoolClass, student);
    }

    /**
     * The same where somebody else had taken it: what they typed and did not send must not stand in the student's fields,
     * and pictures that they chose must not let them in again.
     */
    public void freeFromAnother(Actor actor, ClassId schoolClass, PersonId student) {
        freed(actor, schoolClass, student).ifPresent(its -> {
            pictures.clearChosenSince(actor, schoolClass, student, its.since());
            events.publishEvent(new NameMisused(actor.district(), schoolClass, student, its.since()));
        });
    }

    private Optional<PresenceStore.Freed> freed(Actor actor, ClassId schoolClass, PersonId student) {
        classes.requireTeacher(actor, schoolClass);
        classes.requireAttends(actor, schoolClass, student);
        Optional<PresenceStore.Freed> freed = store.free(actor.district(), schoolClass, student);
        freed.ifPresent(its -> forget(List.of(its.hash())));
        return freed;
    }

    /** A student who came in by class code asks the teacher to vouch for them. */
    public void askForNod(Actor actor, String token) {
        store.askForNod(actor.district(), actor.person(), Tokens.hash(token), clock.instant())
                .ifPresent(its -> events.publishEvent(new PresenceChanged(actor.district(), its)));
    }

    @Transactional(readOnly = true)
    public boolean hasAskedForNod(Actor actor, String token) {
        return store.hasAskedForNod(actor.district(), Tokens.hash(token));
    }

    /** Vouches for the student who asked: until the lesson ends, their sign-in opens everything of theirs. Twice is once. */
    public void nod(Actor actor, ClassId schoolClass, PersonId student) {
        classes.requireTeacher(actor, schoolClass);
        List<byte[]> changed = store.nod(actor.district(), schoolClass, student);
        if (changed.isEmpty() && store.isNodded(actor.district(), schoolClass, student)) {
            return;
        }
        if (changed.isEmpty()) {
            throw new NotFound("student who asks");
        }
        forget(changed);
        audit.record(actor, "schools.nodded", Map.of("class", schoolClass + "", "student", student + ""));
    }

    /** What a lesson's end does to its students: on shared devices they are signed out, and every nod is over. */
    public void endLesson(Actor actor, ClassId schoolClass) {
        classes.requireTeacher(actor, schoolClass);
        boolean shared = classes.get(actor, schoolClass).sharedDevices();
        forget(shared ? store.endAll(actor.district(), schoolClass) : store.endNods(actor.district(), schoolClass));
    }

    /** Every node hears of it when this is committed; this one need not wait to be told. */
    private void forget(List<byte[]> sessions) {
        sessions.forEach(cache::forget);
    }
}
