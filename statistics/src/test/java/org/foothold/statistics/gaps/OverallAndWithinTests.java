package org.foothold.statistics.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.junit.jupiter.api.Test;

/** What leaders are shown beside a gap: how much of it lies within schools, and what error of measurement hides. */
class OverallAndWithinTests {

    private static final Gaps GAPS = Gaps.withDefaults().withMinimum(MinimumInformation.none());

    @Test
    void errorOfMeasurementShrinksAGapByTheRootOfTheReliability() {
        StandardizedGap gap = known(GAPS.standardized(GroupScores.of(1, 2, 3, 4), GroupScores.of(2, 1, 1)));
        GapWithoutError found = GAPS.withoutError(gap, .64);
        assertThat(found.gap().value()).isCloseTo(gap.g().value() / .8, within(1e-12));
        assertThat(found.gap().interval().lower()).isCloseTo(gap.exactG().lower() / .8, within(1e-12));
        assertThat(GAPS.withoutError(gap, 1).gap().value()).isEqualTo(gap.g().value());
        assertThat(found.say(Reader.LEADER).in(Locale.ENGLISH)).contains("not the number to report");
        assertThatIllegalArgumentException().isThrownBy(() -> GAPS.withoutError(gap, 0));
    }

    /** The groups are alike within every school, but most of the second are at the schools where all score low. */
    @Test
    void aGapMayLieBetweenSchoolsAlone() {
        var random = new Random(8);
        var schools = new HashMap<String, TwoGroups>();
        for (int school = 0; school < 10; school++) {
            boolean high = school % 2 == 0;
            schools.put(
                    "school " + school,
                    new TwoGroups(
                            scores(random, high ? 80 : 20, high ? 4 : -4),
                            scores(random, high ? 20 : 80, high ? 4 : -4)));
        }
        schools.put("tiny", new TwoGroups(scores(random, 3, 4), scores(random, 1, 4)));
        OverallAndWithin found = known(Gaps.withDefaults().overallAndWithin(schools));
        assertThat(found.overall().g().value()).isGreaterThan(.6);
        assertThat(found.within().mean().interval().contains(0)).isTrue();
        assertThat(found.between()).isGreaterThan(.5);
        assertThat(found.within().units()).isEqualTo(10);
        assertThat(found.left()).isEqualTo(1);
        assertThat(found.say(Reader.LEADER).in(Locale.ENGLISH)).contains("between students of the same school");
        assertThat(GAPS.overallAndWithin(Map.of())).isEqualTo(Answer.notEnough(2, Counted.UNITS));
        schools.keySet().removeIf(name -> !name.endsWith("1") && !name.endsWith("2"));
        assertThat(Gaps.withDefaults().overallAndWithin(schools)).isInstanceOf(Answer.NotShown.class);
    }

    private static GroupScores scores(Random random, int n, int shift) {
        return IntStream.range(0, n)
                .mapToObj(i -> GroupScores.of(shift + (int) Math.round(10 + 4 * random.nextGaussian())))
                .reduce(GroupScores.empty(), GroupScores::merge);
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}
