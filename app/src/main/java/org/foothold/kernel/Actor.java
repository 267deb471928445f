package org.foothold.kernel;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Who asks: the first argument of every door. Permission is decided from it and from nothing else. */
public record Actor(DistrictId district, PersonId person, Set<Role> roles, Reach reach) {
    private static final PersonId SYSTEM = new PersonId(new UUID(0, 0));

    public Actor {
        roles = Set.copyOf(roles);
    }

    /**
     * The only way round a permission check, for what no person asked for; {@code why} is there to be found and judged.
     */
    public static Actor system(DistrictId district, String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("Say why the system acts");
        }
        return new Actor(district, SYSTEM, EnumSet.allOf(Role.class), new Reach.Everything());
    }

    public boolean isSystem() {
        return person.equals(SYSTEM);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** True if this sign-in shows a person's history, not only today's lesson. */
    public boolean reachesHistory() {
        return reach instanceof Reach.Everything;
    }

    /** True unless this sign-in is bound to another class. */
    public boolean reaches(ClassId schoolClass) {
        return switch (reach) {
            case Reach.Everything() -> true;
            case Reach.LessonOnly(ClassId only) -> only.equals(schoolClass);
        };
    }

    /** Refuses unless the actor has the role. */
    public void require(Role role) {
        if (!is(role)) {
            throw new Forbidden("needs the role " + role);
        }
    }
}
