package org.foothold.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.foothold.statistics.agreement.Agreement;
import org.foothold.statistics.agreement.JudgedByAll;
import org.foothold.statistics.agreement.ManyJudges;
import org.foothold.statistics.agreement.PairedLevels;
import org.foothold.statistics.agreement.SelfCalibration;
import org.foothold.statistics.agreement.Tendency;
import org.foothold.statistics.agreement.Weights;
import org.foothold.statistics.answers.AnswerPatterns;
import org.foothold.statistics.decisions.LivingstonLewis;
import org.foothold.statistics.decisions.MasteryCut;
import org.foothold.statistics.decisions.NearTheLine;
import org.foothold.statistics.decisions.ShortestMasteryTest;
import org.foothold.statistics.diagnosis.Diagnosis;
import org.foothold.statistics.diagnosis.Dina;
import org.foothold.statistics.diagnosis.QMatrix;
import org.foothold.statistics.dif.Dif;
import org.foothold.statistics.dif.DifCounts;
import org.foothold.statistics.dif.TaskDif;
import org.foothold.statistics.generalizability.AreaLink;
import org.foothold.statistics.generalizability.AreaScores;
import org.foothold.statistics.generalizability.AreaStudy;
import org.foothold.statistics.generalizability.Coverage;
import org.foothold.statistics.generalizability.Dependability;
import org.foothold.statistics.generalizability.Design;
import org.foothold.statistics.generalizability.EnoughTasks;
import org.foothold.statistics.generalizability.GStudy;
import org.foothold.statistics.irt.Bank;
import org.foothold.statistics.irt.Calibration;
import org.foothold.statistics.irt.PatternFit;
import org.foothold.statistics.privacy.CountTable;
import org.foothold.statistics.privacy.Suppression;
import org.foothold.statistics.privacy.Whole;
import org.foothold.statistics.reliability.AlphaComparison;
import org.foothold.statistics.reliability.ConditionalError;
import org.foothold.statistics.reliability.Reliability;
import org.foothold.statistics.reliability.TaskScores;
import org.foothold.statistics.standing.EmpiricalPrior;
import org.foothold.statistics.standing.Evidence;
import org.foothold.statistics.standing.EvidenceFilter;
import org.foothold.statistics.standing.FilterParameters;
import org.foothold.statistics.standing.Growth;
import org.foothold.statistics.standing.Reestimation;
import org.foothold.statistics.tasks.TaskAnalysis;
import org.foothold.statistics.tasks.TaskAnswers;

/** Findings of every type, most of several kinds, from made-up data that differ by seed. */
final class FindingExamples {

    private static final int SEEDS = 12;
    private static final int STUDENTS = 300;
    private static final int TASKS = 6;
    private static final Instant MONDAY = Instant.parse("2026-09-07T09:00:00Z");

    private final Random random;
    private final List<Finding> found = new ArrayList<>();

    private FindingExamples(int seed) {
        random = new Random(seed);
    }

