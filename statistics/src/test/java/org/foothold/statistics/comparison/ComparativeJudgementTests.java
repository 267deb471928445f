package org.foothold.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.junit.jupiter.api.Test;

class ComparativeJudgementTests {

    private static final ComparativeJudgement JUDGEMENT = ComparativeJudgement.withDefaults();
    private static final ComparativeJudgement LIKELIHOOD = JUDGEMENT.byMaximumLikelihood();

    @Test
    void onlyDistancesMeanAnything() {
        Order order = known(JUDGEMENT.of(simulated(1, 9, 80, "a")));
        assertThat(order.pieces().stream()
                        .mapToDouble(piece -> piece.quality().value())
                        .sum())
                .isCloseTo(0, within(1e-9));
        order.pieces()
                .forEach(piece -> assertThat(piece.quality()
                                .interval()
                                .contains(piece.quality().value()))
                        .isTrue());
    }

    /** Two pieces, three of four: θ₁ − θ₂ = ln 3. */
    @Test
    void twoPiecesGiveTheLogOdds() {
        Comparisons three = Comparisons.empty().add("j", "a", "b", 3).add("j", "b", "a");
        Order order = known(LIKELIHOOD.of(three));
        assertThat(order.pieces().getFirst().quality().value()).isCloseTo(Math.log(3) / 2, within(1e-10));
        // Var(θ1 − θ2) = 1/(n p q) and both have half of the distance
        assertThat(order.pieces().getFirst().quality().standardError())
                .isCloseTo(Math.sqrt(1 / (4 * .1875)) / 2, within(1e-9));
    }

    @Test
    void aTieIsHalfAWinForEither() {
        Comparisons ties = Comparisons.empty().addTie("j", "a", "b").addTie("j", "b", "a");
        Comparisons wins = Comparisons.empty().add("j", "a", "b").add("j", "b", "a");
        assertThat(ties).isEqualTo(wins);
        assertThat(ties.size()).isEqualTo(2);
    }

    @Test
    void likelihoodAloneDeclinesPerfectRecordsAndParts() {
        Comparisons perfect =
                Comparisons.empty().add("j", "a", "b").add("j", "b", "c").add("j", "c", "b");
        assertThat(LIKELIHOOD.of(perfect)).isEqualTo(Answer.undefined(Reason.PERFECT_RECORD));
        Comparisons parts = Comparisons.empty()
                .add("j", "a", "b")
                .add("j", "b", "a")
                .add("j", "c", "d")
                .add("j", "d", "c");
        assertThat(LIKELIHOOD.of(parts)).isEqualTo(Answer.undefined(Reason.NOT_LINKED));
        assertThat(JUDGEMENT.of(perfect).optional()).isPresent();
        assertThat(JUDGEMENT.of(parts).optional()).isPresent();
        assertThat(JUDGEMENT.of(Comparisons.empty())).isEqualTo(Answer.notEnough(1, Counted.COMPARISONS));
    }

    @Test
    void doublingEveryComparisonHalvesTheVariances() {
        Comparisons once = simulated(3, 6, 90, "a");
        Order one = known(LIKELIHOOD.of(once));
        Order two = known(LIKELIHOOD.of(once.merge(once)));
        for (int i = 0; i < 6; i++) {
            double ratio = two.pieces().get(i).quality().standardError()
                    / one.pieces().get(i).quality().standardError();
            assertThat(ratio * ratio).isCloseTo(.5, within(1e-6));
        }
    }

    @Test
    void findsTheTrueOrderAndTheJudgeWhoLooksForSomethingElse() {
        Comparisons good = simulated(5, 12, 500, "good");
        Comparisons odd = Comparisons.empty();
        for (Comparisons.Verdict verdict : simulated(6, 12, 40, "odd").halves().keySet()) {
            odd = odd.add("odd", verdict.worse(), verdict.better());
        }
        Order order = known(JUDGEMENT.of(good.merge(odd)));
        assertThat(order.judges().get("odd")).isGreaterThan(1.5);
        assertThat(order.reliability()).isEqualTo(Answer.notShown(20, Counted.WORKS));
        double[] qualities = order.pieces().stream()
                .mapToDouble(piece -> piece.quality().value())
                .toArray();
        assertThat(qualities[11]).isGreaterThan(qualities[6]);
        assertThat(qualities[6]).isGreaterThan(qualities[0]);
    }

