package org.foothold.benchmarks;

import java.io.IOException;
import java.util.List;

/** One question about speed; it starts what it needs, measures, and stops it again. */
interface Benchmark {
    /** The word after {@code ./foothold bench}. */
    String name();

    /** What it measures and what it is compared with, in one line. */
    String question();

    List<Measurement> run() throws IOException, InterruptedException;
}
