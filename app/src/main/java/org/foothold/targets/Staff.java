package org.foothold.targets;

import java.util.Set;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.Role;

/** Who works with standards and targets: everybody who plans or supports teaching, and no student or family. */
final class Staff {
    private static final Set<Role> ROLES =
            Set.of(Role.TEACHER, Role.COACH, Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.ADMINISTRATOR);

    private Staff() {}

    static void require(Actor actor) {
        if (actor.roles().stream().noneMatch(ROLES::contains)) {
            throw new Forbidden("only for staff");
        }
    }

    /** Refuses unless the actor plans teaching: targets are a teacher's word. */
    static void requirePlanner(Actor actor) {
        if (!actor.is(Role.TEACHER)) {
            actor.require(Role.COACH);
        }
    }
}