    /** Qualities are differences: they add up to 0 whatever the pieces are called, and other names change nothing else. */
    @Test
    void qualitiesHaveNoPlaceOfTheirOwn() {
        for (int seed = 0; seed < 20; seed++) {
            Comparisons judged = simulated(seed, 9, 120, "j");
            Comparisons renamed = Comparisons.empty();
            for (var one : judged.halves().entrySet()) {
                for (long half = 0; half < one.getValue(); half += 2) {
                    renamed = renamed.add(
                            "j", "z" + one.getKey().better(), "z" + one.getKey().worse());
                }
            }
            Order order = known(JUDGEMENT.of(judged));
            Order other = known(JUDGEMENT.of(renamed));
            assertThat(order.pieces().stream()
                            .mapToDouble(piece -> piece.quality().value())
                            .sum())
                    .isCloseTo(0, within(1e-7));
            for (int i = 0; i < order.pieces().size(); i++) {
                assertThat(other.pieces().get(i).quality().value())
                        .isCloseTo(order.pieces().get(i).quality().value(), within(1e-7));
                assertThat(order.pieces()
                                .get(i)
                                .quality()
                                .interval()
                                .contains(order.pieces().get(i).quality().value()))
                        .isTrue();
            }
        }
    }

    /** Four comparisons by two judges who agree by chance were told to be fully reliable. */
    @Test
    void howReliableAnOrderIsNeedsTwentyWorks() {
        Comparisons few = Comparisons.empty();
        for (String judge : List.of("one", "two")) {
            few = few.add(judge, "a", "b").add(judge, "b", "c");
        }
        assertThat(JUDGEMENT.splitHalf(few)).isEqualTo(Answer.notShown(20, Counted.WORKS));
        assertThat(known(JUDGEMENT.of(few)).reliability()).isEqualTo(Answer.notShown(20, Counted.WORKS));
        ComparativeJudgement anyway = JUDGEMENT.withMinimum(MinimumInformation.none());
        assertThat(known(anyway.splitHalf(few)).say(Reader.TEACHER).in(Locale.ENGLISH))
                .isEqualTo(
                        "The orders of two halves of the judges suggest that all of them together are reliable to about 1.00,"
                                + " where 1 is fully.");
    }

    @Test
    void halvesOfTheJudgesAgree() {
        Comparisons all = Comparisons.empty();
        for (int judge = 0; judge < 8; judge++) {
            all = all.merge(simulated(judge, 20, 120, "j" + judge));
        }
        assertThat(known(JUDGEMENT.splitHalf(all)).value()).isBetween(.8, 1.0);
        assertThat(known(known(JUDGEMENT.of(all)).reliability()).value()).isBetween(.8, 1.0);
        assertThat(JUDGEMENT.splitHalf(simulated(1, 10, 60, "one"))).isEqualTo(Answer.notEnough(1, Counted.JUDGES));
    }

    @Test
    void theNextPairIsNewToTheJudgeAndTellsMost() {
        List<String> pieces = List.of("a", "b", "c");
        assertThat(JUDGEMENT.nextPair(pieces, Comparisons.empty(), "j"))
                .contains(new ComparativeJudgement.Pair("a", "b"));
        Comparisons seen = Comparisons.empty().add("j", "b", "a");
        assertThat(JUDGEMENT.nextPair(pieces, seen, "j")).contains(new ComparativeJudgement.Pair("a", "c"));
        Comparisons all = seen.add("j", "a", "c").addTie("j", "b", "c");
        assertThat(JUDGEMENT.nextPair(pieces, all, "j")).isEmpty();
        assertThat(JUDGEMENT.nextPair(pieces, all, "k")).isPresent();
        assertThat(JUDGEMENT.nextPair(List.of("a"), Comparisons.empty(), "j")).isEmpty();
        assertThat(JUDGEMENT.nextPair(List.of(), Comparisons.empty(), "j")).isEmpty();
    }

    @Test
    void refusesAPieceAgainstItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparisons.empty().add("j", "a", "a"));
    }

    @Test
    void saysHowManyComparisonsItRestsOn() {
        assertThat(known(JUDGEMENT.of(simulated(1, 4, 30, "a")))
                        .say(Reader.TEACHER)
                        .in(Locale.ENGLISH))
                .contains("30 comparisons");
    }

    /** Pieces p00, p01, … half a logit apart. */
    private static Comparisons simulated(long seed, int pieces, int times, String judge) {
        var random = new Random(seed);
        return IntStream.range(0, times)
                .mapToObj(i -> {
                    int a = random.nextInt(pieces);
                    int b = (a + 1 + random.nextInt(pieces - 1)) % pieces;
                    boolean first = random.nextDouble() < 1 / (1 + Math.exp((b - a) / 2.0));
                    return Comparisons.empty().add(judge, name(first ? a : b), name(first ? b : a));
                })
                .reduce(Comparisons.empty(), Comparisons::merge);
    }

    private static String name(int piece) {
        return "p%02d".formatted(piece);
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}
