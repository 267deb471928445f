package org.foothold.statistics.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which states belong together. */
class TaskAnswersTests {

    /** Nobody of either class chose the other's key, so no answer has points in one and none in the other. */
    @Test
    void statesUnderDifferentKeysDoNotMerge() {
        TaskAnswers one = chosen("B", "B", "D", "D");
        TaskAnswers other = chosen("C", "C", "D", "C");
        assertThatIllegalArgumentException().isThrownBy(() -> one.merge(other)).withMessage("another key: [B] and [C]");
        assertThatIllegalArgumentException().isThrownBy(() -> other.merge(one));
        assertThatIllegalArgumentException().isThrownBy(() -> chosen("1", "1").merge(chosen("2", "2")));
    }

    @Test
    void statesUnderOneKeyMergeWhateverWasChosen() {
        assertThat(chosen("B", "B", "D").merge(chosen("B", "A", "C"))).isEqualTo(chosen("B", "B", "D", "A", "C"));
        assertThat(chosen("1", "1").merge(chosen("1", "2"))).isEqualTo(chosen("1", "1", "2"));
    }

    /** Points have no key: nobody need have earned all of them. */
    @Test
    void pointsMergeWhicheverWereEarned() {
        TaskAnswers low = TaskAnswers.ofPoints(new int[] {3}, new int[] {0}, new int[] {1});
        TaskAnswers high = TaskAnswers.ofPoints(new int[] {3}, new int[] {2}, new int[] {3});
        assertThat(low.merge(high).tasks().getFirst().answers()).containsOnlyKeys("0", "1", "2", "3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> low.merge(TaskAnswers.ofPoints(new int[] {2}, new int[] {1})));
    }

    private static TaskAnswers chosen(String key, String... answers) {
        return TaskAnswers.ofChosen(
                List.of(key), List.of(answers).stream().map(List::of).toList());
    }
}
