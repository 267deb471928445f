package org.foothold.statistics.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;
import org.junit.jupiter.api.Test;

/** Many groups on one scale, also where groups stand in few levels. */
class ManyGroupsTests {

    private static final Gaps GAPS = Gaps.withDefaults().withMinimum(MinimumInformation.none());

    @Test
    void aGroupTooThinForASpreadIsPlacedAmongTheOthers() {
        List<LevelCounts> groups = List.of(
                LevelCounts.of(10, 20, 20, 10),
                LevelCounts.of(5, 15, 25, 15),
                LevelCounts.of(0, 30, 30, 0),
                LevelCounts.of(0, 40, 0, 0),
                LevelCounts.of(0, 0, 0, 50),
                LevelCounts.of(1, 2, 1, 0));
        ManyGroups found = known(Gaps.withDefaults().onOneScale(groups));
        ManyGroups all = known(GAPS.onOneScale(groups));
        assertThat(known(all.groups().get(2).mean()).value())
                .isBetween(
                        known(all.groups().get(3).mean()).value(),
                        known(all.groups().get(1).mean()).value());
        assertThat(all.groups().get(2).deviation()).isEqualTo(Answer.undefined(Reason.SHARED_SPREAD));
        assertThat(found.groups().get(4).mean()).isEqualTo(Answer.undefined(Reason.NO_OVERLAP));
        assertThat(found.groups().get(5).shrunken()).isEqualTo(Answer.notShown(10, Counted.STUDENTS));
        assertThat(found.groups().get(5).mean()).isEqualTo(Answer.notShown(10, Counted.STUDENTS));
        assertThat(found.groups().get(2).mean())
                .as("60 students: a gap against everyone, shown drawn towards the others only")
                .isEqualTo(Answer.notShown(100, Counted.STUDENTS));
        assertThat(Math.abs(known(found.groups().get(1).shrunken()).value()))
                .isLessThan(Math.abs(known(all.groups().get(1).mean()).value()));
    }

    /** Once the level that nobody else has is taken away, the groups are apart, though the search ends. */
    @Test
    void groupsThatNothingLinksLieNowhere() {
        assertThat(GAPS.onOneScale(
                        List.of(LevelCounts.of(0, 1, 0, 4), LevelCounts.of(5, 0, 0, 0), LevelCounts.of(0, 5, 0, 0))))
                .isEqualTo(Answer.undefined(Reason.NO_OVERLAP));
    }

    @Test
    void manyGroupsWithTwoLevelsAreProbits() {
        ManyGroups found =
                known(GAPS.onOneScale(List.of(LevelCounts.of(30, 10), LevelCounts.of(20, 20), LevelCounts.of(9, 31))));
        double spacing = known(found.groups().get(1).mean()).value()
                - known(found.groups().get(0).mean()).value();
        double scale = Math.sqrt(1 - known(found.between()));
        // qnorm(.75)
        assertThat(spacing / scale).isCloseTo(.6744897501960817, within(1e-8));
    }

    @Test
    void groupsOfOneInnerLevelBetweenGroupsAtTheEndsLeaveNoCutBetweenThem() {
        List<LevelCounts> groups = List.of(
                LevelCounts.of(0, 100, 0),
                LevelCounts.of(0, 140, 0),
                LevelCounts.of(0, 0, 160),
                LevelCounts.of(140, 0, 0));
        assertThat(Gaps.withDefaults().onOneScale(groups)).isEqualTo(Answer.undefined(Reason.NO_OVERLAP));
    }

    /** Four groups, each in any of the three levels or in none. */
    @Test
    void whateverLevelsFourGroupsStandInThereIsAnAnswer() {
        for (int pattern = 0; pattern < 1 << 12; pattern++) {
            int all = pattern;
            List<LevelCounts> groups = IntStream.range(0, 4)
                    .mapToObj(g ->
                            LevelCounts.of(students(all, 3 * g), students(all, 3 * g + 1), students(all, 3 * g + 2)))
                    .toList();
            assertThat(GAPS.onOneScale(groups).toString()).as(groups.toString()).doesNotContain("NaN");
        }
    }

    /** More the higher the cell, or nobody. */
    private static long students(int pattern, int cell) {
        return (pattern >> cell) % 2 == 0 ? 0 : 12L + cell;
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}
