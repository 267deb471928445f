package org.foothold.benchmarks;

import java.io.IOException;
import java.util.List;

/** One question about speed or endurance; it starts what it needs, measures, and stops it again. */
interface Benchmark {
    /** The word after {@code ./foothold bench}. */
    String name();

    /** What it measures and what it is compared with, in one line. */
    String question();

    /** @param times how often or how many, where that may be chosen; 0 leaves that to the benchmark */
    List<Measurement> run(int times) throws IOException, InterruptedException;
}
