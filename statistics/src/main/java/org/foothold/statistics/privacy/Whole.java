package org.foothold.statistics.privacy;

import java.util.List;

/**
 * A number of people made up of parts, which may have parts themselves: a district of schools of classes. People who are in no
 * part are the rest: never published, but protected like a part, for it can be worked out. Where everybody is in a part, the
 * attacker is taken to know that.
 */
public record Whole(String name, long count, List<Whole> parts) {

    public Whole {
        parts = List.copyOf(parts);
        if (count < 0 || parts.stream().mapToLong(Whole::count).sum() > count) {
            throw new IllegalArgumentException("parts that fit into " + name);
        }
    }

    public static Whole of(String name, long count, Whole... parts) {
        return new Whole(name, count, List.of(parts));
    }

    long rest() {
        return count - parts.stream().mapToLong(Whole::count).sum();
    }
}
