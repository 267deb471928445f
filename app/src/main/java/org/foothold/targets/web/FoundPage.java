package org.foothold.targets.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.foothold.targets.FoundStandard;
import org.foothold.targets.Framework;
import org.foothold.targets.Standard;
import org.jspecify.annotations.Nullable;

/**
 * A search among standards: in one framework, or in all where that is null.
 *
 * @param meant the words that were searched for instead, where nothing held those that were typed
 * @param whole whether all that was found is shown, not only the first
 */
public record FoundPage(
        String query,
        @Nullable Framework framework,
        List<FoundStandard> found,
        @Nullable String meant,
        boolean whole) {
    private static final int FIRST = 20;
    private static final int NEAREST = 2;

    public static FoundPage empty(@Nullable Framework framework) {
        return new FoundPage("", framework, List.of(), null, false);
    }

    public boolean asked() {
        return !query.isBlank();
    }

    public List<FoundStandard> shown() {
        return whole ? found : found.subList(0, Math.min(FIRST, found.size()));
    }

    public int left() {
        return found.size() - shown().size();
    }

    /** Where all that was found is shown. */
    public String rest() {
        String in = framework == null ? "" : "&in=" + framework.id();
        return "/standards/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + in + "&whole=true";
    }

    /** The last parts of the path to a standard; its own page has the whole. */
    public List<Standard> nearest(FoundStandard each) {
        List<Standard> above = each.ancestors();
        return above.subList(Math.max(0, above.size() - NEAREST), above.size());
    }
}
