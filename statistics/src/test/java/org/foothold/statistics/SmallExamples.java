package org.foothold.statistics;

import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.foothold.statistics.agreement.Agreement;
import org.foothold.statistics.agreement.Coincidences;
import org.foothold.statistics.agreement.JudgedByAll;
import org.foothold.statistics.agreement.ManyJudges;
import org.foothold.statistics.agreement.PairedLevels;
import org.foothold.statistics.agreement.SelfCalibration;
import org.foothold.statistics.agreement.Weights;
import org.foothold.statistics.answers.AnswerPatterns;
import org.foothold.statistics.change.Changes;
import org.foothold.statistics.change.StartingScores;
import org.foothold.statistics.change.TwoWaves;
import org.foothold.statistics.comparison.ComparativeJudgement;
import org.foothold.statistics.comparison.Comparisons;
import org.foothold.statistics.decisions.MasteryCut;
import org.foothold.statistics.diagnosis.Diagnosis;
import org.foothold.statistics.diagnosis.QMatrix;
import org.foothold.statistics.dif.Dif;
import org.foothold.statistics.dif.DifCounts;
import org.foothold.statistics.gaps.Gaps;
import org.foothold.statistics.gaps.GroupScores;
import org.foothold.statistics.gaps.LevelCounts;
import org.foothold.statistics.gaps.TwoGroups;
import org.foothold.statistics.generalizability.AreaScores;
import org.foothold.statistics.generalizability.AreaStudy;
import org.foothold.statistics.generalizability.Design;
import org.foothold.statistics.generalizability.FacetScores;
import org.foothold.statistics.generalizability.GStudy;
import org.foothold.statistics.irt.Calibration;
import org.foothold.statistics.multilevel.ClusterProducts;
import org.foothold.statistics.multilevel.ClusterRegression;
import org.foothold.statistics.multilevel.MixedModel;
import org.foothold.statistics.multilevel.NestedModel;
import org.foothold.statistics.multilevel.NestedProducts;
import org.foothold.statistics.pooling.Effect;
import org.foothold.statistics.pooling.Effects;
import org.foothold.statistics.pooling.Pooling;
import org.foothold.statistics.reliability.AlphaComparison;
import org.foothold.statistics.reliability.Reliability;
import org.foothold.statistics.reliability.TaskScores;
import org.foothold.statistics.standing.Evidence;
import org.foothold.statistics.standing.FilterParameters;
import org.foothold.statistics.standing.Reestimation;
import org.foothold.statistics.tasks.TaskAnalysis;
import org.foothold.statistics.tasks.TaskAnswers;

/** One example of whatever a method of the library takes, made up from 60 students in 6 classes, and every procedure. */
final class SmallExamples {

    private static final int STUDENTS = 60;
    private static final int TASKS = 4;
    private static final int[] ONES = {1, 1, 1, 1};
    private static final Instant MONDAY = Instant.parse("2026-09-07T09:00:00Z");

    private final MinimumInformation minimum;
    private final Random random = new Random(2);
    private final int[][] rows =
            IntStream.range(0, STUDENTS).mapToObj(student -> row()).toArray(int[][]::new);

    SmallExamples(MinimumInformation minimum) {
        this.minimum = minimum;
    }

