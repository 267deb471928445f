package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.schools.Districts;
import org.foothold.schools.School;
import org.foothold.schools.SchoolClasses;
import org.foothold.schools.SchoolId;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Every class of a school: who administers the district finds the one that somebody asks about. */
@Controller
@Access(roles = Role.ADMINISTRATOR, scope = Access.Scope.DISTRICT)
class SchoolClassPages {
    private final Pages pages;
    private final Districts districts;
    private final SchoolClasses classes;

    SchoolClassPages(Pages pages, Districts districts, SchoolClasses classes) {
        this.pages = pages;
        this.districts = districts;
        this.classes = classes;
    }

    /** The part that answers while one types is what was found. */
    @GetMapping("/schools/{school}/classes")
    View list(
            Actor actor,
            @PathVariable UUID school,
            @RequestParam(required = false) @Nullable Integer after,
            HttpServletRequest request) {
        Form form = Form.of(request);
        School its = districts.getSchool(actor, new SchoolId(school));
        var found = classes.search(
                actor, its.id(), form.text("q"), form.has("over"), after == null ? null : new ClassId(after));
        return pages.showPart(
                "schools/schoolClasses", "schools/schoolClassesFound", new SchoolClassesPage(its, form, found));
    }
}
