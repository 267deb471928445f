package org.foothold.statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTests {

    private static final EvidenceFilter FILTER = EvidenceFilter.withDefaults();

    @Test
    void failuresThenSuccessesAreGrowth() {
        Pieces pieces = Pieces.none().wrong(4);
        Instant first = pieces.now();
        pieces.later(Duration.ofDays(20)).right(5);
        assertThat(FILTER.growth(pieces.list(), first, pieces.now())).isEqualTo(Growth.GROWN);
    }

    @Test
    void theSameBeforeAndAfterIsNoGrowth() {
        Pieces pieces = Pieces.none().right(5);
        Instant first = pieces.now();
        pieces.later(Duration.ofDays(20)).right(5);
        assertThat(FILTER.growth(pieces.list(), first, pieces.now())).isEqualTo(Growth.NOT_SHOWN);
    }

    @Test
    void slippingBackIsNoGrowth() {
        Pieces pieces = Pieces.none().right(5);
        Instant first = pieces.now();
        pieces.later(Duration.ofDays(20)).wrong(5);
        assertThat(FILTER.growth(pieces.list(), first, pieces.now())).isEqualTo(Growth.NOT_SHOWN);
        assertThat(FILTER.probabilityOfRise(pieces.list(), first, pieces.now())).isLessThan(.05);
    }

    @Test
    void withoutOthersEvidenceOnBothSidesNothingIsCompared() {
        Pieces before = Pieces.none().wrong(4).judged(1, Level.NOT_YET, Judge.SELF);
        Instant first = before.now();
        before.later(Duration.ofDays(300)).judged(1, Level.GOING_FURTHER, Judge.SELF);
        assertThat(FILTER.growth(before.list(), first, before.now())).isEqualTo(Growth.TOO_EARLY_TO_TELL);

        Pieces after = Pieces.none().judged(1, Level.NOT_YET, Judge.SELF);
        Instant start = after.now();
        after.right(5);
        assertThat(FILTER.growth(after.list(), start, after.now())).isEqualTo(Growth.TOO_EARLY_TO_TELL);
    }

    @Test
    void evidenceAfterTheSecondDateDoesNotCount() {
        Pieces pieces = Pieces.none().wrong(4);
        Instant first = pieces.now();
        Instant second = pieces.wrong(2).now();
        pieces.later(Duration.ofDays(20)).right(8);
        assertThat(FILTER.growth(pieces.list(), first, second)).isEqualTo(Growth.NOT_SHOWN);
    }

    @Test
    void thousandsOfPiecesDoNotUnderflow() {
        Pieces pieces = Pieces.none().wrong(10);
        Instant first = pieces.now();
        pieces.right(5_000);
        assertThat(FILTER.growth(pieces.list(), first, pieces.now())).isEqualTo(Growth.GROWN);
        pieces.wrong(5_000);
        assertThat(FILTER.growth(pieces.list(), first, pieces.now())).isEqualTo(Growth.NOT_SHOWN);
    }

    /** Summed over all 4^5 paths of levels: no recursion, no filter. */
    @Test
    void theProbabilityOfARiseIsTheSumOverAllPaths() {
        FilterParameters parameters = FilterParameters.defaults()
                .withChange(FilterParameters.defaults().perPiece(), DailyRates.NONE);
        var likelihoods = new Likelihoods(parameters);
        List<Evidence> evidence = Pieces.none()
                .wrong(1)
                .right(1)
                .judged(1, Level.SECURE, Judge.PEER)
                .seen(1)
                .right(1)
                .list();
        double rise = 0;
        double all = 0;
        for (int code = 0; code < 1 << (2 * evidence.size()); code++) {
            double path = pathProbability(parameters, likelihoods, evidence, code);
            all += path;
            rise += level(code, 4) > level(code, 1) ? path : 0;
        }
        assertThat(FILTER.with(parameters)
                        .probabilityOfRise(
                                evidence, evidence.get(1).at(), evidence.get(4).at()))
                .isCloseTo(rise / all, within(1e-12));
    }

    private static double pathProbability(
            FilterParameters parameters, Likelihoods likelihoods, List<Evidence> evidence, int code) {
        double path = parameters.start().toArray()[level(code, 0)];
        for (int t = 0; t < evidence.size(); t++) {
            if (t > 0) {
                path *= parameters.perPiece().rows()[level(code, t - 1)][level(code, t)];
            }
            path *= likelihoods.of(evidence.get(t))[level(code, t)];
        }
        return path;
    }

    private static int level(int code, int time) {
        return (code >> (2 * time)) & 3;
    }
}
