package org.foothold.growth;

import java.time.Clock;
import java.util.List;
import org.foothold.evidence.Content;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.Evidence;
import org.foothold.evidence.Fact;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Finding;
import org.foothold.evidence.Judge;
import org.foothold.evidence.Method;
import org.foothold.evidence.Receipt;
import org.foothold.evidence.Setting;
import org.foothold.evidence.Shows;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.PersonId;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetVersion;
import org.foothold.targets.Targets;
import org.springframework.stereotype.Service;

/** Door to views of where a student is: the student's own and the teacher's. Each is a fact; neither changes the other. */
@Service
public class Views {
    private final Evidence evidence;
    private final Targets targets;
    private final Clock clock;

    Views(Evidence evidence, Targets targets, Clock clock) {
        this.evidence = evidence;
        this.targets = targets;
        this.clock = clock;
    }

    /** A level on a target, in words, as the form sends it; the id makes a form sent twice one fact. */
    public record View(FactId id, TargetId target, Shows level, String words) {
        public View {
            if (!level.isLevel()) {
                throw new IllegalArgumentException("A view names a level");
            }
        }
    }

    /** The student's own view. */
    public Receipt sayOwn(Actor actor, ClassId schoolClass, View view) {
        if (!actor.reachesHistory()) {
            throw new Forbidden("this sign-in opens today's lesson only");
        }
        return say(actor, schoolClass, actor.person(), view, Judge.SELF);
    }

    /** The teacher's view of one of the students of the class. */
    public Receipt say(Actor actor, ClassId schoolClass, PersonId student, View view) {
        return say(actor, schoolClass, student, view, Judge.TEACHER);
    }

    private Receipt say(Actor actor, ClassId schoolClass, PersonId about, View view, Judge by) {
        TargetVersion target = targets.get(actor, view.target()).ref();
        return evidence.append(
                actor,
                new Fact(
                        view.id(),
                        about,
                        new Setting(schoolClass, null),
                        List.of(target),
                        Method.PERSONAL_COMMUNICATION,
                        new Finding(view.level(), by),
                        DeviceTime.of(clock.instant()),
                        null,
                        new Content.Judgement(null, view.words().strip())));
    }
}
