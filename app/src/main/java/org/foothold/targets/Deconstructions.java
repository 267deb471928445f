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
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door to deconstructions: a teacher breaks a standard into targets of the four kinds, in a draft that nobody else sees,
 * and publishes immutable versions that colleagues adopt as they are or adapt.
 */
@Service
@Transactional
public class Deconstructions {
    private final DeconstructionStore store;
    private final TargetStore targets;
    private final StandardStore standards;
    private final Ids ids;
    private final Clock clock;

    Deconstructions(DeconstructionStore store, TargetStore targets, StandardStore standards, Ids ids, Clock clock) {
        this.store = store;
        this.targets = targets;
        this.standards = standards;
        this.ids = ids;
        this.clock = clock;
    }

    /** The actor's own deconstruction of the standard, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Deconstruction> findMine(Actor actor, StandardRef standard) {
        Staff.require(actor);
        return store.findOf(actor.district(), actor.person(), standard);
    }

    /** Opens the actor's draft for the standard; there is one for each author and standard. */
    public Deconstruction start(Actor actor, StandardRef standard) {
        Staff.requirePlanner(actor);
        if (standards.find(actor.district(), standard).isEmpty()) {
            throw new NotFound("standard");
        }
        DeconstructionId id = new DeconstructionId(ids.next());
        store.insert(actor.district(), id, actor.person(), standard, clock.instant());
        return store.findOf(actor.district(), actor.person(), standard)
                .orElseThrow(() -> new NotFound("deconstruction"));
    }

    /** Copies a colleague's targets into the actor's own draft, to be changed there; the origin stays named. */
    public Deconstruction adapt(Actor actor, DeconstructionVersion origin) {
        Staff.requirePlanner(actor);
        PublishedDeconstruction published = getPublished(actor, origin);
        Deconstruction mine = start(actor, published.standard().ref());
        store.setOrigin(actor.district(), mine.id(), origin);
        Map<TargetId, TargetId> copies = new HashMap<>();
        published.targets().forEach(each -> copies.put(each.id(), new TargetId(ids.next())));
        for (LearningTarget target : published.targets()) {
            List<TargetId> needs = target.prerequisites().stream()
                    .map(need -> copies.getOrDefault(need, need))
                    .toList();
            TargetId copy = copies.getOrDefault(target.id(), target.id());
            store.insertDraft(
                    actor.district(),
                    mine.id(),
                    new DraftTarget(copy, target.kind(), target.iCan(), target.why(), needs, false),
                    clock.instant());
        }
        return mine;
    }

    /** The targets of the draft in order, removed ones included so that they can be put back. */
    @Transactional(readOnly = true)
    public List<DraftTarget> listDraft(Actor actor, DeconstructionId id) {
        requireOwn(actor, id);
        return store.listDraft(actor.district(), id);
    }

    /** Keeps what was typed. A target that the form shows as it was is left alone, whatever happened to it meanwhile. */
    public void save(Actor actor, DeconstructionId id, List<DraftChange> changes) {
        requireOwn(actor, id);
        List<DraftTarget> touched = changes.stream()
                .filter(DraftChange::isTouched)
                .map(DraftChange::target)
                .toList();
        Set<TargetId> known = known(actor, id, touched);
        touched.forEach(target -> store.updateDraft(actor.district(), id, target.needingOnly(known), clock.instant()));
    }

    /** What may come before a target: those of the same draft, and those that the district has. */
    private Set<TargetId> known(Actor actor, DeconstructionId id, List<DraftTarget> touched) {
        Set<TargetId> known = new HashSet<>();
        store.listDraft(actor.district(), id).forEach(each -> known.add(each.id()));
        List<TargetId> needed =
                touched.stream().flatMap(each -> each.needs().stream()).toList();
        targets.listLatest(actor.district(), needed).forEach(each -> known.add(each.id()));
        return known;
    }

