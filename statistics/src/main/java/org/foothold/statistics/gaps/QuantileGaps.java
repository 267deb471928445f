package org.foothold.statistics.gaps;

import java.util.List;
import java.util.stream.DoubleStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * The gap between equally placed students: at shares .1, .25, .5, .75, .9 of either group counted from below, by quantiles
 * of type 7 (Hyndman & Fan 1996). It shows whether the lower end moves or the upper.
 */
public record QuantileGaps(List<QuantileGap> at) implements Finding {

    private static final double[] SHARES = {.1, .25, .5, .75, .9};

    public QuantileGaps {
        at = List.copyOf(at);
    }

    static Answer<QuantileGaps> of(GroupScores reference, GroupScores focal) {
        if (reference.n() == 0 || focal.n() == 0) {
            return Answer.notEnough(1, Counted.STUDENTS_PER_GROUP);
        }
        return Answer.known(new QuantileGaps(DoubleStream.of(SHARES)
                .mapToObj(p -> new QuantileGap(p, reference.quantile(p), focal.quantile(p)))
                .toList()));
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(
                reader, "gaps.quantiles", at.getFirst().gap(), at.getLast().gap());
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
