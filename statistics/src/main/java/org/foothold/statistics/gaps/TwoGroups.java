package org.foothold.statistics.gaps;

import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/** The scores of both groups in one class, school or district. Mergeable as they are. */
public record TwoGroups(GroupScores reference, GroupScores focal) {

    private static final String MAGIC = "TWOG";
    private static final TwoGroups EMPTY = new TwoGroups(GroupScores.empty(), GroupScores.empty());

    /** Of scores in units of 1. */
    public static TwoGroups empty() {
        return EMPTY;
    }

    public TwoGroups merge(TwoGroups other) {
        return new TwoGroups(reference.merge(other.reference), focal.merge(other.focal));
    }

    public byte[] toBytes() {
        return new StateWriter(MAGIC, 1)
                .state(reference.toBytes())
                .state(focal.toBytes())
                .toBytes();
    }

    public static TwoGroups fromBytes(byte[] bytes) {
        return StateReader.read(
                bytes,
                MAGIC,
                1,
                state -> new TwoGroups(GroupScores.fromBytes(state.state()), GroupScores.fromBytes(state.state())));
    }
}