    public TargetId add(Actor actor, DeconstructionId id, TargetKind kind) {
        requireOwn(actor, id);
        TargetId target = new TargetId(ids.next());
        DraftTarget empty = new DraftTarget(target, kind, Wording.NONE, Wording.NONE, List.of(), false);
        store.insertDraft(actor.district(), id, empty, clock.instant());
        return target;
    }

    public void remove(Actor actor, DeconstructionId id, TargetId target) {
        setRemoved(actor, id, target, clock.instant());
    }

    public void putBack(Actor actor, DeconstructionId id, TargetId target) {
        setRemoved(actor, id, target, null);
    }

    private void setRemoved(Actor actor, DeconstructionId id, TargetId target, @Nullable Instant at) {
        requireOwn(actor, id);
        if (!store.setDraftRemoved(actor.district(), id, target, at)) {
            throw new NotFound("target");
        }
    }

    /** What the draft touches of its standard and what not yet. */
    @Transactional(readOnly = true)
    public Coverage coverage(Actor actor, DeconstructionId id) {
        Deconstruction mine = requireOwn(actor, id);
        return store.coverage(actor.district(), mine);
    }

    /**
     * Publishes the draft as the next immutable version.
     *
     * @param covers the author's own judgement that together the targets cover the whole standard
     */
    public Publication publish(Actor actor, DeconstructionId id, boolean covers) {
        Deconstruction mine = requireOwn(actor, id);
        List<DraftTarget> draft = store.listDraft(actor.district(), id).stream()
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
        List<TargetVersion> versions = draft.stream()
                .map(each -> version(actor, mine, each, Optional.ofNullable(before.get(each.id())), edition, now))
                .toList();
        targets.hideDropped(
                actor.district(), mine.id(), draft.stream().map(DraftTarget::id).toList(), now);
        return store.publish(actor.district(), mine, actor.person(), versions, edition, covers, now);
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

    /** The newest version of every published deconstruction of the standard, the actor's own first. */
    @Transactional(readOnly = true)
    public List<PublishedDeconstruction> listPublished(Actor actor, StandardRef standard) {
        Staff.require(actor);
        return store.listPublished(actor.district(), actor.person(), standard).stream()
                .map(each -> withTargets(actor, each))
                .toList();
    }

    @Transactional(readOnly = true)
    public PublishedDeconstruction getPublished(Actor actor, DeconstructionVersion version) {
        Staff.require(actor);
        return store.findPublished(actor.district(), actor.person(), version)
                .map(each -> withTargets(actor, each))
                .orElseThrow(() -> new NotFound("deconstruction"));
    }

    /** Uses a colleague's version as it is: its targets stand among the actor's own from now on. */
    public void adopt(Actor actor, DeconstructionVersion version) {
        Staff.requirePlanner(actor);
        getPublished(actor, version);
        store.adopt(actor.district(), actor.person(), version, clock.instant());
    }

    public void leave(Actor actor, DeconstructionId id) {
        Staff.requirePlanner(actor);
        if (store.find(actor.district(), id).isEmpty()) {
            throw new NotFound("deconstruction");
        }
        store.leave(actor.district(), actor.person(), id);
    }

    private PublishedDeconstruction withTargets(Actor actor, DeconstructionStore.Version version) {
        List<TargetVersion> members = version.targets();
        Map<TargetVersion, LearningTarget> found = new HashMap<>();
        targets.listVersions(actor.district(), members).forEach(each -> found.put(each.ref(), each));
        return version.with(members.stream()
                .flatMap(member -> Optional.ofNullable(found.get(member)).stream())
                .toList());
    }

    private Deconstruction requireOwn(Actor actor, DeconstructionId id) {
        Staff.requirePlanner(actor);
        Deconstruction found = store.find(actor.district(), id).orElseThrow(() -> new NotFound("deconstruction"));
        if (!found.author().equals(actor.person())) {
            throw new Forbidden("a draft belongs to its author");
        }
        return found;
    }
}
