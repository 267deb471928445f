package org.foothold.targets;

import java.util.List;

/** A standard that a search found, with what it stands under, outermost first. */
public record FoundStandard(Standard standard, String frameworkTitle, List<Standard> ancestors) {
    public FoundStandard {
        ancestors = List.copyOf(ancestors);
    }
}
