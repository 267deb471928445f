package org.foothold.targets.api;

import java.util.List;
import java.util.UUID;
import org.foothold.targets.RelatedStandard;
import org.foothold.targets.Standard;
import org.jspecify.annotations.Nullable;

/** A standard with what it stands under, outermost first, and how the publisher relates it to others. */
record PlacedStandardJson(StandardJson standard, List<AboveJson> above, List<RelatedJson> related) {
    /** A standard by its name. */
    record AboveJson(UUID id, String name) {
        static AboveJson of(Standard standard) {
            return new AboveJson(standard.ref().standard().value(), standard.shortName());
        }
    }

    /**
     * Another standard that this one precedes, replaces, is related to… in the publisher's word.
     *
     * @param outward true if this standard is the one that precedes
     * @param id null where the other one lies outside the framework
     */
    record RelatedJson(
            String type, boolean outward, @Nullable UUID id, String name, String uri) {
        static RelatedJson of(RelatedStandard related) {
            @Nullable Standard other = related.standard();
            return new RelatedJson(
                    related.type(),
                    related.outward(),
                    other == null ? null : other.ref().standard().value(),
                    other == null ? related.title() : other.shortName(),
                    related.uri());
        }
    }

    static PlacedStandardJson of(Standard standard, List<Standard> above, List<RelatedStandard> related) {
        return new PlacedStandardJson(
                StandardJson.of(standard),
                above.stream().map(AboveJson::of).toList(),
                related.stream().map(RelatedJson::of).toList());
    }
}
