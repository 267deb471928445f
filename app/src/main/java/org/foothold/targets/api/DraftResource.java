package org.foothold.targets.api;

import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Role;
import org.foothold.shell.Access;
import org.foothold.targets.Deconstruction;
import org.foothold.targets.DeconstructionDrafts;
import org.foothold.targets.DeconstructionVersion;
import org.foothold.targets.Deconstructions;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.Publication;
import org.foothold.targets.StandardId;
import org.foothold.targets.StandardRef;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One's own draft of a deconstruction: write it as a whole, publish it. */
@RestController
@RequestMapping("/api/frameworks/{framework}/standards/{standard}/draft")
@Access(roles = {Role.TEACHER, Role.COACH})
class DraftResource {
    private static final int MOST_TARGETS = 100;

    private final DeconstructionDrafts drafts;
    private final Deconstructions deconstructions;

    DraftResource(DeconstructionDrafts drafts, Deconstructions deconstructions) {
        this.drafts = drafts;
        this.deconstructions = deconstructions;
    }

    /** Whether, in the author's judgement, the targets cover the whole standard. */
    record CoversJson(boolean covers) {}

    @GetMapping
    DraftJson get(Actor actor, @PathVariable UUID framework, @PathVariable UUID standard) {
        Deconstruction mine =
                deconstructions.findMine(actor, ref(framework, standard)).orElseThrow(() -> new NotFound("draft"));
        return DraftJson.of(drafts.list(actor, mine.id()));
    }

    /** Makes the draft say exactly this: targets with an id change, those without are added, missing ones are taken out. */
    @PutMapping
    DraftJson put(
            Actor actor, @PathVariable UUID framework, @PathVariable UUID standard, @RequestBody DraftJson wanted) {
        if (wanted.targets().size() > MOST_TARGETS) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "A draft has at most " + MOST_TARGETS + " targets.");
        }
        Deconstruction mine = drafts.write(
                actor,
                ref(framework, standard),
                wanted.targets().stream()
                        .map(DraftJson.DraftTargetJson::writing)
                        .toList());
        return DraftJson.of(drafts.list(actor, mine.id()));
    }

    /** Publishes the draft as the next immutable version; an unchanged one is no new version. */
    @PostMapping("/publish")
    DeconstructionJson publish(
            Actor actor, @PathVariable UUID framework, @PathVariable UUID standard, @RequestBody CoversJson judgement) {
        Deconstruction mine =
                deconstructions.findMine(actor, ref(framework, standard)).orElseThrow(() -> new NotFound("draft"));
        return switch (drafts.publish(actor, mine.id(), judgement.covers())) {
            case Publication.Published(DeconstructionVersion version) ->
                DeconstructionJson.of(deconstructions.getPublished(actor, version));
            case Publication.Refused(Publication.Reason reason) ->
                throw new ResponseStatusException(HttpStatus.CONFLICT, words(reason));
        };
    }

    private static String words(Publication.Reason reason) {
        return switch (reason) {
            case NO_TARGETS -> "The draft has no targets.";
            case TARGET_WITHOUT_STATEMENT -> "A target of the draft has no \"I can\" statement.";
            case PREREQUISITES_IN_A_CIRCLE -> "Prerequisites lead in a circle.";
            case STANDARD_GONE -> "The framework in use no longer has this standard.";
        };
    }

    private static StandardRef ref(UUID framework, UUID standard) {
        return new StandardRef(new FrameworkId(framework), new StandardId(standard));
    }
}
