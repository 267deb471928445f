package org.foothold.statistics.pooling;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** The lowest and the highest pooled mean when each unit in turn is left out: what was seen, not an interval of anything. */
public record WithoutOne(int units, double lowest, double highest) implements Finding {

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "pooling.without_one", units, lowest, highest);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
