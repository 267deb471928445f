package org.foothold.statistics.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.foothold.statistics.reliability.TaskScores;
import org.junit.jupiter.api.Test;

/** What does not fit would be counted as something else: it is refused where it comes in. */
class RefusedAnswersTests {

    private static final int[] KEYS = {1, 1};

    @Test
    void codesThatAreNoOptionAreNotPacked() {
        refused("code -1, not 0 to 3", () -> PackedAnswers.of(3, new int[1], new int[] {1, -1}));
        refused("code 8, not 0 to 7", () -> PackedAnswers.of(7, new int[1], new int[] {1, 8}));
        refused("number of options 8, not 1 to 7", () -> PackedAnswers.of(8, new int[1], new int[] {1, 8}));
    }

    @Test
    void groupsAndRowsThatDoNotFitAreNotPacked() {
        refused("group 256, not 0 to 127", () -> PackedAnswers.of(3, new int[] {256}, new int[] {1, 1}));
        refused("group -1, not 0 to 127", () -> PackedAnswers.of(3, new int[] {-1}, new int[] {1, 1}));
        refused("2 groups for 1 students", () -> PackedAnswers.of(3, new int[2], new int[] {1, 1}));
        refused(
                "number of answers 1, not 2 to 2",
                () -> PackedAnswers.of(3, new int[2], new int[] {1, 1}, new int[] {1}));
        refused(
                "number of answers 3, not 2 to 2",
                () -> PackedAnswers.of(3, new int[2], new int[] {1, 1}, new int[] {1, 2, 3}));
    }

    @Test
    void moreThanSixtyFourTasksAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PackedAnswers.of(65, 1, new byte[1], new long[1]));
    }

    @Test
    void aBufferOfOtherTasksIsRefused() {
        PackedAnswers three = PackedAnswers.of(2, new int[1], new int[] {1, 2, 2});
        refused("number of tasks 3, not 2 to 2", () -> cube(three, 1, 2));
        refused("number of tasks 3, not 2 to 2", () -> pairs(three, 2));
    }

    @Test
    void aBufferWithThePlanesOfOtherOptionsIsRefused() {
        PackedAnswers four = PackedAnswers.of(4, new int[3], new int[] {1, 2}, new int[] {2, 1}, new int[] {1, 1});
        refused("number of planes 3, not 2 to 2", () -> cube(four, 1, 2));
        refused("number of planes 3, not 2 to 2", () -> pairs(four, 2));
    }

    @Test
    void aGroupThatIsNotCountedIsRefused() {
        for (byte group : new byte[] {-1, 2, 127}) {
            PackedAnswers raw = PackedAnswers.of(2, 2, new byte[] {0, group}, new long[4]);
            refused("groups that are not 0 to 1", () -> cube(raw, 2, 2));
        }
    }

    @Test
    void aCodeBeyondTheOptionsIsRefused() {
        for (int options : new int[] {2, 4, 5, 6}) {
            PackedAnswers raw = raw(options + 1);
            refused("answers beyond the " + options + " options", () -> cube(raw, 1, options));
            refused("answers beyond the " + options + " options", () -> pairs(raw, options));
        }
    }

    @Test
    void aKeyThatIsNoOptionIsRefused() {
        PackedAnswers answers = PackedAnswers.of(3, new int[1], new int[] {1, 1});
        for (int key : new int[] {0, 4}) {
            String why = "key " + key + ", not 1 to 3";
            refused(why, () -> AnswerCube.count(answers.slices(1), new int[] {1, key}, 1, 3, 1));
            refused(why, () -> CoOccurrences.count(answers.slices(1), new int[] {1, key}, 3, 1));
        }
    }

    @Test
    void bitsOfNoTaskMakeNoAnswerMissing() {
        PackedAnswers raw = PackedAnswers.of(2, 2, new byte[1], new long[] {0b111, 0});
        TaskScores expected = TaskScores.of(new int[][] {{1, 1}});
        assertThat(pairs(raw, 2)).isEqualTo(expected);
        assertThat(cube(raw, 1, 2).count(0, 2, 1, 1)).isEqualTo(1);
    }

    /** One student who gave this code to the first of two tasks. */
    private static PackedAnswers raw(int code) {
        int planes = PackedAnswers.planes(code);
        return PackedAnswers.of(2, planes, new byte[1], PackedAnswers.planesOf(new int[] {code, 1}, planes));
    }

    private static AnswerCube cube(PackedAnswers answers, int groups, int options) {
        return AnswerCube.count(answers.slices(1), KEYS, groups, options, 1);
    }

    private static TaskScores pairs(PackedAnswers answers, int options) {
        return CoOccurrences.count(answers.slices(1), KEYS, options, 1);
    }

    private static void refused(String why, ThrowingCallable what) {
        assertThatIllegalArgumentException().isThrownBy(what).withMessage(why);
    }
}
