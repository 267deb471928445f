package org.foothold.statistics.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.reliability.Consistency;
import org.foothold.statistics.reliability.Reliability;
import org.foothold.statistics.reliability.TaskScores;
import org.junit.jupiter.api.Test;

class GeneralizabilityTests {

    private static final GStudy STUDY = new GStudy(Design.studentsByTasks());

    private final Random random = new Random(9);

    @Test
    void levelsOfAFacetStandBeforeTheScoreInARow() {
        assertThat(FacetScores.empty().add(3, 1, 2)).isEqualTo(FacetScores.of(new int[] {1, 2, 3}));
    }

    /** Eρ² of a complete students × tasks design with its own number of tasks is Cronbach's α. */
    @Test
    void generalizabilityOfACompleteDesignIsAlpha() {
        for (int round = 0; round < 20; round++) {
            int[][] rows = rows(25, 5);
            int[][] table = new int[25][5];
            for (int[] row : rows) {
                table[row[0]][row[1]] = row[2];
            }
            double alpha = Reliability.alpha()
                    .withMinimum(MinimumInformation.none())
                    .of(TaskScores.of(table))
                    .flatMap(Consistency::figure)
                    .optional()
                    .orElseThrow()
                    .value();
            Dependability study = STUDY.of(FacetScores.of(rows))
                    .flatMap(found -> found.with(Map.of("i", 5.0)))
                    .optional()
                    .orElseThrow();
            assertThat(study.generalizability()).isCloseTo(alpha, within(1e-9));
            assertThat(study.phi()).isLessThanOrEqualTo(study.generalizability() + 1e-12);
        }
    }

    /** Other numbers for students and tasks mean nothing; points counted threefold carry nine times the variance. */
    @Test
    void numbersOfStudentsAndTasksMeanNothingAndPointsAreAUnit() {
        for (int round = 0; round < 20; round++) {
            int[][] rows = rows(15, 4);
            int[][] other = Arrays.stream(rows)
                    .map(row -> new int[] {99 - row[0], 7 * row[1] + 3, 3 * row[2]})
                    .toArray(int[][]::new);
            VarianceComponents found = STUDY.of(FacetScores.of(rows)).optional().orElseThrow();
            VarianceComponents turned =
                    STUDY.of(FacetScores.of(other)).optional().orElseThrow();
            for (String effect : new String[] {"p", "i", "pi"}) {
                assertThat(turned.raw(effect)).isCloseTo(9 * found.raw(effect), within(1e-7));
            }
        }
    }

    @Test
    void oneTaskCannotTellLuckFromLearning() {
        assertThat(STUDY.of(FacetScores.of(new int[][] {{1, 1, 3}, {2, 1, 2}, {3, 1, 3}})))
                .isEqualTo(Answer.undefined(Reason.ONE_TASK));
        assertThat(STUDY.of(FacetScores.of(new int[][] {{1, 1, 3}, {1, 2, 2}})))
                .isEqualTo(Answer.notEnough(1, Counted.STUDENTS));
        assertThat(STUDY.of(FacetScores.empty())).isEqualTo(Answer.undefined(Reason.NO_DATA));
    }

    /** Every student did other tasks and each only one: what belongs to whom cannot be told. */
    @Test
    void aDesignThatConfoundsIsSaidToDoSo() {
        assertThat(STUDY.of(FacetScores.of(new int[][] {{1, 1, 3}, {2, 2, 2}, {3, 3, 1}})))
                .isEqualTo(Answer.undefined(Reason.DESIGN_CANNOT_TELL));
    }

    @Test
    void studentsWhoDoNotDifferAreNotDependable() {
        VarianceComponents found = STUDY.of(
                        FacetScores.of(new int[][] {{1, 1, 3}, {1, 2, 1}, {2, 1, 1}, {2, 2, 3}, {3, 1, 2}, {3, 2, 2}}))
                .optional()
                .orElseThrow();
        assertThat(found.raw("p")).isLessThan(0);
        assertThat(found.with(Map.of("i", 4.0))).isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
        assertThat(found.needed("i", Map.of(), .8)).isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
    }

