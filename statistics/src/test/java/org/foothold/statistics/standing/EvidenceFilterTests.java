package org.foothold.statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceFilterTests {

    private static final EvidenceFilter FILTER = EvidenceFilter.withDefaults();

    @Test
    void withoutEvidenceItIsTooEarlyAndSaysHowMuchIsNeeded() {
        Standing.TooEarlyToTell standing = tooEarly(Pieces.none());
        assertThat(standing.why()).isEqualTo(Standing.Why.NO_EVIDENCE);
        assertThat(standing.howManyMore()).isEqualTo(3);
        assertThat(standing.more()).extracting(MoreEvidence::method).containsExactlyInAnyOrder(Method.values());
        assertThat(FILTER.detail(List.of()).levels())
                .isEqualTo(FilterParameters.defaults().start());
    }

    @Test
    void oneOrTwoPiecesShowTheWorkAndNoLevel() {
        for (Pieces few : List.of(
                Pieces.none().judged(1, Level.GOING_FURTHER, Judge.TEACHER),
                Pieces.none().judged(2, Level.GOING_FURTHER, Judge.TEACHER),
                Pieces.none().wrong(2))) {
            assertThat(tooEarly(few).why()).isEqualTo(Standing.Why.TOO_FEW);
        }
    }

    @Test
    void fiveToSevenConsistentPiecesSettleThatAStudentIsSecure() {
        assertThat(piecesUntilSecure(n -> Pieces.none().right(n))).isEqualTo(5);
        assertThat(piecesUntilSecure(n -> Pieces.none().judged(n, Level.SECURE, Judge.TEACHER)))
                .isEqualTo(5);
        assertThat(piecesUntilSecure(n -> Pieces.none().seen(n))).isEqualTo(6);
        assertThat(piecesUntilSecure(n -> Pieces.none().chosen(n, true, 4))).isEqualTo(7);
        assertThat(piecesUntilSecure(n -> Pieces.none().chosen(n, true, 2))).isGreaterThan(7);
    }

    @Test
    void threeFailuresSettleThatAStudentIsNotSecureAndShowTheWay() {
        Standing.At standing = at(Pieces.none().wrong(3));
        assertThat(standing.level()).isEqualTo(Level.NOT_YET);
        assertThat(standing.towardsSecure()).hasSize(4).isSortedAccordingTo((a, b) -> a.pieces() - b.pieces());
        assertThat(standing).hasToString("not yet");
    }

    @Test
    void theWayToSecureIsTrue() {
        Pieces pieces = Pieces.none().wrong(2).right(1).wrong(1);
        int written = at(pieces).towardsSecure().stream()
                .filter(more -> more.method() == Method.WRITTEN_RESPONSE)
                .mapToInt(MoreEvidence::pieces)
                .findFirst()
                .orElseThrow();
        assertThat(FILTER.standing(pieces.right(written - 1).list())).isInstanceOf(Standing.TooEarlyToTell.class);
        assertThat(at(pieces.right(1)).level()).isEqualTo(Level.SECURE);
    }

    @Test
    void onlyMethodsThatSuitTheTargetAreNamed() {
        EvidenceFilter spoken = FILTER.withMethods(List.of(Method.PERSONAL_COMMUNICATION, Method.PERFORMANCE));
        var standing = (Standing.TooEarlyToTell) spoken.standing(List.of());
        assertThat(standing.more())
                .extracting(MoreEvidence::method)
                .containsExactly(Method.PERFORMANCE, Method.PERSONAL_COMMUNICATION);
        assertThatThrownBy(() -> FILTER.withMethods(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** Of n options 2ⁿ − 1 choices can be made when one at least has to be. */
    @Test
    void whoChoosesSeveralIsRarelyLucky() {
        for (int options = 2; options < 12; options++) {
            var piece = (Evidence.Answered) Evidence.choseSeveral(Pieces.START, "a", true, options);
            long choices = IntStream.range(1, 1 << options).count();
            assertThat(piece.guess()).isEqualTo(1.0 / choices);
        }
        assertThatThrownBy(() -> Evidence.choseSeveral(Pieces.START, "a", true, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onceSecureOneSlipDoesNotTakeItAwayButMoreDo() {
        Pieces pieces = Pieces.none().right(6);
        assertThat(at(pieces.wrong(1)).level()).isEqualTo(Level.SECURE);
        assertThat(tooEarly(pieces.wrong(1)).why()).isEqualTo(Standing.Why.NOT_CLEAR);
        assertThat(at(pieces.wrong(3)).level()).isLessThan(Level.SECURE);
    }

    @Test
    void goingFurtherNeedsJudgementsThatSayIt() {
        assertThat(at(Pieces.none().judged(4, Level.GOING_FURTHER, Judge.TEACHER))
                        .level())
                .isEqualTo(Level.GOING_FURTHER);
        assertThat(at(Pieces.none().right(7)).level()).isEqualTo(Level.SECURE);
    }

    @Test
    void ownViewsAloneNeverLeadToAClaim() {
        for (Level level : Level.values()) {
            Pieces own = Pieces.none().judged(100, level, Judge.SELF);
            assertThat(tooEarly(own).why()).isEqualTo(Standing.Why.NO_EVIDENCE);
            assertThat(tooEarly(own.right(2)).why()).isEqualTo(Standing.Why.TOO_FEW);
        }
    }

    /** The bound of docs/statistics/standing.md: the odds move at most by the largest ratio in a column of the table. */
    @Test
    void ownViewsMoveTheOddsOfSecureByLessThanAFactorOfTwoPointTwoHoweverManyThereAre() {
        var random = new Random(11);
        double largest = 0;
        for (int run = 0; run < 2_000; run++) {
            var others = Pieces.none().random(1 + random.nextInt(10), random).list();
            var all = new ArrayList<>(others);
            for (int own = 1 + random.nextInt(20); own > 0; own--) {
                var beside = others.get(random.nextInt(others.size())).at().plusSeconds(random.nextInt(100_000));
                all.add(Evidence.judged(beside, "own " + own, Level.values()[random.nextInt(4)], Judge.SELF));
            }
            var until = Pieces.START.plus(Duration.ofDays(400));
            double ratio = odds(FILTER.detail(all, until)) / odds(FILTER.detail(others, until));
            largest = Math.max(largest, Math.max(ratio, 1 / ratio));
        }
        assertThat(largest).isBetween(1.2, 2.2);
    }

    @Test
    void onlyTheLatestOwnViewCounts() {
        Pieces often =
                Pieces.none().judged(9, Level.NOT_YET, Judge.SELF).right(3).judged(1, Level.SECURE, Judge.SELF);
        Pieces once = Pieces.none().later(Duration.ofMinutes(9)).right(3).judged(1, Level.SECURE, Judge.SELF);
        assertThat(FILTER.detail(often.list()).levels())
                .isEqualTo(FILTER.detail(once.list()).levels());
    }

    @Test
    void theOrderOfTheCollectionMeansNothingAndTiesGoByKey() {
        var random = new Random(3);
        var evidence = new ArrayList<>(Pieces.none().random(12, random).list());
        for (int tie = 0; tie < 6; tie++) {
            evidence.add(Evidence.constructed(Pieces.START, "tie " + tie, tie % 2 == 0));
        }
        StandingDetail expected = FILTER.detail(evidence);
        for (int run = 0; run < 20; run++) {
            Collections.shuffle(evidence, random);
            assertThat(FILTER.detail(evidence)).isEqualTo(expected);
        }
    }

    @Test
    void evidenceThatSaysNothingLeavesOnlyTheTransition() {
        var flat = new PerLevel(.5, .5, .5, .5);
        EvidenceFilter filter = FILTER.with(FilterParameters.defaults().withSeen(flat));
        double[] before = filter.detail(Pieces.none().right(3).list()).levels().toArray();
        double[] after =
                filter.detail(Pieces.none().right(3).seen(1).list()).levels().toArray();
        double[][] change = FilterParameters.defaults().perPiece().rows();
        for (int to = 0; to < 4; to++) {
            double expected = 0;
            for (int from = 0; from < 4; from++) {
                expected += before[from] * change[from][to];
            }
            // One minute passes between the pieces too.
            assertThat(after[to]).isCloseTo(expected, within(1e-5));
        }
    }

    @Test
    void impossibleEvidenceTeachesNothingAndIsNoNumberThatIsNotANumber() {
        EvidenceFilter filter = FILTER.with(FilterParameters.defaults().withRight(new PerLevel(0, 0, 0, 0)));
        StandingDetail detail = filter.detail(Pieces.none().right(1).list());
        assertThat(detail.levels()).isEqualTo(FilterParameters.defaults().start());
        assertThat(detail.logLikelihood()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void whenOnePieceDecidesEverythingTheForecastStaysACount() {
        EvidenceFilter filter = FILTER.with(
                FilterParameters.defaults().withRight(new PerLevel(0, 0, 1, 1)).withSeen(new PerLevel(.5, .5, .5, .5)));
        for (Pieces pieces :
                List.of(Pieces.none(), Pieces.none().right(2), Pieces.none().seen(4))) {
            var standing = (Standing.TooEarlyToTell) filter.standing(pieces.list());
            assertThat(standing.more()).extracting(MoreEvidence::pieces).allMatch(n -> n >= 1 && n <= 20);
        }
    }

    @Test
    void whatHappenedAfterADateDoesNotCountThen() {
        Pieces pieces = Pieces.none().right(5);
        var until = pieces.now();
        pieces.later(Duration.ofDays(1)).wrong(5);
        assertThat(FILTER.detail(pieces.list(), until))
                .isEqualTo(FILTER.detail(Pieces.none().right(5).list()));
    }

    @Test
    void aStandingGrowsOldAndSaysSo() {
        Pieces pieces = Pieces.none().right(6);
        var afterTheSummer = pieces.now().plus(Duration.ofDays(75));
        var afterTwoYears = pieces.now().plus(Duration.ofDays(730));
        assertThat(FILTER.standing(pieces.list(), afterTheSummer)).isInstanceOf(Standing.At.class);
        assertThat(FILTER.standing(pieces.list(), afterTwoYears))
                .isInstanceOfSatisfying(
                        Standing.TooEarlyToTell.class,
                        old -> assertThat(old.why()).isEqualTo(Standing.Why.LONG_AGO));
    }

    @Test
    void timeAloneNeverMakesAClaim() {
        var random = new Random(17);
        for (int run = 0; run < 500; run++) {
            Pieces pieces = Pieces.none().random(random.nextInt(12), random);
            if (FILTER.standing(pieces.list()) instanceof Standing.TooEarlyToTell) {
                var later = pieces.now().plus(Duration.ofDays(random.nextInt(1_000)));
                assertThat(FILTER.standing(pieces.list(), later)).isInstanceOf(Standing.TooEarlyToTell.class);
            }
        }
    }

    @Test
    void theLatestPiecesSayWhichWayTheyMovedIt() {
        Standing standing = FILTER.standing(Pieces.none().wrong(3).right(2).list());
        assertThat(standing.moved())
                .containsExactly(
                        new Movement("piece 004", Movement.Direction.UP),
                        new Movement("piece 003", Movement.Direction.UP),
                        new Movement("piece 002", Movement.Direction.DOWN),
                        new Movement("piece 001", Movement.Direction.DOWN),
                        new Movement("piece 000", Movement.Direction.DOWN));
    }

    @Test
    void theCredibleLevelsAreTheFewestNeighboursThatHoldFourFifths() {
        assertThat(Credible.levels(new double[] {.9, .1, 0, 0})).containsExactly(Level.NOT_YET);
        assertThat(Credible.levels(new double[] {.1, .4, .41, .09})).containsExactly(Level.ON_THE_WAY, Level.SECURE);
        assertThat(Credible.levels(new double[] {.25, .25, .25, .25})).containsExactly(Level.values());
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> new PerLevel(.5, .5, .5, 1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PerLevel(Double.NaN, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FilterParameters.defaults().withStart(new PerLevel(.5, .5, .5, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Evidence.Answered(Pieces.START, "a", true, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Evidence.chosen(Pieces.START, "a", true, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DecisionRule(.5, .6, .2, .8, 3, .8)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double odds(StandingDetail detail) {
        return detail.probabilitySecure() / (1 - detail.probabilitySecure());
    }

    private static int piecesUntilSecure(IntFunction<Pieces> consistent) {
        int pieces = 1;
        while (!(FILTER.standing(consistent.apply(pieces).list()) instanceof Standing.At)) {
            pieces++;
        }
        assertThat(at(consistent.apply(pieces)).level()).isEqualTo(Level.SECURE);
        return pieces;
    }

    private static Standing.At at(Pieces pieces) {
        Standing standing = FILTER.standing(pieces.list());
        assertThat(standing).isInstanceOf(Standing.At.class);
        return (Standing.At) standing;
    }

    private static Standing.TooEarlyToTell tooEarly(Pieces pieces) {
        Standing standing = FILTER.standing(pieces.list());
        assertThat(standing).isInstanceOf(Standing.TooEarlyToTell.class);
        return (Standing.TooEarlyToTell) standing;
    }
}
