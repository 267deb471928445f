package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.Districts;
import org.foothold.schools.School;
import org.foothold.schools.SchoolId;
import org.foothold.schools.Terms;
import org.foothold.schools.TimeZones;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The schools of the district and their terms. */
@Controller
@Access(roles = Role.ADMINISTRATOR, scope = Access.Scope.DISTRICT)
class SchoolPages {
    private final Pages pages;
    private final Districts districts;
    private final Terms terms;

    SchoolPages(Pages pages, Districts districts, Terms terms) {
        this.pages = pages;
        this.districts = districts;
        this.terms = terms;
    }

    @GetMapping("/schools")
    View list(Actor actor, HttpServletRequest request) {
        List<School> schools = districts.listSchools(actor);
        return pages.show(
                "schools/schools",
                SchoolsPage.of(schools, terms.list(actor), pages.words(request).locale()));
    }

    @GetMapping("/schools/new")
    View ask(Actor actor) {
        String zone = districts.listSchools(actor).stream()
                .findFirst()
                .map(school -> school.timeZone().getId())
                .orElseGet(TimeZones::likely);
        return show(200, null, Form.with("zone", zone));
    }

    @PostMapping("/schools")
    View add(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request).need("name", 120);
        Optional<ZoneId> zone = zone(form);
        if (!form.isGood() || zone.isEmpty()) {
            return show(422, null, form);
        }
        districts.addSchool(actor, form.text("name"), zone.get());
        return Redirects.to("/schools", Flash.of("schools.notice.school-added"));
    }

    @GetMapping("/schools/{school}")
    View show(Actor actor, @PathVariable UUID school) {
        School its = districts.getSchool(actor, new SchoolId(school));
        return show(
                200,
                its,
                Form.with(Map.of("name", its.name(), "zone", its.timeZone().getId())));
    }

    @PostMapping("/schools/{school}")
    View change(Actor actor, @PathVariable UUID school, HttpServletRequest request) {
        School its = districts.getSchool(actor, new SchoolId(school));
        Form form = Form.of(request).need("name", 120);
        boolean kept = form.text("zone").equals(its.timeZone().getId());
        Optional<ZoneId> zone = kept ? Optional.of(its.timeZone()) : zone(form);
        if (!form.isGood() || zone.isEmpty()) {
            return show(422, its, form);
        }
        districts.changeSchool(actor, new School(its.id(), form.text("name"), zone.get()));
        return Redirects.to("/schools", Flash.of("schools.notice.saved"));
    }

    private View show(int status, @Nullable School school, Form form) {
        return pages.show(status, "schools/school", new SchoolPage(school, form));
    }

    private static Optional<ZoneId> zone(Form form) {
        Optional<ZoneId> zone = TimeZones.find(form.text("zone"));
        if (zone.isEmpty()) {
            form.refuse("zone", "schools.form.missing");
        }
        return zone;
    }
}
