package org.foothold.growth;

import java.time.Clock;
import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.schools.Classes;
import org.foothold.targets.TargetId;
import org.foothold.targets.Targets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to next steps: the student's own and the teacher's, side by side; neither replaces the other. */
@Service
@Transactional
public class NextSteps {
    public static final int LONGEST = 1000;

    private final NextStepStore store;
    private final Classes classes;
    private final Targets targets;
    private final Ids ids;
    private final Clock clock;

    NextSteps(NextStepStore store, Classes classes, Targets targets, Ids ids, Clock clock) {
        this.store = store;
        this.classes = classes;
        this.targets = targets;
        this.ids = ids;
        this.clock = clock;
    }

    /** The student's own next step on a target. */
    public void choose(Actor actor, ClassId schoolClass, TargetId target, String words) {
        requireHistory(actor);
        classes.requireStudent(actor, schoolClass);
        say(actor, actor.person(), schoolClass, target, words);
    }

    /** A next step that a teacher of the class suggests to a student. */
    public void suggest(Actor actor, ClassId schoolClass, PersonId student, TargetId target, String words) {
        classes.requireTeacher(actor, schoolClass);
        classes.requireAttends(actor, schoolClass, student);
        say(actor, student, schoolClass, target, words);
    }

    /** The student says that a step on the way is done, or not done after all. */
    public TargetId setDone(Actor actor, NextStepId step, boolean done) {
        requireHistory(actor);
        return store.setDone(actor.district(), actor.person(), step, done ? clock.instant() : null)
                .orElseThrow(() -> new NotFound("next step"));
    }

    /** All next steps of the actor, newest first. */
    @Transactional(readOnly = true)
    public List<NextStep> listMine(Actor actor) {
        requireHistory(actor);
        return store.list(actor.district(), actor.person(), null);
    }

    /** The next steps of a student that were said in this class, newest first. */
    @Transactional(readOnly = true)
    public List<NextStep> list(Actor actor, ClassId schoolClass, PersonId student) {
        classes.requireTeacher(actor, schoolClass);
        return store.list(actor.district(), student, schoolClass);
    }

    private void say(Actor actor, PersonId student, ClassId schoolClass, TargetId target, String words) {
        TargetId known = targets.get(actor, target).id();
        NextStep step = new NextStep(
                new NextStepId(ids.next()), student, known, actor.person(), clock.instant(), words.strip(), null, null);
        store.insert(actor.district(), schoolClass, step);
    }

    private static void requireHistory(Actor actor) {
        if (!actor.reachesHistory()) {
            throw new Forbidden("this sign-in opens today's lesson only");
        }
    }
}
