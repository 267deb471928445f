package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.Districts;
import org.foothold.schools.NewPerson;
import org.foothold.schools.PersonChange;
import org.foothold.schools.PersonChanges;
import org.foothold.schools.PersonFiles;
import org.foothold.schools.PersonSearch;
import org.foothold.schools.School;
import org.foothold.schools.SchoolId;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Everybody of the district: find somebody, add somebody. */
@Controller
@Access(roles = Role.ADMINISTRATOR)
class PersonPages {
    private final Pages pages;
    private final PersonFiles files;
    private final PersonChanges changes;
    private final Districts districts;

    PersonPages(Pages pages, PersonFiles files, PersonChanges changes, Districts districts) {
        this.pages = pages;
        this.files = files;
        this.changes = changes;
        this.districts = districts;
    }

    /** The part that answers while one types is what was found. */
    @GetMapping("/people")
    View list(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        List<School> schools = districts.listSchools(actor);
        PersonSearch search = new PersonSearch(
                form.text("q"),
                StaffForm.role(form.text("role")).orElse(null),
                StaffForm.school(form.text("school"), schools).orElse(null),
                form.has("ended"),
                StaffForm.id(form.text("after")).map(PersonId::new).orElse(null));
        return pages.showPart(
                "schools/people", "schools/peopleFound", new PeoplePage(form, schools, files.search(actor, search)));
    }

    @GetMapping("/people/new")
    View ask(Actor actor) {
        List<School> schools = districts.listSchools(actor);
        Form form = Form.with(Map.of("role", Role.TEACHER.name(), "school", StaffForm.likely(schools)));
        return pages.show("schools/newPerson", new NewPersonPage(form, schools));
    }

    @PostMapping("/people")
    View add(Actor actor, HttpServletRequest request) {
        NewPersonPage page = page(actor, Form.of(request));
        Form form = page.form();
        StaffForm.checkNameAndEmail(form);
        Optional<Role> role = StaffForm.staffRole(form);
        if (role.isPresent() && form.isGood()) {
            @Nullable
            SchoolId school =
                    StaffForm.school(form.text("school"), page.schools()).orElse(null);
            NewPerson person = new NewPerson(
                    form.text("given"), form.text("family"), form.text("email"), null, null, role.get(), school);
            switch (changes.add(actor, person)) {
                case PersonChange.Done(PersonId added) -> {
                    return Redirects.to("/people/" + added, Flash.of("schools.notice.person-added"));
                }
                case PersonChange.Refused(PersonChange.Reason reason) -> form.refuse("email", reason.key());
            }
        }
        return pages.show(422, "schools/newPerson", page);
    }

    private NewPersonPage page(Actor actor, Form form) {
        return new NewPersonPage(form, districts.listSchools(actor));
    }
}
