package org.foothold.schools.web;

import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.Enrolments;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who teaches a class. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class ClassTeacherPages {
    private final Enrolments enrolments;

    ClassTeacherPages(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @PostMapping("/classes/{schoolClass}/teachers")
    View add(Actor actor, @PathVariable int schoolClass, @RequestParam UUID teacher) {
        ClassId id = new ClassId(schoolClass);
        enrolments.addTeacher(actor, id, new PersonId(teacher));
        String undo = "/classes/" + id + "/teachers/" + teacher + "/end";
        return Redirects.to(
                "/classes/" + id + "/edit",
                Flash.of("schools.notice.teacher-added").withUndo(undo));
    }

    /** Who leaves the class themselves has no way back but a colleague, and no page of it to return to. */
    @PostMapping("/classes/{schoolClass}/teachers/{teacher}/end")
    View end(Actor actor, @PathVariable int schoolClass, @PathVariable UUID teacher) {
        ClassId id = new ClassId(schoolClass);
        PersonId person = new PersonId(teacher);
        String edit = "/classes/" + id + "/edit";
        if (!enrolments.end(actor, id, person)) {
            return Redirects.to(edit, Flash.of("schools.warning.last-teacher"));
        }
        Flash ended = Flash.of("schools.notice.teacher-ended");
        boolean left = actor.person().equals(person) && !actor.is(Role.ADMINISTRATOR);
        return left
                ? Redirects.to("/classes", ended)
                : Redirects.to(edit, ended.withUndo("/classes/" + id + "/teachers?teacher=" + teacher));
    }
}