    /** Brennan's set 4: with twelve ratings of a student, twelve tasks once are worth more than three tasks four times. */
    @Test
    void tasksAreWorthMoreThanRaters() {
        var components = new VarianceComponents(
                Design.of("p", "t", "r").effects("p", "t", "rt", "pt", "prt"),
                Map.of(
                        Design.letters("p"), .4731,
                        Design.letters("t"), .3252,
                        Design.letters("rt"), .6475,
                        Design.letters("pt"), .5596,
                        Design.letters("prt"), 2.3802));
        Dependability raters =
                components.with(Map.of("t", 3.0, "r", 4.0)).optional().orElseThrow();
        Dependability tasks =
                components.with(Map.of("t", 12.0, "r", 1.0)).optional().orElseThrow();
        assertThat(raters.phi()).isCloseTo(.464, within(.0005));
        assertThat(tasks.phi()).isCloseTo(.592, within(.0005));
        int needed = components.needed("t", Map.of("r", 1.0), .8).optional().orElseThrow();
        assertThat(components
                        .with(Map.of("t", needed - 1.0))
                        .optional()
                        .orElseThrow()
                        .phi())
                .isLessThan(.8);
        assertThat(tasks.say(Reader.TEACHER).in(Locale.ENGLISH)).contains("low in dependability");
        EnoughTasks enough =
                components.enoughTasks("t", 12, Map.of("r", 1.0)).optional().orElseThrow();
        assertThat(enough.say(Reader.TEACHER).in(Locale.ENGLISH))
                .isEqualTo("With these 12 tasks the result is low in dependability. About " + needed
                        + " tasks would be needed for a firm decision.");
    }

    /** Two students who differ by chance looked highly dependable. */
    @Test
    void fewStudentsAreSaidToBeUncertain() {
        FacetScores two = table(new int[][] {{1, 2, 1}, {5, 6, 5}});
        assertThat(enough(two))
                .isEqualTo(
                        "With these tasks the result seems highly dependable, but with so few students this is uncertain.");
        assertThat(enough(FacetScores.of(rows(49, 2)))).contains("seems", "uncertain");
        assertThat(enough(FacetScores.of(rows(50, 2)))).doesNotContain("seems", "uncertain");
    }

    private static FacetScores table(int[]... points) {
        FacetScores scores = FacetScores.empty();
        for (int student = 0; student < points.length; student++) {
            for (int task = 0; task < points[student].length; task++) {
                scores = scores.add(points[student][task], student, task);
            }
        }
        return scores;
    }

    private static String enough(FacetScores scores) {
        return Answer.say(STUDY.of(scores).flatMap(c -> c.enoughTasks("i", 3, Map.of())), Reader.TEACHER)
                .in(Locale.ENGLISH);
    }

    @Test
    void coverageComparesThePlanWithTheTasks() {
        Coverage half = Coverage.of(Map.of("a", 1.0, "b", 1.0), Map.of("a", 4, "c", 4), 2);
        assertThat(half).isEqualTo(new Coverage(.5, .5));
        assertThat(Coverage.of(Map.of("a", 2.0, "b", 1.0), Map.of("a", 4, "b", 2), 2))
                .satisfies(c -> assertThat(c.distance()).isCloseTo(0, within(1e-12)));
        assertThat(Coverage.of(Map.of("a", 1.0), Map.of(), 1)).isEqualTo(new Coverage(0, 1));
    }

    private int[][] rows(int students, int tasks) {
        var rows = new int[students * tasks][];
        for (int p = 0; p < students; p++) {
            double ability = 2 * random.nextGaussian();
            for (int i = 0; i < tasks; i++) {
                rows[p * tasks + i] = new int[] {p, i, (int) Math.round(10 + i + ability + 2 * random.nextGaussian())};
            }
        }
        return rows;
    }
}
