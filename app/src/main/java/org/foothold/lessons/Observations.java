package org.foothold.lessons;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.foothold.evidence.Content;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.Evidence;
import org.foothold.evidence.Fact;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Finding;
import org.foothold.evidence.Method;
import org.foothold.evidence.Receipt;
import org.foothold.evidence.Setting;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.schools.Classes;
import org.foothold.targets.Targets;
import org.springframework.stereotype.Service;

/** Door to what teachers see students do; each is a fact. Never call it within a transaction. */
@Service
public class Observations {
    private final Evidence evidence;
    private final Lessons lessons;
    private final Classes classes;
    private final Ids ids;
    private final Clock clock;
    private final Targets targets;

    Observations(Evidence evidence, Lessons lessons, Classes classes, Ids ids, Clock clock, Targets targets) {
        this.targets = targets;
        this.evidence = evidence;
        this.lessons = lessons;
        this.classes = classes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps what was seen, as seen in the lesson that is open, if one is. */
    public Receipt note(Actor actor, ClassId schoolClass, NewObservation seen) {
        classes.requireTeacher(actor, schoolClass);
        if (targets.byVersion(actor, List.of(seen.target())).isEmpty()) {
            throw new NotFound("learning target");
        }
        Fact fact = new Fact(
                seen.id(),
                seen.student(),
                setting(actor, schoolClass),
                List.of(seen.target()),
                Method.PERFORMANCE,
                seen.seen().finding(),
                DeviceTime.of(clock.instant()),
                null,
                new Content.Observation(seen.words()));
        return evidence.append(actor, fact);
    }

    /** Takes it back: a new fact that names it and says nothing. */
    public Receipt takeBack(Actor actor, ClassId schoolClass, PersonId student, FactId seen) {
        requireObservation(actor, schoolClass, student, seen);
        return evidence.append(
                actor,
                new Fact(
                        new FactId(ids.next()),
                        student,
                        new Setting(schoolClass, null),
                        List.of(),
                        Method.PERFORMANCE,
                        Finding.NOT_JUDGED,
                        DeviceTime.of(clock.instant()),
                        seen,
                        new Content.Observation("")));
    }

    /** When each student of the class was last observed; who never was is missing. */
    public Map<PersonId, Instant> lastSeen(Actor actor, ClassId schoolClass) {
        return evidence.lastObserved(actor, schoolClass);
    }

    /** What a student sent is nothing that a teacher could take back. */
    private void requireObservation(Actor actor, ClassId schoolClass, PersonId student, FactId seen) {
        boolean known = evidence.findAbout(actor, schoolClass, student, seen)
                .filter(entry -> entry.fact().content() instanceof Content.Observation)
                .isPresent();
        if (!known) {
            throw new NotFound("observation");
        }
    }

    private Setting setting(Actor actor, ClassId schoolClass) {
        return new Setting(
                schoolClass,
                lessons.findCurrent(actor, classes.get(actor, schoolClass))
                        .filter(Lesson::isOpen)
                        .map(Lesson::id)
                        .orElse(null));
    }
}
