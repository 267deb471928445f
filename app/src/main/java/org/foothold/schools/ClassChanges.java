package org.foothold.schools;

import java.time.Clock;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to what teachers change about a class itself. */
@Service
@Transactional
public class ClassChanges {
    private final ClassStore store;
    private final Classes classes;
    private final ClassCodes codes;
    private final Audit audit;
    private final Clock clock;

    ClassChanges(ClassStore store, Classes classes, ClassCodes codes, Audit audit, Clock clock) {
        this.store = store;
        this.classes = classes;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    public void change(Actor actor, ClassId schoolClass, ClassWords words) {
        classes.requireTeacher(actor, schoolClass);
        store.change(actor.district(), schoolClass, words);
        record(actor, "schools.class-changed", schoolClass);
    }

    /** Where students share devices, their sessions end with the lesson: those that begin from now on. */
    public void shareDevices(Actor actor, ClassId schoolClass, boolean shared) {
        classes.requireTeacher(actor, schoolClass);
        store.shareDevices(actor.district(), schoolClass, shared);
    }

    /** The old code opens nothing any more; who is in stays in. */
    public void renewCode(Actor actor, ClassId schoolClass) {
        classes.requireTeacher(actor, schoolClass);
        store.renewCode(actor.district(), schoolClass, codes.nextFree());
        record(actor, "schools.code-renewed", schoolClass);
    }

    /** The class is over: nobody comes in by its code or cards, everything is kept. */
    public void end(Actor actor, ClassId schoolClass) {
        classes.requireTeacher(actor, schoolClass);
        store.end(actor.district(), schoolClass, clock.instant());
        record(actor, "schools.class-ended", schoolClass);
    }

    public void reopen(Actor actor, ClassId schoolClass) {
        classes.requireTeacher(actor, schoolClass);
        store.end(actor.district(), schoolClass, null);
        record(actor, "schools.class-reopened", schoolClass);
    }

    private void record(Actor actor, String act, ClassId schoolClass) {
        audit.record(actor, act, Map.of("class", schoolClass.toString()));
    }
}