    /** Of a type at a place among the parameters. */
    Object of(Type type, int place) {
        String name = type.getTypeName().replaceAll("[\\w.]*[.$](?=\\w)", "");
        return switch (name) {
            case "Alpha" -> Reliability.alpha().withMinimum(minimum);
            case "Omega" -> Reliability.omega().withMinimum(minimum);
            case "ClassicalDetail" -> Reliability.detail().withMinimum(minimum);
            case "AlphaComparison" -> Reliability.comparison().withMinimum(minimum);
            case "Bootstrap" -> Reliability.bootstrap().withMinimum(minimum);
            case "TaskAnalysis" -> TaskAnalysis.withDefaults().withMinimum(minimum);
            case "MasteryCut" -> MasteryCut.of(TASKS, 3).withMinimum(minimum);
            case "Agreement" -> Agreement.withDefaults().withMinimum(minimum);
            case "ManyJudges" -> ManyJudges.withDefaults().withMinimum(minimum);
            case "Dif" -> Dif.withDefaults().withMinimum(minimum);
            case "Gaps" -> Gaps.withDefaults().withMinimum(minimum);
            case "Changes" -> Changes.withDefaults().withMinimum(minimum);
            case "Pooling" -> Pooling.withDefaults().withMinimum(minimum);
            case "ClusterRegression" -> ClusterRegression.withDefaults().withMinimum(minimum);
            case "MixedModel" -> MixedModel.withDefaults().withMinimum(minimum);
            case "NestedModel" -> NestedModel.withDefaults().withMinimum(minimum);
            case "ComparativeJudgement" -> ComparativeJudgement.withDefaults().withMinimum(minimum);
            case "AreaStudy" -> AreaStudy.withDefaults().withMinimum(minimum);
            case "GStudy" -> new GStudy(Design.studentsByTasks(), minimum);
            case "Calibration" -> Calibration.withDefaults().withMinimum(minimum);
            case "Diagnosis" -> Diagnosis.withDefaults().withMinimum(minimum);
            case "Reestimation" ->
                Reestimation.from(FilterParameters.defaults()).withMinimum(minimum);
            case "SelfCalibration" ->
                SelfCalibration.of(ownViews(), minimum).optional().orElseThrow();
            case "MinimumInformation" -> minimum;
            case "int" -> 0;
            case "double" -> .8;
            case "double[][]" -> new double[][] {{1, .5}, {.5, 1}};
            case "int[][]" -> rows;
            case "int[]" ->
                IntStream.range(0, STUDENTS).map(student -> student % 2).toArray();
            case "Weights" -> Weights.QUADRATIC;
            case "Metric" -> Coincidences.Metric.ORDINAL;
            case "Function<TaskScores, Answer<Double>>" ->
                (Function<TaskScores, Answer<Double>>) scores -> Answer.known(scores.students() * 1.0);
            case "Answer<Double>" -> place == 1 ? Answer.known(.8) : Answer.notEnough(1, Counted.TASKS);
            case "Answer<Consistency>" ->
                Reliability.alpha().withMinimum(minimum).of(TaskScores.of(rows));
            default -> data(name);
        };
    }

    private Object data(String name) {
        return switch (name) {
            case "TaskScores" -> TaskScores.of(rows);
            case "TaskAnswers" -> TaskAnswers.ofPoints(ONES, rows);
            case "AnswerPatterns" -> AnswerPatterns.empty(ONES).add(rows);
            case "Check[]" ->
                new AlphaComparison.Check[] {
                    new AlphaComparison.Check(.8, TASKS, STUDENTS), new AlphaComparison.Check(.7, TASKS, STUDENTS)
                };
            case "Histogram" ->
                Histogram.of(Arrays.stream(rows).mapToInt(SmallExamples::total).toArray());
            case "DifCounts" -> DifCounts.empty(TASKS, 2, 2).add((int[]) of(int[].class, 0), rows);
            case "QMatrix" -> QMatrix.of(new int[][] {{1, 0}, {1, 0}, {0, 1}, {1, 1}});
            case "GroupScores" -> scores();
            case "LevelCounts" -> levels();
            case "List<LevelCounts>" -> List.of(levels(), levels(), levels());
            case "Map<String, TwoGroups>" -> schools();
            case "Effects" -> effects();
            case "TwoWaves" -> waves();
            case "StartingScores" -> starting();
            case "ClusterProducts" -> clusters();
            case "NestedProducts" -> nested();
            case "Comparisons" -> comparisons();
            case "AreaScores" -> areas();
            case "FacetScores" -> facets();
            case "PairedLevels" -> pairs();
            case "JudgedByAll" -> judged();
            case "Coincidences" -> Coincidences.of(pairs());
            case "Moments" -> ownViews().getFirst();
            case "List<Moments>" -> ownViews();
            case "ExpectedCounts" ->
                Reestimation.from(FilterParameters.defaults()).expect(tracks());
            case "List<? extends Collection<Evidence>>" -> tracks();
            default -> throw new AssertionError("an example of " + name);
        };
    }

    private static List<List<Evidence>> tracks() {
        return List.of(List.of(
                Evidence.constructed(MONDAY, "one", true),
                Evidence.constructed(MONDAY.plus(Duration.ofDays(7)), "two", false)));
    }

