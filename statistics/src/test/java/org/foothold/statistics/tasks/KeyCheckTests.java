package org.foothold.statistics.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.foothold.statistics.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a key is said to be wrong. The key is A. */
class KeyCheckTests {

    private static final int TASKS = 10;

    /** Strong students chose B, nobody the key. */
    @Test
    void aKeyThatNobodyChoseIsAProbableMiskey() {
        TaskFinding finding = analysed(20, 10);
        assertThat(finding.flags()).contains(TaskFlag.PROBABLE_MISKEY);
        assertThat(finding.say(Reader.TEACHER).in(Locale.ENGLISH))
                .isEqualTo(
                        "Those who chose B do better on the other tasks than the rest; the key says A. Check the key now.");
    }

    /** Nine of ten chose C, the best one B, and it was said that strong students mostly chose B. */
    @Test
    void oneGoodStudentOfTenAccusesNoKey() {
        assertThat(analysed(10, 1).flags()).containsExactly(TaskFlag.VERY_HARD);
    }

    @Test
    void belowFifteenStudentsNoKeyIsAccused() {
        assertThat(analysed(14, 7).flags()).containsExactly(TaskFlag.VERY_HARD);
        assertThat(analysed(15, 7).flags()).contains(TaskFlag.PROBABLE_MISKEY);
    }

    /** Those who chose B are a hair better than those who chose C: without a key that anybody chose, a second look is enough. */
    @Test
    void thatNobodyChoseTheKeyDoesNotMakeEveryWrongAnswerClearlyBetter() {
        var rows = new ArrayList<List<@Nullable String>>();
        for (int student = 0; student < 20; student++) {
            boolean good = student % 2 == 0 || student == 1;
            rows.add(List.of(student < 10 ? "B" : "C", good ? "A" : "D", student % 3 == 0 ? "A" : "D"));
        }
        TaskFinding finding = finding(rows);
        assertThat(finding.flags()).contains(TaskFlag.POSSIBLE_MISKEY).doesNotContain(TaskFlag.PROBABLE_MISKEY);
    }

    /** Ten sound tasks, three of them hard: of the keys of fifteen students few are accused. Seeded. */
    @Test
    void fewSoundKeysAreAccused() {
        var random = new Random(5);
        int accused = 0;
        int asked = 0;
        for (int round = 0; round < 300; round++) {
            List<TaskFinding> findings = findings(TaskAnswers.ofChosen(
                    Collections.nCopies(TASKS, "A"),
                    IntStream.range(0, 15).mapToObj(i -> student(random)).toList()));
            for (TaskFinding finding : findings) {
                accused += finding.flags().contains(TaskFlag.PROBABLE_MISKEY) ? 1 : 0;
                asked++;
            }
        }
        assertThat((double) accused / asked).isLessThan(.03);
    }

    private static List<@Nullable String> student(Random random) {
        double ability = random.nextGaussian();
        return IntStream.range(0, TASKS)
                .<@Nullable String>mapToObj(task -> {
                    double difficulty = task < 3 ? 1.5 : .3 * (task - 6);
                    boolean right = random.nextDouble() < 1 / (1 + Math.exp(1.5 * (difficulty - ability)));
                    return right ? "A" : "BCD".substring(random.nextInt(3)).substring(0, 1);
                })
                .toList();
    }

    /** The strong ones chose B and are right elsewhere, the others chose C and are not. */
    private static TaskFinding analysed(int students, int strong) {
        var rows = new ArrayList<List<@Nullable String>>();
        for (int student = 0; student < students; student++) {
            boolean good = student < strong;
            rows.add(List.of(good ? "B" : "C", good ? "A" : "D", good ? "A" : "D"));
        }
        return finding(rows);
    }

    private static TaskFinding finding(List<List<@Nullable String>> rows) {
        return findings(TaskAnswers.ofChosen(List.of("A", "A", "A"), rows)).getFirst();
    }

    private static List<TaskFinding> findings(TaskAnswers answers) {
        return TaskAnalysis.withDefaults().of(answers).optional().orElseThrow();
    }
}
