package org.foothold.targets.api;

import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.foothold.shell.Access;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.Frameworks;
import org.foothold.targets.Standard;
import org.foothold.targets.StandardId;
import org.foothold.targets.StandardRef;
import org.foothold.targets.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Frameworks that the district uses, walked as trees. The cursor of a list is where its next part begins. */
@RestController
@RequestMapping("/api/frameworks")
@Access(roles = {Role.TEACHER, Role.COACH, Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.ADMINISTRATOR})
class FrameworkResource {
    private final Standards standards;
    private final Frameworks frameworks;

    FrameworkResource(Standards standards, Frameworks frameworks) {
        this.standards = standards;
        this.frameworks = frameworks;
    }

    @GetMapping
    List<FrameworkJson> list(Actor actor) {
        return standards.listFrameworks(actor).stream().map(FrameworkJson::of).toList();
    }

    @GetMapping("/{framework}")
    FrameworkJson get(Actor actor, @PathVariable UUID framework) {
        return FrameworkJson.of(standards.getFramework(actor, new FrameworkId(framework)));
    }

    /** Takes the framework off the shelf; targets made from it stay. */
    @DeleteMapping("/{framework}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(roles = Role.ADMINISTRATOR)
    void remove(Actor actor, @PathVariable UUID framework) {
        frameworks.remove(actor, new FrameworkId(framework));
    }

    @PostMapping("/{framework}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(roles = Role.ADMINISTRATOR)
    void restore(Actor actor, @PathVariable UUID framework) {
        frameworks.restore(actor, new FrameworkId(framework));
    }

    /** Goes back to the edition used before; doing it again comes forward to this one. */
    @PostMapping("/{framework}/former")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(roles = Role.ADMINISTRATOR)
    void former(Actor actor, @PathVariable UUID framework) {
        frameworks.swapEditions(actor, new FrameworkId(framework));
    }

    /** The outermost standards in reading order. */
    @GetMapping("/{framework}/standards")
    Slice<StandardJson> roots(
            Actor actor, @PathVariable UUID framework, @RequestParam(required = false) @Nullable String after) {
        return json(standards.listRoots(actor, new FrameworkId(framework), after));
    }

    @GetMapping("/{framework}/standards/{standard}")
    PlacedStandardJson standard(Actor actor, @PathVariable UUID framework, @PathVariable UUID standard) {
        Standard found = find(actor, framework, standard);
        return PlacedStandardJson.of(found, standards.listAncestors(actor, found), standards.listRelated(actor, found));
    }

    /** What stands directly under a standard, in reading order. */
    @GetMapping("/{framework}/standards/{standard}/below")
    Slice<StandardJson> below(
            Actor actor,
            @PathVariable UUID framework,
            @PathVariable UUID standard,
            @RequestParam(required = false) @Nullable String after) {
        return json(standards.listChildren(actor, find(actor, framework, standard), after));
    }

    private Standard find(Actor actor, UUID framework, UUID standard) {
        return standards.get(actor, new StandardRef(new FrameworkId(framework), new StandardId(standard)));
    }

    private static Slice<StandardJson> json(Slice<Standard> slice) {
        return slice.map(StandardJson::of);
    }
}
