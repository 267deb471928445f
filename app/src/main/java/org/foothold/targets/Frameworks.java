package org.foothold.targets;

import java.time.Clock;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Role;
import org.foothold.schools.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to which frameworks a district uses, in which edition. Every change can be undone. */
@Service
@Transactional
public class Frameworks {
    private final StandardStore standards;
    private final EditionStore editions;
    private final Audit audit;
    private final Clock clock;

    Frameworks(StandardStore standards, EditionStore editions, Audit audit, Clock clock) {
        this.standards = standards;
        this.editions = editions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The framework, removed or not. */
    @Transactional(readOnly = true)
    public Framework get(Actor actor, FrameworkId framework) {
        actor.require(Role.ADMINISTRATOR);
        return standards.findFramework(actor.district(), framework).orElseThrow(() -> new NotFound("framework"));
    }

    /** All that the edition in use holds, in the publisher's words, to be handed on. */
    @Transactional(readOnly = true)
    public EditionContent content(Actor actor, FrameworkId framework) {
        return editions.content(get(actor, framework));
    }

    /** Takes the framework off the shelf. Targets made from it stay; {@link #restore} puts it back. */
    public void remove(Actor actor, FrameworkId framework) {
        get(actor, framework);
        editions.setRemoved(actor.district(), framework, clock.instant());
        audit.record(actor, "targets.framework-removed", Map.of("framework", framework.toString()));
    }

    public void restore(Actor actor, FrameworkId framework) {
        get(actor, framework);
        editions.setRemoved(actor.district(), framework, null);
        audit.record(actor, "targets.framework-restored", Map.of("framework", framework.toString()));
    }

    /** Goes back to the edition used before; doing it again comes forward to this one. */
    public void swapEditions(Actor actor, FrameworkId framework) {
        get(actor, framework);
        editions.swap(actor.district(), framework, actor.person(), clock.instant());
        audit.record(actor, "targets.framework-swapped", Map.of("framework", framework.toString()));
    }
}
