package org.foothold.statistics.dif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Reader;
import org.junit.jupiter.api.Test;

/** What small groups can say of a task. Seeded. */
class ShrunkenDifTests {

    private static final int TASKS = 10;
    private static final int HARDER = 4;
    private static final int SETS = 60;

    /** By the formula of Zwick and others half of these data sets of 10 + 10 said so of a task of class C. */
    @Test
    void littleDataNeverSayThatATaskIsSurelySound() {
        for (int each : List.of(10, 20, 30)) {
            for (int seed = 0; seed < SETS; seed++) {
                for (Answer<ShrunkenDif.Task> task : shrunken(seed, each, 1).tasks()) {
                    task.optional().ifPresent(found -> {
                        assertThat(found.deviation()).isGreaterThan(.2);
                        assertThat(found.say(Reader.TEACHER).in(Locale.ENGLISH)).doesNotStartWith("With 0 chances");
                    });
                }
            }
        }
    }

    /** The chances are not said of sound tasks more often than they may be. */
    @Test
    void soundTasksAreSeldomProbablyUnfair() {
        for (int each : List.of(10, 30, 99)) {
            double chances = 0;
            int asked = 0;
            for (int seed = 0; seed < SETS; seed++) {
                for (Answer<ShrunkenDif.Task> task : shrunken(seed, each, 0).tasks()) {
                    chances += task.optional().map(ShrunkenDif.Task::large).orElse(0.0);
                    asked += task.optional().isPresent() ? 1 : 0;
                }
            }
            assertThat(chances / asked).as("%d in each group", each).isLessThan(.1);
        }
    }

    @Test
    void moreStudentsTellTheHarderTaskFromTheOthers() {
        ShrunkenDif many = shrunken(1, 2000, 1);
        for (int j = 0; j < TASKS; j++) {
            double large = known(many.tasks().get(j)).large();
            assertThat(large).isBetween(j == HARDER ? .9 : 0, j == HARDER ? 1 : .01);
        }
    }

    /** Of 300 tasks known to ±.3, the deviation between them, .8, is as good as known. */
    @Test
    void withManyTasksItIsTheFormulaOfZwickAndOthers() {
        var random = new Random(2);
        List<Estimate> deltas = IntStream.range(0, 300)
                .mapToObj(j -> Estimate.normal(Math.sqrt(.64 + .09) * random.nextGaussian(), .3, .95))
                .toList();
        var spread = new SpreadOfTasks(deltas);
        double own = .64 / (.64 + .09);
        for (Estimate delta : deltas) {
            ShrunkenDif.Task task = spread.draw(delta);
            assertThat(task.delta()).isCloseTo(own * delta.value(), within(.05));
            assertThat(task.deviation()).isCloseTo(Math.sqrt(own) * .3, within(.01));
        }
    }

    /** Ability normal, difficulties from −1.4 to 1.4, one task harder for the focal group by so many logits. */
    private static ShrunkenDif shrunken(long seed, int each, double harder) {
        var random = new Random(seed);
        var group = new int[2 * each];
        var answers = new int[2 * each][TASKS];
        for (int i = 0; i < group.length; i++) {
            group[i] = i % 2;
            double ability = random.nextGaussian();
            for (int j = 0; j < TASKS; j++) {
                double difficulty = -1.4 + 2.8 * j / (TASKS - 1) + (j == HARDER ? harder * group[i] : 0);
                answers[i][j] = random.nextDouble() < 1 / (1 + Math.exp(difficulty - ability)) ? 1 : 0;
            }
        }
        DifCounts counts = DifCounts.empty(TASKS, 2, 2).add(group, answers);
        return Dif.withDefaults().shrunken(counts).optional().orElse(new ShrunkenDif(List.of()));
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}
