package org.foothold.schools.web;

import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.Presence;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a teacher does about who is signed in. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class PresencePages {
    private final Presence presence;

    PresencePages(Presence presence) {
        this.presence = presence;
    }

    @PostMapping("/classes/{schoolClass}/students/{student}/free")
    View free(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable UUID student,
            @RequestParam(defaultValue = "false") boolean another,
            @RequestParam(defaultValue = "") String to) {
        ClassId id = new ClassId(schoolClass);
        String back = Redirects.safe(to, "/classes/" + id);
        if (another) {
            presence.freeFromAnother(actor, id, new PersonId(student));
            return Redirects.to(back, Flash.of("schools.notice.name-freed-from-another"));
        }
        presence.free(actor, id, new PersonId(student));
        return Redirects.to(back);
    }

    @PostMapping("/classes/{schoolClass}/students/{student}/nod")
    View nod(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable UUID student,
            @RequestParam(defaultValue = "") String to) {
        ClassId id = new ClassId(schoolClass);
        presence.nod(actor, id, new PersonId(student));
        return Redirects.to(Redirects.safe(to, "/classes/" + id));
    }
}
