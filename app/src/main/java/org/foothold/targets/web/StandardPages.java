package org.foothold.targets.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.People;
import org.foothold.schools.Person;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.foothold.targets.Deconstructions;
import org.foothold.targets.FoundStandards;
import org.foothold.targets.Framework;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.Frameworks;
import org.foothold.targets.PublishedDeconstruction;
import org.foothold.targets.Standard;
import org.foothold.targets.StandardId;
import org.foothold.targets.StandardRef;
import org.foothold.targets.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The shelf of frameworks, one framework as a tree, one standard, and the search among them. */
@Controller
@Access(roles = {Role.TEACHER, Role.COACH, Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.ADMINISTRATOR})
class StandardPages {
    private final Standards standards;
    private final Frameworks frameworks;
    private final Deconstructions deconstructions;
    private final People people;
    private final Pages pages;

    StandardPages(
            Standards standards, Frameworks frameworks, Deconstructions deconstructions, People people, Pages pages) {
        this.standards = standards;
        this.frameworks = frameworks;
        this.deconstructions = deconstructions;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/standards")
    View shelf(Actor actor) {
        List<Framework> shelf = standards.listFrameworks(actor);
        return pages.show(
                "targets/standards", new StandardsPage(shelf, FoundPage.empty(null), actor.is(Role.ADMINISTRATOR)));
    }

    @GetMapping("/standards/search")
    View search(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "in", required = false) @Nullable UUID in,
            @RequestParam(defaultValue = "false") boolean whole) {
        @Nullable Framework framework = in == null ? null : standards.getFramework(actor, new FrameworkId(in));
        FoundStandards found = standards.search(actor, q, framework == null ? null : framework.id());
        FoundPage page = new FoundPage(q, framework, found.standards(), found.meant(), whole);
        return pages.showPart("targets/search", "targets/found", page);
    }

    @GetMapping("/standards/{framework}")
    View framework(Actor actor, @PathVariable UUID framework, @RequestParam(required = false) @Nullable String after) {
        Framework found = standards.getFramework(actor, new FrameworkId(framework));
        BranchPage top = new BranchPage(found, null, standards.listRoots(actor, found.id(), after));
        @Nullable Person taker = people.byId(actor, List.of(found.takenBy())).get(found.takenBy());
        String name = taker == null ? "" : taker.name();
        return pages.show("targets/framework", new FrameworkPage(found, name, top, actor.is(Role.ADMINISTRATOR)));
    }

    @GetMapping("/standards/{framework}/{standard}")
    View standard(
            Actor actor,
            @PathVariable UUID framework,
            @PathVariable UUID standard,
            @RequestParam(required = false) @Nullable String after) {
        Framework shelf = standards.getFramework(actor, new FrameworkId(framework));
        Standard found = get(actor, framework, standard);
        List<PublishedDeconstruction> made = deconstructions.listPublished(actor, found.ref());
        Map<PersonId, Person> authors = people.byId(
                actor, made.stream().map(PublishedDeconstruction::author).toList());
        return pages.show(
                "targets/standard",
                new StandardPage(
                        shelf,
                        found,
                        standards.listAncestors(actor, found),
                        new BranchPage(shelf, found, standards.listChildren(actor, found, after)),
                        standards.listRelated(actor, found),
                        made,
                        authors,
                        actor.is(Role.TEACHER) || actor.is(Role.COACH)));
    }

    /** What stands under a standard, fetched when its branch is opened; without script the standard's own page shows it. */
    @GetMapping("/standards/{framework}/{standard}/below")
    View below(Actor actor, @PathVariable UUID framework, @PathVariable UUID standard) {
        Framework shelf = standards.getFramework(actor, new FrameworkId(framework));
        Standard found = get(actor, framework, standard);
        return pages.show("targets/below", new BranchPage(shelf, found, standards.listChildren(actor, found, null)));
    }

    @PostMapping("/standards/{framework}/remove")
    @Access(roles = Role.ADMINISTRATOR)
    View remove(Actor actor, @PathVariable UUID framework) {
        frameworks.remove(actor, new FrameworkId(framework));
        return Redirects.to(
                "/standards",
                Flash.of("targets.notice.framework-removed").withUndo("/standards/" + framework + "/restore"));
    }

    @PostMapping("/standards/{framework}/restore")
    @Access(roles = Role.ADMINISTRATOR)
    View restore(Actor actor, @PathVariable UUID framework) {
        frameworks.restore(actor, new FrameworkId(framework));
        return Redirects.to("/standards/" + framework, Flash.of("targets.notice.framework-restored"));
    }

    @PostMapping("/standards/{framework}/former")
    @Access(roles = Role.ADMINISTRATOR)
    View former(Actor actor, @PathVariable UUID framework) {
        frameworks.swapEditions(actor, new FrameworkId(framework));
        return Redirects.to(
                "/standards/" + framework,
                Flash.of("targets.notice.former-edition").withUndo("/standards/" + framework + "/former"));
    }

    private Standard get(Actor actor, UUID framework, UUID standard) {
        return standards.get(actor, new StandardRef(new FrameworkId(framework), new StandardId(standard)));
    }
}
