package org.foothold.interop.oneroster.api;

import java.util.List;
import java.util.UUID;
import org.foothold.schools.RosterJoin;
import org.jspecify.annotations.Nullable;

/**
 * A student of the roster with the name of a student who is here already, or somebody of its staff with the address of who
 * is here already under another name.
 *
 * @param source the roster's id of them
 * @param name of who is here
 * @param known who is here, and in which classes
 * @param same what was said of the two; null as long as nobody said it
 */
record RosterJoinJson(
        String source,
        String name,
        String nameInRoster,
        @Nullable String grade,
        UUID known,
        List<String> classes,
        @Nullable Boolean same) {
    static RosterJoinJson of(RosterJoin join) {
        return new RosterJoinJson(
                join.source(),
                join.name(),
                join.nameInRoster(),
                join.grade(),
                join.known().value(),
                join.classes(),
                join.same());
    }
}
