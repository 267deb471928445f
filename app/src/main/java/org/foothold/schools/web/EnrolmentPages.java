package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.Enrolments;
import org.foothold.schools.PictureSignIns;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What a teacher does about one student of a class. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class EnrolmentPages {
    private final Enrolments enrolments;
    private final PictureSignIns pictures;

    EnrolmentPages(Enrolments enrolments, PictureSignIns pictures) {
        this.enrolments = enrolments;
        this.pictures = pictures;
    }

    @PostMapping("/classes/{schoolClass}/students/{student}/rename")
    View rename(Actor actor, @PathVariable int schoolClass, @PathVariable UUID student, HttpServletRequest request) {
        ClassId id = new ClassId(schoolClass);
        Form form = Form.of(request);
        StaffForm.checkName(form);
        if (!form.isGood()) {
            return back(id, Flash.of("schools.warning.name"));
        }
        enrolments.rename(actor, id, new PersonId(student), form.text("given"), form.text("family"));
        return back(id, Flash.of("schools.notice.saved"));
    }

    @PostMapping("/classes/{schoolClass}/students/{student}/end")
    View end(Actor actor, @PathVariable int schoolClass, @PathVariable UUID student) {
        ClassId id = new ClassId(schoolClass);
        Flash ended = Flash.of("schools.notice.enrolment-ended")
                .withUndo("/classes/" + id + "/students/" + student + "/restore");
        boolean out = enrolments.end(actor, id, new PersonId(student));
        return back(id, out ? ended : Flash.of("schools.warning.last-teacher"));
    }

    @PostMapping("/classes/{schoolClass}/students/{student}/restore")
    View restore(Actor actor, @PathVariable int schoolClass, @PathVariable UUID student) {
        ClassId id = new ClassId(schoolClass);
        enrolments.restore(actor, id, new PersonId(student));
        return back(id, Flash.of("schools.notice.enrolment-restored"));
    }

    @PostMapping("/classes/{schoolClass}/students/{student}/pictures/clear")
    View clearPictures(Actor actor, @PathVariable int schoolClass, @PathVariable UUID student) {
        ClassId id = new ClassId(schoolClass);
        pictures.clear(actor, id, new PersonId(student));
        return back(id, Flash.of("schools.notice.pictures-cleared"));
    }

    /** Back to the class, where it was seen that the student waits. */
    @PostMapping("/classes/{schoolClass}/students/{student}/pictures/unlock")
    View unlockPictures(Actor actor, @PathVariable int schoolClass, @PathVariable UUID student) {
        pictures.unlock(actor, new ClassId(schoolClass), new PersonId(student));
        return Redirects.to("/classes/" + schoolClass, Flash.of("schools.notice.pictures-unlocked"));
    }

    private static View back(ClassId id, Flash flash) {
        return Redirects.to("/classes/" + id + "/students", flash);
    }
}
