package org.foothold.statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Early attempts fade from a later standing, within the bound that docs/statistics/standing.md states. */
class FadingTests {

    private static final EvidenceFilter FILTER = EvidenceFilter.withDefaults();

    /** Whatever came before: after six successes the levels differ by at most .10, after eight .03, after ten .01. */
    @Test
    void afterEachNumberOfSuccessesThePastMattersAtMostSoMuch() {
        assertThat(pastAfter(4)).isLessThan(.35);
        assertThat(pastAfter(6)).isLessThan(.10);
        assertThat(pastAfter(8)).isLessThan(.03);
        assertThat(pastAfter(10)).isLessThan(.01);
    }

    @Test
    void fromTheSecondSuccessOnThePastMattersLessAndLess() {
        for (int successes = 2; successes < 15; successes++) {
            assertThat(pastAfter(successes + 1)).isLessThan(pastAfter(successes));
        }
        assertThat(FILTER.influenceOfThePast(Pieces.none().list())).isEqualTo(1);
    }

    @Test
    void noHistoryGoesBeyondTheBound() {
        var random = new Random(5);
        for (int run = 0; run < 1_000; run++) {
            int recent = 1 + random.nextInt(10);
            Pieces history = Pieces.none().random(1 + random.nextInt(20), random);
            var all = history.later(Duration.ofMinutes(random.nextInt(100_000)))
                    .random(recent, random)
                    .list();
            var after = all.subList(all.size() - recent, all.size());
            double difference = FILTER.detail(all).probabilitySecure()
                    - FILTER.detail(after).probabilitySecure();
            assertThat(Math.abs(difference)).isLessThanOrEqualTo(FILTER.influenceOfThePast(after) + 1e-12);
        }
    }

    @Test
    void anyNumberOfEarlyFailuresIsOvercomeBySixSuccesses() {
        for (int failures = 0; failures <= 60; failures++) {
            Standing standing =
                    FILTER.standing(Pieces.none().wrong(failures).right(6).list());
            assertThat(standing)
                    .isInstanceOfSatisfying(
                            Standing.At.class, at -> assertThat(at.level()).isEqualTo(Level.SECURE));
        }
    }

    @Test
    void earlyFailuresAndNoneEndAlike() {
        double without = FILTER.detail(Pieces.none().right(10).list()).probabilitySecure();
        double with = FILTER.detail(Pieces.none().wrong(20).right(10).list()).probabilitySecure();
        assertThat(with).isCloseTo(without, within(.01));
    }

    private static double pastAfter(int successes) {
        return FILTER.influenceOfThePast(Pieces.none().right(successes).list());
    }
}
