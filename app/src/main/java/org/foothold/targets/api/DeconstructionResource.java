package org.foothold.targets.api;

import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.shell.Access;
import org.foothold.targets.Deconstruction;
import org.foothold.targets.DeconstructionDrafts;
import org.foothold.targets.DeconstructionId;
import org.foothold.targets.DeconstructionVersion;
import org.foothold.targets.Deconstructions;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.StandardId;
import org.foothold.targets.StandardRef;
import org.foothold.targets.Standards;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Published deconstructions of standards: read, adopt, adapt. */
@RestController
@Access(roles = {Role.TEACHER, Role.COACH})
class DeconstructionResource {
    private final Deconstructions deconstructions;
    private final DeconstructionDrafts drafts;
    private final Standards standards;

    DeconstructionResource(Deconstructions deconstructions, DeconstructionDrafts drafts, Standards standards) {
        this.deconstructions = deconstructions;
        this.drafts = drafts;
        this.standards = standards;
    }

    /** The newest version of each deconstruction of the standard, one's own first. */
    @GetMapping("/api/frameworks/{framework}/standards/{standard}/deconstructions")
    @Access(roles = {Role.TEACHER, Role.COACH, Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.ADMINISTRATOR})
    List<DeconstructionJson> list(Actor actor, @PathVariable UUID framework, @PathVariable UUID standard) {
        StandardRef ref = new StandardRef(new FrameworkId(framework), new StandardId(standard));
        return deconstructions.listPublished(actor, standards.get(actor, ref).ref()).stream()
                .map(DeconstructionJson::of)
                .toList();
    }

    @GetMapping("/api/deconstructions/{deconstruction}/{version}")
    @Access(roles = {Role.TEACHER, Role.COACH, Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.ADMINISTRATOR})
    DeconstructionJson get(Actor actor, @PathVariable UUID deconstruction, @PathVariable int version) {
        return DeconstructionJson.of(deconstructions.getPublished(actor, version(deconstruction, version)));
    }

    /** Uses a colleague's version as it is: its targets stand among one's own. */
    @PostMapping("/api/deconstructions/{deconstruction}/{version}/adopt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void adopt(Actor actor, @PathVariable UUID deconstruction, @PathVariable int version) {
        deconstructions.adopt(actor, version(deconstruction, version));
    }

    /** Uses it no longer. */
    @DeleteMapping("/api/deconstructions/{deconstruction}/{version}/adopt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Actor actor, @PathVariable UUID deconstruction, @PathVariable int version) {
        deconstructions.leave(actor, version(deconstruction, version).id());
    }

    /** Copies its targets into one's own draft for the standard, to be changed there. */
    @PostMapping("/api/deconstructions/{deconstruction}/{version}/adapt")
    DraftJson adapt(Actor actor, @PathVariable UUID deconstruction, @PathVariable int version) {
        Deconstruction mine = drafts.adapt(actor, version(deconstruction, version));
        return DraftJson.of(drafts.list(actor, mine.id()));
    }

    private static DeconstructionVersion version(UUID id, int version) {
        return new DeconstructionVersion(new DeconstructionId(id), version);
    }
}
