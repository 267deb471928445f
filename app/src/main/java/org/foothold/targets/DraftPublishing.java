package org.foothold.targets;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foothold.kernel.Actor;
import org.foothold.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Makes of a draft the next version: of each target that says something new, and of the deconstruction. */
@Component
class DraftPublishing {
    private final DeconstructionDraftStore drafts;
    private final DeconstructionVersionStore versions;
    private final TargetStore targets;
    private final StandardStore standards;
    private final Clock clock;

    DraftPublishing(
            DeconstructionDraftStore drafts,
            DeconstructionVersionStore versions,
            TargetStore targets,
            StandardStore standards,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.targets = targets;
        this.standards = standards;
        this.clock = clock;
    }

    /** What may come before a target of the draft: those of the same draft, and those that the district has. */
    Set<TargetId> known(Actor actor, DeconstructionId id, List<DraftTarget> draft) {
        Set<TargetId> known = new HashSet<>();
        drafts.list(actor.district(), id).forEach(each -> known.add(each.id()));
        List<TargetId> needed =
                draft.stream().flatMap(each -> each.needs().stream()).toList();
        targets.listLatest(actor.district(), needed).forEach(each -> known.add(each.id()));
        return known;
    }

    /** One after the other in a district; to be asked before {@code mine} is read. */
    void lock(Actor actor) {
        targets.lock(actor.district());
    }

    Publication publish(Actor actor, Deconstruction mine, boolean covers) {
        List<DraftTarget> draft = drafts.list(actor.district(), mine.id()).stream()
                .filter(each -> !each.removed() && !each.isBlank())
                .toList();
        Optional<Publication.Reason> obstacle = obstacle(actor, mine, draft);
        return obstacle.isPresent()
                ? new Publication.Refused(obstacle.get())
                : new Publication.Published(publish(actor, mine, draft, covers));
    }

    private Optional<Publication.Reason> obstacle(Actor actor, Deconstruction mine, List<DraftTarget> draft) {
        if (draft.isEmpty()) {
            return Optional.of(Publication.Reason.NO_TARGETS);
        }
        if (draft.stream().anyMatch(each -> each.iCan().isEmpty())) {
            return Optional.of(Publication.Reason.TARGET_WITHOUT_STATEMENT);
        }
        if (standards.editionOf(actor.district(), mine.standard()).isEmpty()) {
            return Optional.of(Publication.Reason.STANDARD_GONE);
        }
        List<TargetId> needed =
                draft.stream().flatMap(each -> each.needs().stream()).toList();
        Map<TargetId, List<TargetId>> needs = new HashMap<>(targets.listNeeds(actor.district(), needed));
        draft.forEach(each -> needs.put(each.id(), each.needs()));
        return Prerequisites.haveACircle(needs)
                ? Optional.of(Publication.Reason.PREREQUISITES_IN_A_CIRCLE)
                : Optional.empty();
    }

    private DeconstructionVersion publish(Actor actor, Deconstruction mine, List<DraftTarget> draft, boolean covers) {
        Instant now = clock.instant();
        EditionId edition =
                standards.editionOf(actor.district(), mine.standard()).orElseThrow(() -> new NotFound("standard"));
        Map<TargetId, LearningTarget> before = new HashMap<>();
        targets.listLatest(actor.district(), draft.stream().map(DraftTarget::id).toList())
                .forEach(each -> before.put(each.id(), each));
        draft.stream()
                .filter(each -> !before.containsKey(each.id()))
                .forEach(each -> targets.insertTarget(actor.district(), each.id(), actor.person(), now));
        List<TargetVersion> members = draft.stream()
                .map(each -> version(actor, mine, each, Optional.ofNullable(before.get(each.id())), edition, now))
                .toList();
        targets.hideDropped(
                actor.district(), mine.id(), draft.stream().map(DraftTarget::id).toList(), now);
        return versions.publish(actor.district(), mine, actor.person(), members, edition, covers, now);
    }

    private TargetVersion version(
            Actor actor,
            Deconstruction mine,
            DraftTarget draft,
            Optional<LearningTarget> before,
            EditionId edition,
            Instant now) {
        NewTarget target = new NewTarget(draft.kind(), draft.iCan(), draft.why(), mine.standard(), draft.needs());
        if (before.isPresent() && target.saysTheSameAs(before.get())) {
            return before.get().ref();
        }
        TargetVersion ref = new TargetVersion(
                draft.id(), before.map(LearningTarget::version).orElse(0) + 1);
        targets.insertVersion(actor.district(), actor.person(), now, ref, target, edition);
        return ref;
    }
}
