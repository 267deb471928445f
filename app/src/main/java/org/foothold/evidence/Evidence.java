package org.foothold.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.PersonId;
import org.foothold.schools.Classes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Door to the log of what was seen FOR learning. What was appended stays as it is; reading shows it as it came. */
@Service
@Transactional(readOnly = true)
public class Evidence {
    private final Log log;
    private final FactStore store;
    private final KeptStore kept;
    private final Classes classes;
    private final Clock clock;

    Evidence(Log log, FactStore store, KeptStore kept, Classes classes, Clock clock) {
        this.log = log;
        this.store = store;
        this.kept = kept;
        this.classes = classes;
        this.clock = clock;
    }

    /**
     * Keeps the fact for ever and returns once it is on disk (or known not to be). Sending the same fact again does no
     * harm. Never call it within a transaction: it waits for one of its own, which serves many.
     */
    @Transactional(propagation = Propagation.NEVER)
    public Receipt append(Actor actor, Fact fact) {
        return appendAll(actor, List.of(fact)).getFirst();
    }

    /** As {@link #append}, for several at once; one receipt for each, in their order. */
    @Transactional(propagation = Propagation.NEVER)
    public List<Receipt> appendAll(Actor actor, List<Fact> facts) {
        facts.forEach(fact -> requireMayAppend(actor, fact));
        Instant now = clock.instant();
        List<Waiting> sound = new ArrayList<>(facts.size());
        List<Optional<Receipt.Why>> refusals =
                facts.stream().map(Rules::refusal).toList();
        for (int i = 0; i < facts.size(); i++) {
            if (refusals.get(i).isEmpty()) {
                sound.add(new Waiting(facts.get(i), actor.person(), now));
            }
        }
        var receipts = log.append(actor.district(), sound).iterator();
        return refusals.stream()
                .map(why -> why.<Receipt>map(Receipt.Refused::new).orElseGet(receipts::next))
                .toList();
    }

    /** When this very fact arrived, if it is kept already. */
    public Optional<Instant> findArrival(Actor actor, Fact fact) {
        requireMayAppend(actor, fact);
        Waiting again = new Waiting(fact, actor.person(), clock.instant());
        return kept.find(actor.district(), fact.id()).filter(again::isKeptAs).map(Kept::arrivedAt);
    }

    /** What was answered to each of the checks, by student; for the class picture. */
    public List<Attempts> listOfChecks(Actor actor, ClassId schoolClass, Collection<CheckId> checks) {
        classes.requireTeacher(actor, schoolClass);
        return Attempts.of(store.listOfChecks(actor.district(), schoolClass, checks));
    }

    /**
     * What the actor sent in one lesson and what was said of it, oldest first, for doors and pages that have asked {@code
     * Lessons} whether this sign-in opens it: one by class code opens the lesson of the day only.
     */
    public List<Entry> listMineInLesson(Actor actor, ClassId schoolClass, LessonId lesson) {
        classes.requireMember(actor, schoolClass);
        return store.listOfLesson(actor.district(), schoolClass, lesson, actor.person());
    }

    /** All that is known about the actor, oldest first. */
    public List<Entry> listAboutMe(Actor actor) {
        requireHistory(actor);
        return store.listAbout(actor.district(), actor.person(), null);
    }

    /** What came from this class about one of its students, oldest first; for the teachers of the class. */
    public List<Entry> listAbout(Actor actor, ClassId schoolClass, PersonId student) {
        classes.requireTeacher(actor, schoolClass);
        return store.listAbout(actor.district(), student, schoolClass);
    }

    /** The same of one fact. */
    public Optional<Entry> findAbout(Actor actor, ClassId schoolClass, PersonId student, FactId fact) {
        classes.requireTeacher(actor, schoolClass);
        return store.findAbout(actor.district(), student, schoolClass, fact);
    }

    /** What was said of these facts of the class, oldest first; for its teachers. */
    public List<Entry> listJudgements(Actor actor, ClassId schoolClass, Collection<FactId> judged) {
        classes.requireTeacher(actor, schoolClass);
        return store.listJudgements(actor.district(), schoolClass, judged);
    }

    /** When each student of the class was last observed in it; what was taken back does not count. */
    public Map<PersonId, Instant> lastObserved(Actor actor, ClassId schoolClass) {
        classes.requireTeacher(actor, schoolClass);
        return store.lastObserved(actor.district(), schoolClass);
    }

    /** Students speak about themselves; teachers about the students of their class, and of what one left who was. */
    private void requireMayAppend(Actor actor, Fact fact) {
        boolean own = fact.about().equals(actor.person());
        ClassId schoolClass = fact.setting().schoolClass();
        if (own) {
            classes.requireStudent(actor, schoolClass);
        } else {
            classes.requireTeacher(actor, schoolClass);
            if (fact.content() instanceof Content.Judgement) {
                classes.requireAttended(actor, schoolClass, fact.about());
            } else {
                classes.requireAttends(actor, schoolClass, fact.about());
            }
        }
        if (fact.finding().judge() == Judge.SELF && !own) {
            throw new Forbidden("nobody else speaks for a student");
        }
    }

    private static void requireHistory(Actor actor) {
        if (!actor.reachesHistory()) {
            throw new Forbidden("this sign-in opens today's lesson only");
        }
    }
}
