package org.foothold.statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is made to be shown to students holds enums, counts and keys: no decimal can slip onto a page or into JSON. */
class WordsOnlyTests {

    private static final Set<Class<?>> ALLOWED = Set.of(int.class, String.class, List.class);

    @Test
    void aStandingHoldsNoDecimal() {
        var seen = new HashSet<Class<?>>();
        for (Class<?> outcome : Standing.class.getPermittedSubclasses()) {
            walk(outcome, seen);
        }
        walk(MoreEvidence.class, seen);
        walk(Movement.class, seen);
        assertThat(seen).contains(Level.class, Method.class, Movement.Direction.class);
    }

    private static void walk(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type) || type.isEnum() || ALLOWED.contains(type)) {
            return;
        }
        assertThat(type.isRecord()).as("%s may be shown", type).isTrue();
        for (RecordComponent component : type.getRecordComponents()) {
            walk(component.getType(), seen);
        }
    }
}
