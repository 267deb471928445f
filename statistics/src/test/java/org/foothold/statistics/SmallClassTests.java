package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.foothold.statistics.agreement.Agreement;
import org.foothold.statistics.agreement.Coincidences;
import org.foothold.statistics.agreement.JudgedByAll;
import org.foothold.statistics.agreement.ManyJudges;
import org.foothold.statistics.agreement.PairedLevels;
import org.foothold.statistics.agreement.Weights;
import org.foothold.statistics.decisions.LivingstonLewis;
import org.foothold.statistics.decisions.MasteryCut;
import org.foothold.statistics.reliability.ClassicalDetail;
import org.foothold.statistics.reliability.ConditionalError;
import org.foothold.statistics.reliability.Reliability;
import org.foothold.statistics.reliability.TaskScores;
import org.junit.jupiter.api.Test;

/** As {@link SmallDataTests}, of what one class brings forth: how judges agree, and how a check holds together. */
class SmallClassTests {

    private static final int ROUNDS = 1600;
    private static final MinimumInformation NONE = MinimumInformation.none();

    @Test
    void judgements() {
        Agreement agreement = Agreement.withDefaults().withMinimum(NONE);
        ManyJudges many = ManyJudges.withDefaults().withMinimum(NONE);
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            int levels = 2 + random.nextInt(4);
            boolean opposed = random.nextInt(3) == 0;
            PairedLevels pairs = PairedLevels.empty(levels);
            JudgedByAll judged = JudgedByAll.empty(2, levels);
            Coincidences coincidences = Coincidences.empty(levels);
            for (int i = random.nextInt(25); i > 0; i--) {
                int one = 1 + random.nextInt(levels);
                int other = random.nextInt(4) == 0 ? 1 + random.nextInt(levels) : opposed ? levels + 1 - one : one;
                pairs = pairs.add(one, other);
                judged = judged.add(one, other);
                coincidences = random.nextInt(6) == 0 ? coincidences.add(one) : coincidences.add(one, other);
            }
            for (Weights weights : Weights.values()) {
                SmallDataTests.sound(seed, List.of(agreement.kappa(pairs, weights), agreement.gwet(pairs, weights)));
            }
            for (Coincidences.Metric metric : Coincidences.Metric.values()) {
                SmallDataTests.sound(seed, List.of(many.krippendorff(coincidences, metric)));
            }
            SmallDataTests.sound(
                    seed,
                    List.of(
                            agreement.same(pairs),
                            agreement.bias(pairs),
                            agreement.generosity(pairs),
                            many.correlations(judged),
                            many.fleiss(judged)));
        }
    }

    @Test
    void consistency() {
        ClassicalDetail detail = Reliability.detail().withMinimum(NONE);
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            int tasks = 1 + random.nextInt(6);
            int most = 1 + random.nextInt(2);
            boolean equalTotals = random.nextInt(3) == 0;
            int[][] rows = IntStream.range(0, random.nextInt(20))
                    .mapToObj(i -> equalTotals
                            ? oneRight(random, tasks)
                            : random.ints(tasks, 0, most + 1).toArray())
                    .toArray(int[][]::new);
            TaskScores scores = TaskScores.of(rows);
            Histogram totals = Histogram.of(
                    Arrays.stream(rows).mapToInt(row -> IntStream.of(row).sum()).toArray());
            MasteryCut cut = MasteryCut.of(tasks, random.nextInt(tasks + 1)).withMinimum(NONE);
            Answer<Figure> alpha = detail.kr21(scores);
            SmallDataTests.sound(
                    seed,
                    List.of(
                            Reliability.alpha().withMinimum(NONE).of(scores),
                            Reliability.omega().withMinimum(NONE).of(scores),
                            detail.lambdas(scores),
                            detail.splitHalf(scores),
                            alpha,
                            detail.standardizedAlpha(scores),
                            detail.standardErrorOfMeasurement(scores),
                            detail.standardErrorOfEstimation(scores),
                            detail.tasksNeeded(scores, .8),
                            ConditionalError.lord(scores),
                            ConditionalError.keats(scores, NONE),
                            most == 1 ? cut.huynh(totals) : cut.huynh(Histogram.empty()),
                            most == 1 ? cut.phiLambda(totals, .6) : cut.phiLambda(Histogram.empty(), .6),
                            most == 1 ? cut.subkoviak(totals, .6) : cut.subkoviak(Histogram.empty(), .6),
                            cut.pengSubkoviak(totals, .6),
                            LivingstonLewis.of(0, tasks * most, cut.cut()).of(totals, .6)));
            if (equalTotals && rows.length > 2 && tasks > 1) {
                assertThat(detail.lambdas(scores))
                        .as("seed %d", seed)
                        .isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
            }
        }
    }

    private static int[] oneRight(Random random, int tasks) {
        int[] row = new int[tasks];
        row[random.nextInt(tasks)] = 1;
        return row;
    }
}
