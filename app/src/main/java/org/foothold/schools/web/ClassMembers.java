package org.foothold.schools.web;

import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.schools.Classes;
import org.foothold.shell.ClassFence;
import org.springframework.stereotype.Component;

/** Answers the fence before every route that names a class; for an administrator it is enough that there is one. */
@Component
class ClassMembers implements ClassFence {
    private final Classes classes;

    ClassMembers(Classes classes) {
        this.classes = classes;
    }

    @Override
    public void requireMember(Actor actor, ClassId schoolClass) {
        if (actor.is(Role.ADMINISTRATOR)) {
            classes.get(actor, schoolClass);
        } else {
            classes.requireMember(actor, schoolClass);
        }
    }
}
