package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.schools.Districts;
import org.foothold.schools.Enrolments;
import org.foothold.schools.ListedName;
import org.foothold.schools.NameList;
import org.foothold.schools.NewClass;
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

/** Sets up a class in two minutes: name, grade, subject, pasted names. */
@Controller
@Access(roles = {Role.TEACHER, Role.ADMINISTRATOR})
class NewClassPages {
    private final Pages pages;
    private final Districts districts;
    private final Enrolments enrolments;

    NewClassPages(Pages pages, Districts districts, Enrolments enrolments) {
        this.pages = pages;
        this.districts = districts;
        this.enrolments = enrolments;
    }

    @GetMapping("/classes/new")
    View ask(Actor actor) {
        return pages.show("schools/newClass", page(actor, Form.with("names", "")));
    }

    /** Shows how the names are read and changes nothing, so it may be asked again and again. */
    @PostMapping("/classes/new/preview")
    View preview(Actor actor, HttpServletRequest request) {
        return pages.showPart("schools/newClass", "schools/namesPreview", page(actor, Form.of(request)));
    }

    @PostMapping("/classes/new")
    View make(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request).need("name", 80);
        NewClassPage page = page(actor, form);
        List<ListedName> names = PastedNames.chosen(form, page.names());
        @Nullable SchoolId school = school(form, page.schools());
        if (!form.isGood() || school == null) {
            return pages.show(422, "schools/newClass", page);
        }
        ClassId made = enrolments.setUp(
                actor, new NewClass(school, form.text("name"), orNull(form, "subject"), orNull(form, "grade")), names);
        return Redirects.to("/classes/" + made, Flash.of("schools.notice.class-made"));
    }

    private NewClassPage page(Actor actor, Form form) {
        return new NewClassPage(form, districts.listSchoolsToTeachIn(actor), NameList.read(form.text("names")));
    }

    private static @Nullable SchoolId school(Form form, List<School> schools) {
        Optional<School> chosen = schools.size() == 1
                ? Optional.of(schools.getFirst())
                : schools.stream()
                        .filter(each -> each.id().toString().equals(form.text("school")))
                        .findFirst();
        if (chosen.isEmpty()) {
            form.refuse("school", "schools.form.missing");
        }
        return chosen.map(School::id).orElse(null);
    }

    private static @Nullable String orNull(Form form, String field) {
        String text = form.text(field);
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), 60));
    }
}
