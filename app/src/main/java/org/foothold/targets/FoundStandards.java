package org.foothold.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, best first.
 *
 * @param meant the words that were searched for instead, where nothing held those that were typed
 */
public record FoundStandards(
        List<FoundStandard> standards, @Nullable String meant) {
    static final FoundStandards NONE = new FoundStandards(List.of(), null);

    public FoundStandards {
        standards = List.copyOf(standards);
    }
}
