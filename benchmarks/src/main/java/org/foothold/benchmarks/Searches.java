package org.foothold.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.foothold.statistics.multilevel.ClusterProducts;
import org.foothold.statistics.multilevel.MixedModel;
import org.foothold.statistics.reliability.TaskScores;
import org.foothold.statistics.standing.Evidence;
import org.foothold.statistics.standing.EvidenceFilter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What is asked again and again of one student, one school or its rows, each by itself on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Searches {

    private static final int PIECES = 12;
    private static final int STUDENTS = 1_000;
    private static final int CLASSES = 40;
    private static final int TASKS = 60;
    private static final String[] COLUMNS = {"a", "b", "c", "d", "e", "f", "g", "h"};
    private static final Instant MONDAY = Instant.parse("2026-09-07T09:00:00Z");

    private final Random random = new Random(1);
    private final List<Evidence> track = IntStream.range(0, PIECES)
            .mapToObj(day -> Evidence.constructed(MONDAY.plus(Duration.ofDays(day)), "piece " + day, day % 3 > 0))
            .toList();
    private final int[][] rows = IntStream.range(0, STUDENTS)
            .mapToObj(student -> random.ints(TASKS, 0, 2).toArray())
            .toArray(int[][]::new);
    private final ClusterProducts classes = classes();

    private ClusterProducts classes() {
        ClusterProducts products = ClusterProducts.empty(COLUMNS);
        for (int student = 0; student < STUDENTS; student++) {
            double[] x = random.doubles(COLUMNS.length).toArray();
            int one = student % CLASSES;
            products = products.add("class " + one, x[0] + one / 10.0 + random.nextGaussian(), x);
        }
        return products;
    }

    /** Of twelve pieces. */
    @Benchmark
    public Object standingOfOneStudent() {
        return EvidenceFilter.withDefaults().standing(track);
    }

    /** Of 1,000 students × 60 tasks. */
    @Benchmark
    public Object sumsOfRows() {
        return TaskScores.of(rows);
    }

    /** Nine effects and three that differ by class, from the cross-products of 40 classes. */
    @Benchmark
    public Object restrictedLikelihoodOfManyEffects() {
        return MixedModel.withDefaults().withRandom("a", "b").of(classes);
    }
}
