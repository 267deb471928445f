package org.foothold.growth;

import java.util.List;
import java.util.Optional;
import org.foothold.evidence.Entry;
import org.foothold.evidence.Evidence;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.lessons.Lessons;
import org.foothold.schools.Classes;
import org.foothold.statistics.standing.Standing;
import org.foothold.targets.TargetId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door to where a student is. A student sees all evidence about themselves; a teacher sees what came from the class that
 * they teach.
 */
@Service
@Transactional(readOnly = true)
public class Growth {
    private final Evidence evidence;
    private final Lessons lessons;
    private final Classes classes;
    private final Gathering gathering;
    private final StandingFold standings;

    Growth(Evidence evidence, Lessons lessons, Classes classes, Gathering gathering, StandingFold standings) {
        this.evidence = evidence;
        this.lessons = lessons;
        this.classes = classes;
        this.gathering = gathering;
        this.standings = standings;
    }

    /** The actor's own targets: those of today's lessons first, then the ones with the newest evidence. */
    public List<TargetPicture> listMine(Actor actor) {
        var today = lessons.listToday(actor, classes.listMine(actor)).values();
        return gathering.pictures(actor, evidence.listAboutMe(actor), today, Optional.empty());
    }

    /** One target as the actor's own. */
    public TargetPicture getMine(Actor actor, TargetId target) {
        return one(listMine(actor), target);
    }

    /** The targets of a student, from what came from this class; for its teachers. */
    public List<TargetPicture> list(Actor actor, ClassId schoolClass, PersonId student) {
        classes.requireTeacher(actor, schoolClass);
        classes.requireAttends(actor, schoolClass, student);
        var today = lessons.listToday(actor, List.of(classes.get(actor, schoolClass)))
                .values();
        List<Entry> entries = evidence.listAbout(actor, schoolClass, student);
        return gathering.pictures(actor, entries, today, Optional.of(new Gathering.Student(schoolClass, student)));
    }

    public TargetPicture get(Actor actor, ClassId schoolClass, PersonId student, TargetId target) {
        return one(list(actor, schoolClass, student), target);
    }

    /** Where the student stood after each piece of a picture, in the same order: for its chart, and dear in a list. */
    public List<Standing> course(TargetPicture picture) {
        return standings.course(picture.pieces());
    }

    private static TargetPicture one(List<TargetPicture> pictures, TargetId target) {
        return pictures.stream()
                .filter(picture -> picture.target().id().equals(target))
                .findFirst()
                .orElseThrow(() -> new NotFound("target"));
    }
}
