package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.Districts;
import org.foothold.schools.PersonChange;
import org.foothold.schools.PersonChanges;
import org.foothold.schools.PersonFile;
import org.foothold.schools.PersonFiles;
import org.foothold.schools.SchoolId;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One person of the district: name and address, roles, whether they are still here. */
@Controller
@Access(roles = Role.ADMINISTRATOR, scope = Access.Scope.DISTRICT)
class PersonFilePages {
    private final Pages pages;
    private final PersonFiles files;
    private final PersonChanges changes;
    private final Districts districts;
    private final ApiTokens tokens;

    PersonFilePages(Pages pages, PersonFiles files, PersonChanges changes, Districts districts, ApiTokens tokens) {
        this.pages = pages;
        this.files = files;
        this.changes = changes;
        this.districts = districts;
        this.tokens = tokens;
    }

    @GetMapping("/people/{person}")
    View show(Actor actor, @PathVariable UUID person, HttpServletRequest request) {
        PersonFile file = files.get(actor, new PersonId(person));
        return pages.show("schools/person", page(actor, file, PersonPage.formOf(file), request));
    }

    @PostMapping("/people/{person}")
    View change(Actor actor, @PathVariable UUID person, HttpServletRequest request) {
        PersonId id = new PersonId(person);
        PersonFile file = files.get(actor, id);
        Form form = Form.of(request);
        StaffForm.checkNameAndEmail(form);
        if (form.isGood()) {
            switch (changes.change(actor, id, form.text("given"), form.text("family"), form.text("email"))) {
                case PersonChange.Done done -> {
                    return Redirects.to("/people/" + id, Flash.of("schools.notice.saved"));
                }
                case PersonChange.Refused(PersonChange.Reason reason) -> form.refuse("email", reason.key());
            }
        }
        return pages.show(422, "schools/person", page(actor, file, form, request));
    }

    @PostMapping("/people/{person}/roles")
    View grant(
            Actor actor,
            @PathVariable UUID person,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String school) {
        changes.grant(
                actor,
                new PersonId(person),
                role,
                StaffForm.school(school, districts.listSchools(actor)).orElse(null));
        return Redirects.to("/people/" + person, Flash.of("schools.notice.role-granted"));
    }

    @PostMapping("/people/{person}/roles/revoke")
    View revoke(
            Actor actor,
            @PathVariable UUID person,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable UUID school) {
        @Nullable SchoolId where = school == null ? null : new SchoolId(school);
        String undo = "/people/" + person + "/roles?role=" + role + (school == null ? "" : "&school=" + school);
        PersonChange change = changes.revoke(actor, new PersonId(person), role, where);
        return after(person, change, Flash.of("schools.notice.role-revoked").withUndo(undo));
    }

    @PostMapping("/people/{person}/end")
    View end(Actor actor, @PathVariable UUID person) {
        Flash ended = Flash.of("schools.notice.person-ended").withUndo("/people/" + person + "/restore");
        return after(person, changes.end(actor, new PersonId(person)), ended);
    }

    @PostMapping("/people/{person}/restore")
    View restore(Actor actor, @PathVariable UUID person) {
        changes.restore(actor, new PersonId(person));
        return Redirects.to("/people/" + person, Flash.of("schools.notice.person-restored"));
    }

    @PostMapping("/people/{person}/api-tokens/{apiToken}/revoke")
    View revokeToken(Actor actor, @PathVariable UUID person, @PathVariable UUID apiToken) {
        tokens.revokeOf(actor, new PersonId(person), apiToken);
        return Redirects.to("/people/" + person, Flash.of("schools.notice.api-token-revoked"));
    }

    private static View after(UUID person, PersonChange change, Flash done) {
        Flash said = change instanceof PersonChange.Refused(PersonChange.Reason reason) ? Flash.of(reason.key()) : done;
        return Redirects.to("/people/" + person, said);
    }

    private PersonPage page(Actor actor, PersonFile file, Form form, HttpServletRequest request) {
        PersonId person = file.person().id();
        return new PersonPage(
                file,
                form,
                districts.listSchools(actor),
                files.listClasses(actor, person),
                HeldToken.of(tokens.listOf(actor, person), pages.words(request)));
    }
}
