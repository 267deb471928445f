package org.foothold.interop.oneroster.web;

import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.RosterImport;
import org.foothold.schools.RosterImportId;
import org.foothold.schools.RosterImports;
import org.foothold.schools.RosterJoins;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** An administrator says which people of a roster are the ones who are here already. */
@Controller
@RequestMapping("/rosters/imports/{import}/joins")
@Access(roles = Role.ADMINISTRATOR)
class RosterJoinPages {
    private final RosterJoins joins;
    private final RosterImports imports;
    private final BroughtBy people;
    private final Pages pages;

    RosterJoinPages(RosterJoins joins, RosterImports imports, BroughtBy people, Pages pages) {
        this.joins = joins;
        this.imports = imports;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping
    View list(Actor actor, @PathVariable("import") UUID id, @RequestParam(defaultValue = "") String after) {
        RosterImport roster = imports.get(actor, new RosterImportId(id));
        return pages.show(
                "oneroster/joins",
                new RosterJoinsPage(people.name(actor, roster), joins.list(actor, roster.id(), after)));
    }

    @PostMapping
    View answer(Actor actor, @PathVariable("import") UUID id, @RequestParam boolean same) {
        joins.answer(actor, new RosterImportId(id), same);
        return Redirects.to(
                "/rosters/imports/" + id, Flash.of(same ? "oneroster.notice.joined" : "oneroster.notice.others"));
    }

    @PostMapping("/apart")
    View setApart(
            Actor actor,
            @PathVariable("import") UUID id,
            @RequestParam String source,
            @RequestParam boolean apart,
            @RequestParam(defaultValue = "") String after) {
        joins.setApart(actor, new RosterImportId(id), source, apart);
        return Redirects.to("/rosters/imports/" + id + "/joins?after=" + after.replaceAll("[^A-Za-z0-9_-]", ""));
    }
}
