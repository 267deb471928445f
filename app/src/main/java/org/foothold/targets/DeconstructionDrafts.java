package org.foothold.targets;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to drafts of deconstructions: a teacher writes one for a standard, nobody else sees it, until it is published. */
@Service
@Transactional
public class DeconstructionDrafts {
    private final DeconstructionStore store;
    private final DeconstructionDraftStore drafts;
    private final StandardStore standards;
    private final Deconstructions published;
    private final DraftPublishing publishing;
    private final Ids ids;
    private final Clock clock;

    DeconstructionDrafts(
            DeconstructionStore store,
            DeconstructionDraftStore drafts,
            StandardStore standards,
            Deconstructions published,
            DraftPublishing publishing,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.standards = standards;
        this.published = published;
        this.publishing = publishing;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens the actor's draft for the standard; there is one for each author and standard. */
    public Deconstruction start(Actor actor, StandardRef standard) {
        open(actor, standard);
        return mine(actor, standard);
    }

    /** As {@link #start}; a draft that is new begins with an empty target of each kind. */
    public Deconstruction startWithEachKind(Actor actor, StandardRef standard) {
        boolean isNew = open(actor, standard);
        Deconstruction mine = mine(actor, standard);
        if (isNew) {
            List.of(TargetKind.values()).forEach(kind -> add(actor, mine.id(), kind));
        }
        return mine;
    }

    /** True if there was none. */
    private boolean open(Actor actor, StandardRef standard) {
        Staff.requirePlanner(actor);
        if (standards.find(actor.district(), standard).isEmpty()) {
            throw new NotFound("standard");
        }
        DeconstructionId id = new DeconstructionId(ids.next());
        return store.insert(actor.district(), id, actor.person(), standard, clock.instant());
    }

    private Deconstruction mine(Actor actor, StandardRef standard) {
        return store.findOf(actor.district(), actor.person(), standard)
                .orElseThrow(() -> new NotFound("deconstruction"));
    }

    /**
     * Copies a colleague's targets into the actor's own draft, to be changed there; the origin stays named. Asked twice,
     * as a second tap does, it copies once.
     */
    public Deconstruction adapt(Actor actor, DeconstructionVersion origin) {
        Staff.requirePlanner(actor);
        PublishedDeconstruction model = published.getPublished(actor, origin);
        Deconstruction mine = start(actor, model.standard().ref());
        if (store.setOrigin(actor.district(), mine.id(), origin)) {
            copy(actor, mine.id(), model);
        }
        return mine;
    }

    private void copy(Actor actor, DeconstructionId mine, PublishedDeconstruction model) {
        Map<TargetId, TargetId> copies = new HashMap<>();
        model.targets().forEach(each -> copies.put(each.id(), new TargetId(ids.next())));
        for (LearningTarget target : model.targets()) {
            List<TargetId> needs = target.prerequisites().stream()
                    .map(need -> copies.getOrDefault(need, need))
                    .toList();
            TargetId copy = copies.getOrDefault(target.id(), target.id());
            drafts.insert(
                    actor.district(),
                    mine,
                    new DraftTarget(copy, target.kind(), target.iCan(), target.why(), needs, false),
                    clock.instant());
        }
    }

    /** The targets of the draft in order, removed ones included so that they can be put back. */
    @Transactional(readOnly = true)
    public List<DraftTarget> list(Actor actor, DeconstructionId id) {
        requireOwn(actor, id);
        return drafts.list(actor.district(), id);
    }

    /** Keeps what was typed. A target that the form shows as it was is left alone, whatever happened to it meanwhile. */
    public void save(Actor actor, DeconstructionId id, List<DraftChange> changes) {
        requireOwn(actor, id);
        update(
                actor,
                id,
                changes.stream()
                        .filter(DraftChange::isTouched)
                        .map(DraftChange::target)
                        .toList());
    }

    /**
     * As {@link #save}, while somebody still types: a target that says meanwhile something else than the form showed is
     * left as it is, too, until somebody means to save over it. Tells which those are.
     */
    public Set<TargetId> keepTyping(Actor actor, DeconstructionId id, List<DraftChange> changes) {
        requireOwn(actor, id);
        store.lock(actor.district(), id);
        Map<TargetId, DraftTarget> kept = drafts.list(actor.district(), id).stream()
                .collect(Collectors.toMap(DraftTarget::id, Function.identity()));
        Map<Boolean, List<DraftTarget>> touched = changes.stream()
                .filter(DraftChange::isTouched)
                .collect(Collectors.partitioningBy(
                        each -> each.overwrites(kept.get(each.target().id())),
                        Collectors.mapping(DraftChange::target, Collectors.toList())));
        update(actor, id, touched.getOrDefault(false, List.of()));
        return touched.getOrDefault(true, List.of()).stream()
                .map(DraftTarget::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Makes the actor's draft for the standard say exactly this, in one go: targets that it has are changed or taken out,
     * and those without an id are added.
     */
    public Deconstruction write(Actor actor, StandardRef standard, List<DraftWriting> wanted) {
        Deconstruction mine = start(actor, standard);
        Map<TargetId, DraftTarget> before = drafts.list(actor.district(), mine.id()).stream()
                .filter(each -> !each.removed())
                .collect(Collectors.toMap(DraftTarget::id, Function.identity()));
        List<DraftTarget> after = new ArrayList<>();
        for (DraftWriting each : wanted) {
            TargetId target = each.id() == null ? add(actor, mine.id(), each.kind()) : each.id();
            if (each.id() != null && before.remove(target) == null) {
                throw new NotFound("target of the draft");
            }
            after.add(each.as(target));
        }
        before.keySet().forEach(gone -> remove(actor, mine.id(), gone));
        update(actor, mine.id(), after);
        return mine;
    }

    private void update(Actor actor, DeconstructionId id, List<DraftTarget> targets) {
        Set<TargetId> known = publishing.known(actor, id, targets);
        targets.forEach(target -> drafts.update(actor.district(), id, target.needingOnly(known), clock.instant()));
    }

    public TargetId add(Actor actor, DeconstructionId id, TargetKind kind) {
        requireOwn(actor, id);
        TargetId target = new TargetId(ids.next());
        DraftTarget empty = new DraftTarget(target, kind, Wording.NONE, Wording.NONE, List.of(), false);
        drafts.insert(actor.district(), id, empty, clock.instant());
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
        if (!drafts.setRemoved(actor.district(), id, target, at)) {
            throw new NotFound("target");
        }
    }

    /** What the draft touches of its standard and what not yet. */
    @Transactional(readOnly = true)
    public Coverage coverage(Actor actor, DeconstructionId id) {
        Deconstruction mine = requireOwn(actor, id);
        return drafts.coverage(actor.district(), mine);
    }

    /**
     * Publishes the draft as the next immutable version.
     *
     * @param covers the author's own judgement that together the targets cover the whole standard
     */
    public Publication publish(Actor actor, DeconstructionId id, boolean covers) {
        Staff.requirePlanner(actor);
        publishing.lock(actor);
        return publishing.publish(actor, requireOwn(actor, id), covers);
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
