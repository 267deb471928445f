package org.foothold.growth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Judge;
import org.foothold.evidence.Shows;
import org.foothold.growth.Piece;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Words;
import org.foothold.shell.LevelChart;
import org.foothold.statistics.standing.Standing;
import org.junit.jupiter.api.Test;

class TargetChartTests {
    private static final ZoneId ZONE = ZoneId.of("America/Denver");
    private static final Words WORDS = new Languages().of("en");

    @Test
    void theSameDayOfTwoYearsIsTwoMomentsAndTheOtherYearIsSaid() {
        assertThat(days("2026-11-27T20:00:00Z", "2025-11-27T16:00:00Z", "2026-11-27T17:00:00Z"))
                .containsExactly("Nov 27, 2025", "Nov 27");
    }

    /** Between two answers of one morning no day of the school ends, though one of UTC may. */
    @Test
    void oneDayOfTheSchoolIsOneMoment() {
        assertThat(days("2026-11-27T20:00:00Z", "2026-11-25T23:30:00Z", "2026-11-26T00:30:00Z"))
                .containsExactly("Nov 25");
    }

    private static List<String> days(String now, String... moments) {
        List<Piece> pieces = new ArrayList<>();
        Stream.of(moments).forEach(each -> pieces.add(ownView(Instant.parse(each))));
        Standing none = new Standing.TooEarlyToTell(Standing.Why.NO_EVIDENCE, List.of(), List.of());
        List<Standing> course = pieces.stream().map(each -> none).toList();
        LevelChart chart = new TargetChart(pieces, course, WORDS, new Days(WORDS, ZONE, Instant.parse(now))).draw("");
        return chart.moments().stream().map(LevelChart.Moment::day).toList();
    }

    private static Piece ownView(Instant at) {
        return new Piece.View(new FactId(UUID.randomUUID()), at, new ClassId(1), Shows.SECURE, Judge.SELF, "");
    }
}
