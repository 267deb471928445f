package org.foothold.targets;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door to deconstructions: standards broken into targets of the four kinds by one teacher, in immutable versions that
 * colleagues adopt as they are. They are written in {@link DeconstructionDrafts}.
 */
@Service
@Transactional
public class Deconstructions {
    private final DeconstructionStore store;
    private final DeconstructionVersionStore versions;
    private final TargetStore targets;
    private final Clock clock;

    Deconstructions(DeconstructionStore store, DeconstructionVersionStore versions, TargetStore targets, Clock clock) {
        this.store = store;
        this.versions = versions;
        this.targets = targets;
        this.clock = clock;
    }

    /** The actor's own deconstruction of the standard, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Deconstruction> findMine(Actor actor, StandardRef standard) {
        Staff.require(actor);
        return store.findOf(actor.district(), actor.person(), standard);
    }

    /** The newest version of every published deconstruction of the standard, the actor's own first. */
    @Transactional(readOnly = true)
    public List<PublishedDeconstruction> listPublished(Actor actor, StandardRef standard) {
        Staff.require(actor);
        return versions.list(actor.district(), actor.person(), standard).stream()
                .map(each -> withTargets(actor, each))
                .toList();
    }

    @Transactional(readOnly = true)
    public PublishedDeconstruction getPublished(Actor actor, DeconstructionVersion version) {
        Staff.require(actor);
        return versions.find(actor.district(), actor.person(), version)
                .map(each -> withTargets(actor, each))
                .orElseThrow(() -> new NotFound("deconstruction"));
    }

    /** Uses a colleague's version as it is: its targets stand among the actor's own from now on. */
    public void adopt(Actor actor, DeconstructionVersion version) {
        Staff.requirePlanner(actor);
        getPublished(actor, version);
        versions.adopt(actor.district(), actor.person(), version, clock.instant());
    }

    public void leave(Actor actor, DeconstructionId id) {
        Staff.requirePlanner(actor);
        if (store.find(actor.district(), id).isEmpty()) {
            throw new NotFound("deconstruction");
        }
        versions.leave(actor.district(), actor.person(), id);
    }

    private PublishedDeconstruction withTargets(Actor actor, DeconstructionVersionStore.Version version) {
        List<TargetVersion> members = version.targets();
        Map<TargetVersion, LearningTarget> found = new HashMap<>();
        targets.listVersions(actor.district(), members).forEach(each -> found.put(each.ref(), each));
        return version.with(members.stream()
                .flatMap(member -> Optional.ofNullable(found.get(member)).stream())
                .toList());
    }
}
