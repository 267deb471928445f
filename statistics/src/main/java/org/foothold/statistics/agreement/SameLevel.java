package org.foothold.statistics.agreement;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Interval;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** How often two judges named the same level, and how often at most one level apart, with Wilson's intervals. */
public record SameLevel(
        long pairs, long exact, Interval exactInterval, long exactOrAdjacent, Interval exactOrAdjacentInterval)
        implements Finding {

    public double shareExact() {
        return (double) exact / pairs;
    }

    public double shareExactOrAdjacent() {
        return (double) exactOrAdjacent / pairs;
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "agreement.same", exact, pairs, exactOrAdjacent);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
