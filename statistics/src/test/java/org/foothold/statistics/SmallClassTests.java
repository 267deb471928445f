package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foothold.statistics.agreement.Agreement;
import org.foothold.statistics.agreement.Coincidences;
import org.foothold.statistics.agreement.JudgedByAll;
import org.foothold.statistics.agreement.ManyJudges;
import org.foothold.statistics.agreement.PairedLevels;
import org.foothold.statistics.agreement.SelfCalibration;
import org.foothold.statistics.agreement.Weights;
import org.foothold.statistics.decisions.LivingstonLewis;
import org.foothold.statistics.decisions.MasteryCut;
import org.foothold.statistics.generalizability.AreaComponents;
import org.foothold.statistics.generalizability.AreaScores;
import org.foothold.statistics.generalizability.AreaStudy;
import org.foothold.statistics.generalizability.Design;
import org.foothold.statistics.generalizability.FacetScores;
import org.foothold.statistics.generalizability.GStudy;
import org.foothold.statistics.generalizability.VarianceComponents;
import org.foothold.statistics.reliability.ClassicalDetail;
import org.foothold.statistics.reliability.ConditionalError;
import org.foothold.statistics.reliability.Reliability;
import org.foothold.statistics.reliability.TaskScores;
import org.foothold.statistics.standing.AttemptCounts;
import org.foothold.statistics.standing.EmpiricalPrior;
import org.foothold.statistics.standing.Evidence;
import org.foothold.statistics.standing.EvidenceFilter;
import org.foothold.statistics.standing.Judge;
import org.foothold.statistics.standing.Level;
import org.foothold.statistics.tasks.TaskAnalysis;
import org.foothold.statistics.tasks.TaskAnswers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** As {@link SmallDataTests}, of what one class brings forth: judgements, checks and their tasks, and where students stand. */
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

    @Test
    void ownJudgements() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            List<Moments> students = Stream.generate(() -> differences(random))
                    .limit(random.nextInt(8))
                    .toList();
            Answer<SelfCalibration> all = SelfCalibration.of(students, NONE);
            SmallDataTests.sound(seed, List.of(all, all.flatMap(known -> known.of(differences(random)))));
        }
    }

    /** By how many levels a student judged higher than the teacher, piece by piece. */
    private static Moments differences(Random random) {
        return Moments.of(IntStream.range(0, random.nextInt(5))
                .mapToDouble(i -> random.nextInt(3) - 1)
                .toArray());
    }

    @Test
    void analysisOfTasks() {
        TaskAnalysis analysis = TaskAnalysis.withDefaults().withMinimum(NONE);
        for (int seed = 0; seed < ROUNDS / 4; seed++) {
            var random = new Random(seed);
            int tasks = 1 + random.nextInt(4);
            List<String> keys = Collections.nCopies(tasks, "A");
            List<List<@Nullable String>> rows = Stream.generate(() -> chosen(random, tasks))
                    .limit(random.nextInt(12))
                    .toList();
            TaskAnswers answers = TaskAnswers.ofChosen(keys, rows);
            SmallDataTests.sound(seed, List.of(analysis.of(answers), analysis.alpha(answers)));
        }
    }

    private static List<@Nullable String> chosen(Random random, int tasks) {
        return random.ints(tasks, 0, 4)
                .<@Nullable String>mapToObj(option -> option == 0 ? null : "CBA".substring(option - 1, option))
                .collect(Collectors.<@Nullable String>toList());
    }

    @Test
    void studiesOfTasksAndAreas() {
        Design design = Design.studentsByTasks();
        for (int seed = 0; seed < ROUNDS / 2; seed++) {
            var random = new Random(seed);
            FacetScores scores = FacetScores.empty();
            AreaScores areas = AreaScores.empty();
            for (int i = random.nextInt(14); i > 0; i--) {
                scores = scores.add(random.nextInt(3), random.nextInt(4), random.nextInt(3));
                areas = areas.add(
                        random.nextBoolean() ? "a" : "b", random.nextInt(3), random.nextInt(3), random.nextInt(3));
            }
            double tasks = 1 + random.nextInt(9);
            Answer<VarianceComponents> found = new GStudy(design, NONE).of(scores);
            Answer<AreaComponents> both =
                    AreaStudy.withDefaults().withMinimum(NONE).of(areas);
            SmallDataTests.sound(
                    seed,
                    List.of(
                            found,
                            found.flatMap(known -> known.with(Map.of("i", tasks))),
                            found.flatMap(known -> known.needed("i", Map.of(), .8)),
                            Answer.known(scores.harmonicScores(design, 'p')),
                            Answer.known(scores.effectiveLevels(design, 'p', 'i')),
                            both,
                            both.flatMap(known -> known.link("a", "b")),
                            both.flatMap(known ->
                                    known.composite(Map.of("a", .5, "b", .5), Map.of("a", tasks, "b", tasks)))));
        }
    }

    @Test
    void standings() {
        EvidenceFilter filter = EvidenceFilter.withDefaults();
        for (int seed = 0; seed < ROUNDS / 2; seed++) {
            var random = new Random(seed);
            List<Evidence> evidence = IntStream.range(0, random.nextInt(9))
                    .mapToObj(i -> piece(random, "piece " + i))
                    .toList();
            Instant from = day(random);
            Instant to = from.plus(Duration.ofDays(random.nextInt(90)));
            SmallDataTests.sound(
                    seed,
                    List.of(
                            Answer.known(filter.detail(evidence)),
                            Answer.known(filter.detail(evidence, to)),
                            Answer.known(filter.growth(evidence, from, to)),
                            Answer.known(filter.probabilityOfRise(evidence, from, to)),
                            Answer.known(filter.influenceOfThePast(evidence))));
        }
    }

    /** Now and then at the same moment as another, or years later. */
    private static Evidence piece(Random random, String key) {
        Instant at = day(random);
        return switch (random.nextInt(4)) {
            case 0 -> Evidence.constructed(at, key, random.nextBoolean());
            case 1 -> Evidence.chosen(at, key, random.nextBoolean(), 2 + random.nextInt(4));
            case 2 -> Evidence.observed(at, key, random.nextBoolean());
            default ->
                Evidence.judged(
                        at,
                        key,
                        Level.values()[random.nextInt(Level.values().length)],
                        Judge.values()[random.nextInt(Judge.values().length)]);
        };
    }

    private static Instant day(Random random) {
        return Instant.EPOCH.plus(Duration.ofDays(random.nextInt(8) == 0 ? 3000 : random.nextInt(5)));
    }

    @Test
    void priors() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            int most = 1 + random.nextInt(6);
            double share = random.nextInt(5) / 4.0;
            AttemptCounts counts = AttemptCounts.empty();
            for (int i = random.nextInt(40); i > 0; i--) {
                int tries = 1 + random.nextInt(most);
                int right = (int) random.doubles(tries).filter(x -> x < share).count();
                counts = counts.add(right, tries);
            }
            SmallDataTests.sound(
                    seed,
                    List.of(
                            EmpiricalPrior.of(counts),
                            EmpiricalPrior.ofMoments(counts),
                            EmpiricalPrior.ofLikelihood(counts)));
        }
    }

    private static int[] oneRight(Random random, int tasks) {
        int[] row = new int[tasks];
        row[random.nextInt(tasks)] = 1;
        return row;
    }
}
