package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.Cards;
import org.foothold.schools.Classes;
import org.foothold.schools.Person;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.PublicAddress;
import org.foothold.shell.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The cards of a class: issue, print, revoke. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class CardSheetPages {
    private final Pages pages;
    private final Cards cards;
    private final Classes classes;
    private final PublicAddress address;

    CardSheetPages(Pages pages, Cards cards, Classes classes, PublicAddress address) {
        this.pages = pages;
        this.cards = cards;
        this.classes = classes;
        this.address = address;
    }

    /** For those named, or {@code who=missing}: all who have none, or {@code who=all}. */
    @PostMapping("/classes/{schoolClass}/cards")
    View issue(
            Actor actor,
            @PathVariable int schoolClass,
            @RequestParam(required = false) @Nullable UUID student,
            @RequestParam(defaultValue = "all") String who) {
        ClassId id = new ClassId(schoolClass);
        Collection<PersonId> students =
                student == null ? studentsOf(actor, id, who.equals("missing")) : List.of(new PersonId(student));
        if (students.isEmpty()) {
            return Redirects.to("/classes/" + id, Flash.of("schools.warning.no-cards"));
        }
        return Redirects.to(
                "/classes/" + id + "/cards/" + cards.issue(actor, id, students), Flash.of("schools.notice.cards-made"));
    }

    @GetMapping("/classes/{schoolClass}/cards/{key}")
    View print(Actor actor, @PathVariable int schoolClass, @PathVariable String key, HttpServletRequest request) {
        ClassId id = new ClassId(schoolClass);
        return pages.show(
                "schools/cardSheet",
                CardSheetPage.of(
                        classes.get(actor, id),
                        address.of(request),
                        address.isHereOnly(request),
                        cards.listSheet(actor, id, key)));
    }

    /** Of one student, or of all. */
    @PostMapping("/classes/{schoolClass}/cards/revoke")
    View revoke(Actor actor, @PathVariable int schoolClass, @RequestParam(required = false) @Nullable UUID student) {
        ClassId id = new ClassId(schoolClass);
        cards.revoke(actor, id, student == null ? studentsOf(actor, id, false) : List.of(new PersonId(student)));
        return student == null
                ? Redirects.to("/classes/" + id, Flash.of("schools.notice.cards-revoked"))
                : Redirects.to("/classes/" + id + "/students", Flash.of("schools.notice.card-revoked"));
    }

    private List<PersonId> studentsOf(Actor actor, ClassId schoolClass, boolean withoutCard) {
        Set<PersonId> have =
                withoutCard ? cards.listExpiries(actor, schoolClass).keySet() : Set.of();
        return classes.listStudents(actor, schoolClass).stream()
                .map(Person::id)
                .filter(student -> !have.contains(student))
                .toList();
    }
}
