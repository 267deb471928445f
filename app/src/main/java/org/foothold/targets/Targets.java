package org.foothold.targets;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to learning targets. What a target says is no secret: whoever is sent to one may read it. */
@Service
@Transactional
public class Targets {
    private static final int PART = 100;

    private final TargetStore store;
    private final StandardStore standards;
    private final Ids ids;
    private final Clock clock;

    Targets(TargetStore store, StandardStore standards, Ids ids, Clock clock) {
        this.store = store;
        this.standards = standards;
        this.ids = ids;
        this.clock = clock;
    }

    /** Publishes a new target as its version 1. */
    public LearningTarget create(Actor actor, NewTarget target) {
        Staff.requirePlanner(actor);
        TargetId id = new TargetId(ids.next());
        store.insertTarget(actor.district(), id, actor.person(), clock.instant());
        return publish(actor, new TargetVersion(id, 1), target);
    }

    /** Publishes the next version of the actor's own target; lessons already planned keep the version they name. */
    public LearningTarget revise(Actor actor, TargetId id, NewTarget target) {
        requireOwn(actor, id);
        store.lock(actor.district());
        LearningTarget before = get(actor, id);
        Map<TargetId, List<TargetId>> needs = new HashMap<>(store.listNeeds(actor.district(), target.prerequisites()));
        needs.put(id, target.prerequisites());
        if (Prerequisites.haveACircle(needs)) {
            throw new IllegalArgumentException("A target cannot come before itself");
        }
        return target.saysTheSameAs(before)
                ? before
                : publish(actor, new TargetVersion(id, before.version() + 1), target);
    }

    /** The latest version of each target; unknown ids are missing from the answer. */
    @Transactional(readOnly = true)
    public Map<TargetId, LearningTarget> byId(Actor actor, Collection<TargetId> targets) {
        Map<TargetId, LearningTarget> found = new HashMap<>();
        store.listLatest(actor.district(), targets).forEach(each -> found.put(each.id(), each));
        return Map.copyOf(found);
    }

    /** Each target exactly as it was worded in the version named. */
    @Transactional(readOnly = true)
    public Map<TargetVersion, LearningTarget> byVersion(Actor actor, Collection<TargetVersion> versions) {
        Map<TargetVersion, LearningTarget> found = new HashMap<>();
        store.listVersions(actor.district(), versions).forEach(each -> found.put(each.ref(), each));
        return Map.copyOf(found);
    }

    @Transactional(readOnly = true)
    public LearningTarget get(Actor actor, TargetId target) {
        return store.listLatest(actor.district(), List.of(target)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("target"));
    }

    /** The target, for whoever may change it. */
    @Transactional(readOnly = true)
    public LearningTarget getOwn(Actor actor, TargetId target) {
        return requireOwn(actor, target);
    }

    /** All versions of a target, newest first. */
    @Transactional(readOnly = true)
    public List<LearningTarget> listHistory(Actor actor, TargetId target) {
        Staff.require(actor);
        return store.listHistory(actor.district(), target);
    }

    /** The targets that the actor made or adopted, newest first; narrowed by words of the "I can" statement or code. */
    @Transactional(readOnly = true)
    public List<LearningTarget> listMine(Actor actor, @Nullable String words) {
        Staff.require(actor);
        return store.search(actor.district(), actor.person(), SearchWords.of(words), null, TargetStore.MOST_FOUND);
    }

    /** Targets of anybody in the district; narrowed by words of the "I can" statement or code. */
    @Transactional(readOnly = true)
    public List<LearningTarget> search(Actor actor, @Nullable String words) {
        Staff.require(actor);
        return store.search(actor.district(), null, SearchWords.of(words), null, TargetStore.MOST_FOUND);
    }

    /** As {@link #listMine} or {@link #search}, a part at a time; the cursor is the last target of the part before. */
    @Transactional(readOnly = true)
    public Slice<LearningTarget> slice(
            Actor actor, @Nullable String words, boolean everybody, @Nullable TargetId after) {
        Staff.require(actor);
        List<LearningTarget> found = store.search(
                actor.district(), everybody ? null : actor.person(), SearchWords.of(words), after, PART + 1);
        return Slice.of(found, PART, each -> each.id().toString());
    }

    /** Takes a target out of all lists. Lessons and evidence that name it keep it; {@link #restore} brings it back. */
    public void remove(Actor actor, TargetId target) {
        requireOwn(actor, target);
        store.setRemoved(actor.district(), target, clock.instant());
    }

    public void restore(Actor actor, TargetId target) {
        requireOwn(actor, target);
        store.setRemoved(actor.district(), target, null);
    }

    private LearningTarget publish(Actor actor, TargetVersion ref, NewTarget target) {
        @Nullable
        EditionId edition = target.standard() == null
                ? null
                : standards.editionOf(actor.district(), target.standard()).orElseThrow(() -> new NotFound("standard"));
        store.insertVersion(actor.district(), actor.person(), clock.instant(), ref, target, edition);
        return get(actor, ref.id());
    }

    private LearningTarget requireOwn(Actor actor, TargetId id) {
        LearningTarget target = get(actor, id);
        if (!target.author().equals(actor.person()) && !actor.is(Role.ADMINISTRATOR)) {
            throw new Forbidden("only the author changes a target");
        }
        return target;
    }
}
