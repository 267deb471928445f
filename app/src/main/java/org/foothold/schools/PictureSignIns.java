package org.foothold.schools;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to picture passwords: a young student chooses three pictures in order, the teacher can take them away. */
@Service
@Transactional
public class PictureSignIns {
    private final PictureSignInStore store;
    private final PictureCheck check;
    private final Classes classes;
    private final OwnSessions sessions;
    private final Audit audit;

    PictureSignIns(PictureSignInStore store, PictureCheck check, Classes classes, OwnSessions sessions, Audit audit) {
        this.store = store;
        this.check = check;
        this.classes = classes;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** True if the actor has chosen pictures. */
    @Transactional(readOnly = true)
    public boolean hasChosen(Actor actor) {
        return store.find(actor.district(), actor.person()).isPresent();
    }

    /** Chooses anew. Only a sign-in that opens everything may, else a name alone could lock a student out. */
    public void choose(Actor actor, List<Picture> pictures) {
        actor.require(Role.STUDENT);
        if (!actor.reachesHistory() || pictures.size() != Picture.CHOSEN) {
            throw new Forbidden("three pictures, chosen by who proved more than a name");
        }
        check.keep(actor.district(), actor.person(), pictures);
    }

    /** The students of the class who have chosen pictures. */
    @Transactional(readOnly = true)
    public Set<PersonId> listChosen(Actor actor, ClassId schoolClass) {
        classes.requireTeacher(actor, schoolClass);
        return store.listChosen(actor.district(), schoolClass);
    }

    /** The students of the class whom their pictures do not let in now, because of too many wrong ones. */
    @Transactional(readOnly = true)
    public Set<PersonId> listLocked(Actor actor, ClassId schoolClass) {
        return check.listLocked(actor.district(), schoolClass, listChosen(actor, schoolClass));
    }

    /** Lets a student of the class try afresh at once. */
    public void unlock(Actor actor, ClassId schoolClass, PersonId student) {
        classes.requireTeacher(actor, schoolClass);
        classes.requireAttends(actor, schoolClass, student);
        check.unlock(actor.district(), schoolClass, student);
        audit.record(actor, "schools.pictures-unlocked", Map.of("class", schoolClass + "", "student", student + ""));
    }

    /** Takes away the pictures of a student of the class, and whoever is signed in by them is out. */
    public void clear(Actor actor, ClassId schoolClass, PersonId student) {
        classes.requireTeacher(actor, schoolClass);
        classes.requireAttends(actor, schoolClass, student);
        takeAway(actor, schoolClass, student);
    }

    /** Takes away what was chosen while these students had the cards of the class that now end: perhaps by a finder. */
    void clearChosenByCard(Actor actor, ClassId schoolClass, Collection<PersonId> students) {
        store.listChosenSinceCard(actor.district(), schoolClass, students)
                .forEach(student -> takeAway(actor, schoolClass, student));
    }

    /** Takes away what was chosen since somebody else had taken the student's name. */
    void clearChosenSince(Actor actor, ClassId schoolClass, PersonId student, Instant since) {
        if (store.hasChosenSince(actor.district(), student, since)) {
            takeAway(actor, schoolClass, student);
        }
    }

    private void takeAway(Actor actor, ClassId schoolClass, PersonId student) {
        check.clear(actor.district(), student);
        sessions.endProvedBy(actor.district(), List.of(student), Session.Means.PICTURE);
        audit.record(actor, "schools.pictures-cleared", Map.of("class", schoolClass + "", "student", student + ""));
    }
}
