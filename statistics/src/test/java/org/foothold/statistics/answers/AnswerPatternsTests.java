package org.foothold.statistics.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Merged equals counted at once, in any order, and bytes give the same value back. */
class AnswerPatternsTests {

    private static final int[] MOST = {1, 3, 1};
    private static final AnswerPatterns EMPTY = AnswerPatterns.empty(MOST);

    @Test
    void patternsAreCountedAndWhoWasSetNothingIsNot() {
        AnswerPatterns patterns =
                EMPTY.add(new int[] {1, 2, 0}, new int[] {1, 2, 0}, new int[] {-1, 3, 1}, new int[] {-1, -1, -1});
        assertThat(patterns.students()).isEqualTo(3);
        assertThat(patterns.size()).isEqualTo(2);
        assertThat(patterns.scores(0)).containsExactly(0, 2);
        assertThat(patterns.scores(1)).containsExactly(0, 0, 2, 1);
        assertThat(patterns).hasToString("3 students with 2 patterns of 3 tasks");
    }

    @Test
    void whatDoesNotFitTheTasksIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> EMPTY.add(new int[] {1, 4, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> EMPTY.add(new int[] {1, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> EMPTY.merge(AnswerPatterns.empty(1, 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> AnswerPatterns.empty(1, 0));
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = EMPTY.add(rows(new Random(1), 9)).toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> AnswerPatterns.fromBytes(cut));
        }
        bytes[bytes.length - 1] = 0;
        assertThatIllegalArgumentException().isThrownBy(() -> AnswerPatterns.fromBytes(bytes));
    }

    private static int[][] rows(Random random, int students) {
        var rows = new int[students][MOST.length];
        for (int[] row : rows) {
            Arrays.setAll(row, task -> random.nextInt(MOST[task] + 2) - 1);
        }
        return rows;
    }
}
