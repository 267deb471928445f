package org.foothold.statistics.gaps;

/** The scores of both groups in one class, school or district. Mergeable as they are. */
public record TwoGroups(GroupScores reference, GroupScores focal) {

    public TwoGroups merge(TwoGroups other) {
        return new TwoGroups(reference.merge(other.reference), focal.merge(other.focal));
    }
}