    private int[] row() {
        double ability = random.nextDouble();
        return IntStream.range(0, TASKS)
                .map(task -> random.nextDouble() < .05 + .9 * ability ? 1 : 0)
                .toArray();
    }

    private static int total(int[] row) {
        return IntStream.of(row).sum();
    }

    private GroupScores scores() {
        return GroupScores.of(random.ints(30, 1, 20).toArray());
    }

    private LevelCounts levels() {
        return LevelCounts.of(6 + random.nextInt(5), 8, 9 + random.nextInt(5), 7);
    }

    private Map<String, TwoGroups> schools() {
        return Map.of(
                "a", new TwoGroups(scores(), scores()),
                "b", new TwoGroups(scores(), scores()),
                "c", new TwoGroups(scores(), scores()));
    }

    private Effects effects() {
        Effects effects = Effects.empty();
        for (int i = 0; i < 6; i++) {
            effects = effects.add("district " + i % 3, "school " + i, Effect.of(random.nextGaussian(), .1 + i * .01));
        }
        return effects;
    }

    private TwoWaves waves() {
        TwoWaves waves = TwoWaves.empty();
        for (int i = 0; i < STUDENTS; i++) {
            double before = 10 + 3 * random.nextGaussian();
            waves = waves.add("class " + i % 6, TwoWaves.Side.values()[i % 2], before, before + random.nextGaussian());
        }
        return waves;
    }

    private StartingScores starting() {
        StartingScores scores = StartingScores.empty();
        for (int i = 0; i < STUDENTS; i++) {
            double before = random.nextInt(10);
            scores = scores.add(before, before + random.nextGaussian());
        }
        return scores;
    }

    private ClusterProducts clusters() {
        ClusterProducts data = ClusterProducts.empty("free lunch");
        for (int i = 0; i < STUDENTS; i++) {
            data = data.add("class " + i % 6, i % 6 + random.nextGaussian(), i % 2);
        }
        return data;
    }

    private NestedProducts nested() {
        NestedProducts data = NestedProducts.empty("year");
        for (int i = 0; i < STUDENTS; i++) {
            double own = i % 6 + random.nextGaussian();
            for (int year = 0; year < 3; year++) {
                data = data.add("school " + i % 6, "student " + i, own + year + random.nextGaussian(), year);
            }
        }
        return data;
    }

    private Comparisons comparisons() {
        Comparisons comparisons = Comparisons.empty();
        for (int i = 0; i < STUDENTS; i++) {
            int work = random.nextInt(6);
            comparisons =
                    comparisons.add("judge " + i % 4, "work " + work, "work " + (work + 1 + random.nextInt(5)) % 6);
        }
        return comparisons;
    }

    private AreaScores areas() {
        AreaScores areas = AreaScores.empty();
        for (int student = 0; student < STUDENTS; student++) {
            for (int task = 0; task < TASKS; task++) {
                areas = areas.add(task < 2 ? "a" : "b", student, task % 2, rows[student][task]);
            }
        }
        return areas;
    }

    private FacetScores facets() {
        FacetScores scores = FacetScores.empty();
        for (int student = 0; student < STUDENTS; student++) {
            for (int task = 0; task < TASKS; task++) {
                scores = scores.add(rows[student][task], student, task);
            }
        }
        return scores;
    }

    private PairedLevels pairs() {
        PairedLevels pairs = PairedLevels.empty(4);
        for (int i = 0; i < STUDENTS; i++) {
            pairs = pairs.add(1 + i % 4, near(1 + i % 4));
        }
        return pairs;
    }

    private JudgedByAll judged() {
        JudgedByAll judged = JudgedByAll.empty(3, 4);
        for (int i = 0; i < STUDENTS; i++) {
            judged = judged.add(1 + i % 4, near(1 + i % 4), near(1 + i % 4));
        }
        return judged;
    }

    private int near(int level) {
        return Math.clamp(level + random.nextInt(3) - 1, 1, 4);
    }

    private List<Moments> ownViews() {
        return IntStream.range(0, 8)
                .mapToObj(student -> Moments.of(random.doubles(5, -1, 1).toArray()))
                .toList();
    }
}
