package org.foothold.lessons;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.foothold.evidence.LessonId;
import org.foothold.evidence.LiveFeed;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Slice;
import org.foothold.schools.Classes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to noticings: notice, recognise, respond. Only the teachers of the class see them. */
@Service
@Transactional
public class Noticings {
    private final NoticingStore store;
    private final Checks checks;
    private final Classes classes;
    private final LiveFeed feed;
    private final Ids ids;
    private final Clock clock;

    Noticings(NoticingStore store, Checks checks, Classes classes, LiveFeed feed, Ids ids, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.classes = classes;
        this.feed = feed;
        this.ids = ids;
        this.clock = clock;
    }

    public NoticingId note(Actor actor, ClassId schoolClass, NewNoticing noticing) {
        return note(actor, schoolClass, new NoticingId(ids.next()), noticing);
    }

    /** The same under an id of the sender's: sent twice it is one, and sent again after it was removed it is back. */
    public NoticingId note(Actor actor, ClassId schoolClass, NoticingId id, NewNoticing noticing) {
        Asked asked = checks.get(actor, schoolClass, noticing.check());
        classes.requireAttended(actor, schoolClass, noticing.students());
        feed.changed(actor, schoolClass, LiveFeed.Change.PICTURE);
        LessonId lesson = asked.lesson().id();
        boolean kept = store.insert(actor, lesson, id, noticing, clock.instant())
                || store.restoreSame(actor, lesson, id, noticing);
        return kept ? id : note(actor, schoolClass, noticing);
    }

    /** What was noticed in the lesson, in order of time. */
    @Transactional(readOnly = true)
    public List<Noticing> list(Actor actor, ClassId schoolClass, LessonId lesson) {
        classes.requireTeacher(actor, schoolClass);
        return store.listOf(actor.district(), schoolClass, lesson);
    }

    /** What the class still waits for, newest first. */
    @Transactional(readOnly = true)
    public List<Noticing> listOpen(Actor actor, ClassId schoolClass) {
        classes.requireTeacher(actor, schoolClass);
        return store.listOpen(actor.district(), schoolClass);
    }

    /** How many of them each of the classes waits for; one that waits for none is missing. */
    @Transactional(readOnly = true)
    public Map<ClassId, Integer> countOpen(Actor actor, Collection<ClassId> classes) {
        classes.forEach(each -> this.classes.requireTeacher(actor, each));
        return store.countOpen(actor.district(), classes);
    }

    /** The same a part at a time; {@code after} is the last of the part before. */
    @Transactional(readOnly = true)
    public Slice<Noticing> sliceOpen(Actor actor, ClassId schoolClass, @Nullable NoticingId after) {
        classes.requireTeacher(actor, schoolClass);
        return store.sliceOpen(actor.district(), schoolClass, after);
    }

    /** Says that the next step was taken. */
    public void finish(Actor actor, ClassId schoolClass, NoticingId noticing) {
        setDone(actor, schoolClass, noticing, clock.instant());
    }

    public void reopen(Actor actor, ClassId schoolClass, NoticingId noticing) {
        setDone(actor, schoolClass, noticing, null);
    }

    public void remove(Actor actor, ClassId schoolClass, NoticingId noticing) {
        setRemoved(actor, schoolClass, noticing, clock.instant());
    }

    public void restore(Actor actor, ClassId schoolClass, NoticingId noticing) {
        setRemoved(actor, schoolClass, noticing, null);
    }

    private void setDone(Actor actor, ClassId schoolClass, NoticingId noticing, @Nullable Instant at) {
        classes.requireTeacher(actor, schoolClass);
        require(store.setDone(actor.district(), schoolClass, noticing, at));
        feed.changed(actor, schoolClass, LiveFeed.Change.PICTURE);
    }

    private void setRemoved(Actor actor, ClassId schoolClass, NoticingId noticing, @Nullable Instant at) {
        classes.requireTeacher(actor, schoolClass);
        require(store.setRemoved(actor.district(), schoolClass, noticing, at));
        feed.changed(actor, schoolClass, LiveFeed.Change.PICTURE);
    }

    private static void require(boolean found) {
        if (!found) {
            throw new NotFound("noticing");
        }
    }
}
