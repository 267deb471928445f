package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.foothold.shell.LevelChart.Column;
import org.foothold.shell.LevelChart.Moment;
import org.foothold.shell.LevelChart.Seen;
import org.foothold.shell.LevelChart.Shape;
import org.foothold.shell.StyleguidePage.Level;
import org.junit.jupiter.api.Test;

class LevelChartTests {
    private static final Seen CHECK = new Seen("check", Shape.CIRCLE, Level.ON_THE_WAY);

    @Test
    void drawsTheLatestMomentsInOrderWithoutTouching() {
        LevelChart chart = chart(25);
        assertThat(chart.columns()).hasSize(10);
        assertThat(chart.columns().getLast().moment().day()).isEqualTo("day 24");
        for (int i = 1; i < 10; i++) {
            assertThat(chart.columns().get(i).x() - chart.columns().get(i - 1).x())
                    .isGreaterThan(20);
        }
        assertThat(chart.moments()).hasSize(25);
    }

    @Test
    void namesTheLastDayAndLeavesRoomBetweenDays() {
        assertThat(chart(10).columns().stream().map(Column::dayShown))
                .containsExactly(false, true, false, true, false, true, false, true, false, true);
        assertThat(chart(6).columns()).allMatch(Column::dayShown);
    }

    @Test
    void fewMomentsSpreadOverTheWidth() {
        assertThat(chart(2).columns().stream().map(Column::x)).containsExactly(146.0, 262.0);
        assertThat(chart(1).columns().getFirst().x()).isEqualTo(204);
        assertThat(chart(0).columns()).isEmpty();
    }

    @Test
    void tellsEveryMomentInWords() {
        LevelChart chart = new LevelChart(
                "Ratios", List.of(new Moment("Oct 2", CHECK, null), new Moment("Oct 9", null, Level.SECURE)));
        assertThat(chart.description(word -> "<" + word + ">", "my view"))
                .isEqualTo("Oct 2, check: <on-the-way>. Oct 9, my view: <secure>.");
    }

    @Test
    void theHighestLevelStandsOnTop() {
        assertThat(LevelChart.row("going-further")).isLessThan(LevelChart.row("not-yet"));
    }

    @Test
    void namesEachKindOnce() {
        assertThat(chart(3).kinds()).containsExactly(new LevelChart.Kind("check", Shape.CIRCLE));
    }

    private static LevelChart chart(int moments) {
        return new LevelChart(
                "Ratios",
                IntStream.range(0, moments)
                        .mapToObj(i -> new Moment("day " + i, CHECK, null))
                        .toList());
    }
}
