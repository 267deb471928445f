package org.foothold.targets.api;

import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.shell.Access;
import org.foothold.targets.FoundStandard;
import org.foothold.targets.FoundStandards;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds standards by words or a part of a code. */
@RestController
@Access(roles = {Role.TEACHER, Role.COACH, Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.ADMINISTRATOR})
class StandardSearchResource {
    private final Standards standards;

    StandardSearchResource(Standards standards) {
        this.standards = standards;
    }

    /**
     * The best matches.
     *
     * @param meant the words that were looked for instead, where nothing held those that were sent
     */
    record FoundJson(List<MatchJson> found, @Nullable String meant) {}

    /** A standard with what it stands under, outermost first. */
    record MatchJson(StandardJson standard, List<PlacedStandardJson.AboveJson> above) {
        static MatchJson of(FoundStandard found) {
            return new MatchJson(
                    StandardJson.of(found.standard()),
                    found.ancestors().stream()
                            .map(PlacedStandardJson.AboveJson::of)
                            .toList());
        }
    }

    /** In one framework, or in all of the district. */
    @GetMapping("/api/standards")
    FoundJson search(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID framework) {
        @Nullable
        FrameworkId in = framework == null
                ? null
                : standards.getFramework(actor, new FrameworkId(framework)).id();
        FoundStandards found = standards.search(actor, q, in);
        return new FoundJson(found.standards().stream().map(MatchJson::of).toList(), found.meant());
    }
}
