package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Dates;
import org.foothold.kernel.Role;
import org.foothold.schools.Districts;
import org.foothold.schools.School;
import org.foothold.schools.Term;
import org.foothold.schools.TermId;
import org.foothold.schools.Terms;
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

/** Terms: add, change, remove. */
@Controller
@Access(roles = Role.ADMINISTRATOR, scope = Access.Scope.DISTRICT)
class TermPages {
    private final Pages pages;
    private final Districts districts;
    private final Terms terms;

    TermPages(Pages pages, Districts districts, Terms terms) {
        this.pages = pages;
        this.districts = districts;
        this.terms = terms;
    }

    @GetMapping("/schools/terms/new")
    View ask(Actor actor) {
        return show(200, actor, null, Form.with(Map.of()));
    }

    @PostMapping("/schools/terms")
    View add(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        Optional<Term> term = read(form, districts.listSchools(actor), new TermId(new UUID(0, 0)));
        if (term.isEmpty()) {
            return show(422, actor, null, form);
        }
        Term added = term.get();
        terms.add(actor, added.school(), added.name(), added.startsOn(), added.endsOn());
        return Redirects.to("/schools", Flash.of("schools.notice.term-added"));
    }

    @GetMapping("/schools/terms/{term}")
    View show(Actor actor, @PathVariable UUID term) {
        Term its = terms.get(actor, new TermId(term));
        Form form = Form.with(Map.of(
                "name", its.name(),
                "from", its.startsOn().toString(),
                "to", its.endsOn().toString(),
                "school", its.school() == null ? "" : its.school().toString()));
        return show(200, actor, its, form);
    }

    @PostMapping("/schools/terms/{term}")
    View change(Actor actor, @PathVariable UUID term, HttpServletRequest request) {
        Term its = terms.get(actor, new TermId(term));
        Form form = Form.of(request);
        Optional<Term> changed = read(form, districts.listSchools(actor), its.id());
        if (changed.isEmpty()) {
            return show(422, actor, its, form);
        }
        terms.change(actor, changed.get());
        return Redirects.to("/schools", Flash.of("schools.notice.saved"));
    }

    @PostMapping("/schools/terms/{term}/remove")
    View remove(Actor actor, @PathVariable UUID term) {
        terms.end(actor, new TermId(term));
        return Redirects.to(
                "/schools", Flash.of("schools.notice.term-removed").withUndo("/schools/terms/" + term + "/restore"));
    }

    @PostMapping("/schools/terms/{term}/restore")
    View restore(Actor actor, @PathVariable UUID term) {
        terms.restore(actor, new TermId(term));
        return Redirects.to("/schools", Flash.of("schools.notice.term-restored"));
    }

    private View show(int status, Actor actor, @Nullable Term term, Form form) {
        return pages.show(status, "schools/term", new TermPage(term, form, districts.listSchools(actor)));
    }

    private static Optional<Term> read(Form form, List<School> schools, TermId id) {
        form.need("name", 80);
        Optional<LocalDate> from = date(form, "from");
        Optional<LocalDate> to = date(form, "to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            form.refuse("to", "schools.term.backwards");
        }
        if (!form.isGood()) {
            return Optional.empty();
        }
        return Optional.of(new Term(
                id,
                StaffForm.school(form.text("school"), schools).orElse(null),
                form.text("name"),
                from.orElseThrow(),
                to.orElseThrow()));
    }

    private static Optional<LocalDate> date(Form form, String field) {
        try {
            return Optional.of(Dates.read(form.text(field)));
        } catch (DateTimeException e) {
            form.refuse(field, form.text(field).isEmpty() ? "schools.form.missing" : "schools.form.no-date");
            return Optional.empty();
        }
    }
}
