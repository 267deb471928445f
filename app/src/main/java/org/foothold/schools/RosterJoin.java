package org.foothold.schools;

import java.util.List;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A student of a roster who has the name of one who is here already, in the same school and with no other grade; or
 * somebody of its staff with the address, but neither given nor family name, of who is here already.
 *
 * @param source by what id the roster knows them
 * @param known who is here
 * @param classes in which classes
 * @param same what was said of the two; null as long as nobody said it
 */
public record RosterJoin(
        String source,
        String name,
        String nameInRoster,
        boolean isNamesake,
        @Nullable String grade,
        PersonId known,
        List<String> classes,
        @Nullable Boolean same) {
    public RosterJoin {
        classes = List.copyOf(classes);
    }

    public boolean isApart() {
        return Boolean.FALSE.equals(same);
    }
}
