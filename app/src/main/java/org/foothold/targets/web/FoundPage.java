package org.foothold.targets.web;

import java.util.List;
import org.foothold.targets.FoundStandard;
import org.foothold.targets.Framework;
import org.jspecify.annotations.Nullable;

/**
 * A search among standards: in one framework, or in all where that is null.
 *
 * @param meant the words that were searched for instead, where nothing held those that were typed
 */
public record FoundPage(
        String query,
        @Nullable Framework framework,
        List<FoundStandard> found,
        @Nullable String meant) {
    public static FoundPage empty(@Nullable Framework framework) {
        return new FoundPage("", framework, List.of(), null);
    }

    public boolean asked() {
        return !query.isBlank();
    }
}
