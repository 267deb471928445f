package org.foothold.targets;

import org.jspecify.annotations.Nullable;

/**
 * How one standard stands to another, in the publisher's word ({@code precedes}, {@code isRelatedTo}…). {@code outward}
 * means that the standard asked about is the one that precedes. The other one is null where it lies outside the package.
 */
public record RelatedStandard(
        String type, boolean outward, @Nullable Standard standard, String title, String uri) {}
