package org.foothold.shell;

import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;

/**
 * Whether somebody belongs to a class, asked before any route that names one. The module that knows answers it; the door
 * behind the route asks again for itself.
 */
public interface ClassFence {
    /** Refuses unless the actor teaches or attends the class, or administers its district. */
    void requireMember(Actor actor, ClassId schoolClass);
}
