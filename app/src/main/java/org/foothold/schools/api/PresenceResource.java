package org.foothold.schools.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.Here;
import org.foothold.schools.PictureSignIns;
import org.foothold.schools.Presence;
import org.foothold.schools.Session;
import org.foothold.shell.Access;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who of a class has come in, and how its students come in. */
@RestController
@RequestMapping("/api/classes/{schoolClass}")
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class PresenceResource {
    private final Presence presence;
    private final PictureSignIns pictures;

    PresenceResource(Presence presence, PictureSignIns pictures) {
        this.presence = presence;
        this.pictures = pictures;
    }

    /** A student who is signed in today. */
    record HereJson(UUID student, Session.Means means, boolean tookName, boolean asksForNod, Instant since) {
        static HereJson of(Here here) {
            return new HereJson(
                    here.person().id().value(), here.means(), here.tookName(), here.asksForNod(), here.since());
        }
    }

    @GetMapping("/present-students")
    List<HereJson> present(Actor actor, @PathVariable int schoolClass) {
        return presence.listHere(actor, new ClassId(schoolClass)).values().stream()
                .map(HereJson::of)
                .sorted(Comparator.comparing(HereJson::since))
                .toList();
    }

    /**
     * Ends the sign-in that took the student's name, so that the name can be taken again; if {@code another} had taken it,
     * what they typed and did not send is forgotten, too.
     */
    @PostMapping("/students/{student}/free")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void free(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable UUID student,
            @RequestParam(defaultValue = "false") boolean another) {
        ClassId id = new ClassId(schoolClass);
        if (another) {
            presence.freeFromAnother(actor, id, new PersonId(student));
        } else {
            presence.free(actor, id, new PersonId(student));
        }
    }

    /** Vouches for a student who asked: until the lesson ends, their sign-in opens everything of theirs. */
    @PostMapping("/students/{student}/nod")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nod(Actor actor, @PathVariable int schoolClass, @PathVariable UUID student) {
        presence.nod(actor, new ClassId(schoolClass), new PersonId(student));
    }

    /** The students who have chosen pictures; never which. */
    @GetMapping("/students-with-pictures")
    List<UUID> withPictures(Actor actor, @PathVariable int schoolClass) {
        return pictures.listChosen(actor, new ClassId(schoolClass)).stream()
                .map(PersonId::value)
                .sorted()
                .toList();
    }

    /** Takes a student's pictures away, to choose new ones; whoever is signed in by them is out. */
    @PostMapping("/students/{student}/pictures/clear")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clearPictures(Actor actor, @PathVariable int schoolClass, @PathVariable UUID student) {
        pictures.clear(actor, new ClassId(schoolClass), new PersonId(student));
    }

    /** The students whose pictures do not let them in now, because of too many wrong ones. */
    @GetMapping("/students-locked-out")
    List<UUID> lockedOut(Actor actor, @PathVariable int schoolClass) {
        return pictures.listLocked(actor, new ClassId(schoolClass)).stream()
                .map(PersonId::value)
                .sorted()
                .toList();
    }

    /** Lets a student try their pictures afresh. */
    @PostMapping("/students/{student}/pictures/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlockPictures(Actor actor, @PathVariable int schoolClass, @PathVariable UUID student) {
        pictures.unlock(actor, new ClassId(schoolClass), new PersonId(student));
    }
}