    static List<Finding> all() {
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> new FindingExamples(seed).found())
                .flatMap(List::stream)
                .toList();
    }

    private List<Finding> found() {
        ofTasks();
        ofBanks();
        ofDecisions();
        ofBias();
        ofAgreement();
        found.addAll(new GroupExamples(random).found());
        ofPublishing();
        ofOneStudent();
        return found;
    }

    @SafeVarargs
    private void keep(Answer<? extends Finding>... answers) {
        for (Answer<? extends Finding> answer : answers) {
            answer.optional().ifPresent(found::add);
        }
    }

    private void keep(Finding... findings) {
        found.addAll(List.of(findings));
    }

    private void ofTasks() {
        TaskScores scores = TaskScores.of(rightOrWrong());
        keep(
                Reliability.alpha().of(scores),
                ConditionalError.lord(scores),
                Reliability.omega().withMinimum(MinimumInformation.none()).of(scores),
                Reliability.detail().withMinimum(MinimumInformation.none()).lambdas(scores),
                Reliability.detail().withMinimum(MinimumInformation.none()).splitHalf(scores),
                Reliability.comparison()
                        .independent(
                                new AlphaComparison.Check(.8, TASKS, STUDENTS),
                                new AlphaComparison.Check(.8 - random.nextDouble() / 2, TASKS, STUDENTS)));
        TaskAnalysis.withDefaults()
                .of(TaskAnswers.ofPoints(ones(), rightOrWrong()))
                .optional()
                .ifPresent(found::addAll);
        keep(new AreaLink(random.nextDouble()));
        Dependability dependability =
                new Dependability(1, random.nextDouble(), random.nextDouble(), random.nextBoolean());
        keep(dependability);
        Arrays.stream(Figure.Kind.values()).forEach(kind -> keep(kind.of(random.nextDouble())));
        ofAreas();
        keep(new EnoughTasks(6, dependability, Answer.known(14)));
        keep(Coverage.of(Map.of("a", 1.0, "b", 1.0), Map.of("a", 2, "b", random.nextInt(3)), 2));
        keep(new PatternFit(3, -random.nextDouble() * 4));
    }

    private void ofAreas() {
        AreaScores areas = AreaScores.empty();
        int students = 3 + random.nextInt(2) * 50;
        for (int student = 0; student < students; student++) {
            for (int task = 0; task < 3; task++) {
                areas = areas.add("a", student, task, random.nextInt(5)).add("b", student, task, random.nextInt(5));
            }
        }
        keep(
                AreaStudy.withDefaults().of(areas),
                new GStudy(Design.studentsByTasks())
                        .of(areas.areas().sequencedValues().getFirst()));
    }

    private void ofBanks() {
        int[][] rows = rightOrWrong();
        AnswerPatterns patterns = AnswerPatterns.empty(ones()).add(rows);
        Calibration calibration = Calibration.withDefaults().withMinimum(MinimumInformation.none());
        Answer<Bank> bank = calibration.graded(patterns);
        keep(calibration.rasch(TaskAnswers.ofPoints(ones(), rows)));
        keep(bank, calibration.andersen(TaskAnswers.ofPoints(ones(), rows)));
        bank.optional().map(Bank::tasks).ifPresent(found::addAll);
        Diagnosis diagnosis = Diagnosis.withDefaults().withMinimum(MinimumInformation.none());
        QMatrix targets = QMatrix.of(new int[][] {{1, 0}, {1, 0}, {0, 1}, {1, 1}, {1, 1}, {random.nextInt(2), 1}});
        Answer<Dina> dina = diagnosis.of(targets, patterns);
        keep(dina);
        dina.optional().ifPresent(found -> this.found.addAll(found.tasks()));
        dina.optional().ifPresent(found -> this.found.addAll(found.prevalence()));
    }

    private void ofDecisions() {
        Histogram totals = TaskAnswers.ofPoints(ones(), rightOrWrong()).totals();
        keep(MasteryCut.of(TASKS, 4).subkoviak(totals, .6));
        keep(new NearTheLine(random.nextInt(3), 25));
        keep(LivingstonLewis.of(0, TASKS, 4).of(totals, .6));
        keep(ShortestMasteryTest.of(.5, .8, .2, .2));
    }

    private void ofBias() {
        int[][] answers = rightOrWrong();
        int[] groups = random.ints(STUDENTS, 0, 2).toArray();
        DifCounts counts = DifCounts.empty(TASKS, 2, 2).add(groups, answers);
        Dif dif = Dif.withDefaults().withMinimum(MinimumInformation.none());
        keep(
                dif.ofTask(counts, 0),
                dif.mantelHaenszel(counts, 0),
                dif.ofTask(counts, 0).flatMap(TaskDif::logistic),
                dif.ofGradedTask(counts, 0),
                dif.ofGroups(counts, 0),
                dif.shrunken(counts),
                dif.shrunken(counts).flatMap(all -> all.tasks().getFirst()),
                dif.purified(groups, answers));
    }

    private void ofAgreement() {
        PairedLevels pairs = PairedLevels.empty(4);
        JudgedByAll judged = JudgedByAll.empty(3, 4);
        for (int i = 0; i < 40; i++) {
            int level = 1 + random.nextInt(4);
            pairs = pairs.add(level, near(level));
            judged = judged.add(level, near(level), near(level));
        }
        Agreement agreement = Agreement.withDefaults();
        keep(
                agreement.same(pairs),
                agreement.bias(pairs),
                agreement.bias(pairs.swapped()),
                agreement.kappa(pairs, Weights.QUADRATIC),
                agreement.gwet(pairs, Weights.QUADRATIC),
                agreement.generosity(pairs),
                ManyJudges.withDefaults().fleiss(judged),
                ManyJudges.withDefaults().correlations(judged));
        keep(SelfCalibration.of(ownViews(), MinimumInformation.withDefaults()));
        keep(new Tendency(8, Estimate.normal(random.nextGaussian(), .3, .95)));
    }

    /** How far each of eight students saw the own work above the teacher, over five pieces. */
    private List<Moments> ownViews() {
        int shift = random.nextInt(3) - 1;
        return IntStream.range(0, 8)
                .mapToObj(student ->
                        Moments.of(random.doubles(5, shift - 1.0, shift + 1.0).toArray()))
                .toList();
    }

    private int near(int level) {
        return Math.clamp(level + random.nextInt(3) - 1, 1, 4);
    }

    private void ofPublishing() {
        Suppression suppression = Suppression.withDefaults();
        long small = random.nextInt(30);
        keep(suppression.of(CountTable.of(new long[][] {{40, small, 50}, {30, 30, 45}})));
        keep(suppression.of(Whole.of("school", 60 + small, Whole.of("3a", 60), Whole.of("3b", small))));
        keep(suppression.share(30 * (long) random.nextInt(3), 60));
    }

    private void ofOneStudent() {
        List<Evidence> pieces = new ArrayList<>();
        boolean right = random.nextBoolean();
        for (int i = random.nextInt(10); i > 0; i--) {
            right = random.nextInt(4) == 0 ? !right : right;
            pieces.add(Evidence.constructed(MONDAY.plus(Duration.ofDays(10 - i)), "piece " + i, right));
        }
        EvidenceFilter filter = EvidenceFilter.withDefaults();
        Instant late = MONDAY.plus(Duration.ofDays(random.nextInt(2) * 800L + 20));
        keep(filter.standing(pieces), filter.standing(pieces, late), filter.detail(pieces));
        keep(Reestimation.from(FilterParameters.defaults()), new EmpiricalPrior(.5 + random.nextInt(3), 2));
        keep(Growth.values());
    }

    private int[][] rightOrWrong() {
        var rows = new int[STUDENTS][TASKS];
        for (int[] row : rows) {
            double ability = random.nextDouble();
            Arrays.setAll(row, task -> random.nextDouble() < .2 + .6 * ability ? 1 : 0);
        }
        return rows;
    }

    private static int[] ones() {
        int[] ones = new int[TASKS];
        Arrays.fill(ones, 1);
        return ones;
    }
}
