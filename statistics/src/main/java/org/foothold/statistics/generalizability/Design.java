package org.foothold.statistics.generalizability;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facets of a design, the object of measurement (students) first, and its effects by the facets whose levels make them up:
 * {@code Design.of("p", "i").effects("p", "i", "pi")} is students × tasks, {@code Design.of("p", "t",
 * "r").effects("p", "t", "rt", "pt", "prt")} students × (raters in tasks). The last effect is the residual. A facet is one letter.
 */
public record Design(List<Character> facets, List<Set<Character>> effects) {

    public Design {
        facets = List.copyOf(facets);
        effects = effects.stream().map(Set::copyOf).toList();
        for (Set<Character> effect : effects) {
            if (!facets.containsAll(effect)) {
                throw new IllegalArgumentException("effect of unknown facets: " + effect);
            }
        }
    }

    public static Design of(String... facets) {
        return new Design(Arrays.stream(facets).map(facet -> facet.charAt(0)).toList(), List.of());
    }

    public Design effects(String... newEffects) {
        return new Design(facets, Arrays.stream(newEffects).map(Design::letters).toList());
    }

    /** Students × tasks. */
    public static Design studentsByTasks() {
        return of("p", "i").effects("p", "i", "pi");
    }

    char object() {
        return facets.getFirst();
    }

    /** The places of the facets of an effect in a key. */
    int[] places(Set<Character> effect) {
        return effect.stream().mapToInt(facets::indexOf).sorted().toArray();
    }

    static Set<Character> letters(String effect) {
        return effect.chars().mapToObj(letter -> (char) letter).collect(Collectors.toSet());
    }
}
