package org.foothold.statistics.validation;

import static org.foothold.statistics.validation.CoverageCase.Claim.NOMINAL;

import java.util.List;
import java.util.SplittableRandom;
import org.foothold.statistics.comparison.ComparativeJudgement;
import org.foothold.statistics.comparison.Comparisons;

/** Twelve pieces of work, .4 logits apart, compared at random. */
final class ComparisonCoverage {

    private static final int PIECES = 12;
    private static final double STEP = .4;

    private ComparisonCoverage() {}

    static List<CoverageCase> cases() {
        return List.of(
                quality("quality of a piece, weak prior", ComparativeJudgement.withDefaults(), 180),
                quality(
                        "quality of a piece, maximum likelihood",
                        ComparativeJudgement.withDefaults().byMaximumLikelihood(),
                        360));
    }

    private static CoverageCase quality(String name, ComparativeJudgement judgement, int times) {
        double truth = STEP * (3 - (PIECES - 1) / 2.0);
        return new CoverageCase(
                name,
                PIECES + " pieces, " + times + " comparisons",
                NOMINAL,
                random -> GapCoverage.held(
                        judgement
                                .of(comparisons(random, times))
                                .map(order -> order.pieces().get(3).quality().interval()),
                        truth));
    }

    private static Comparisons comparisons(SplittableRandom random, int times) {
        Comparisons comparisons = Comparisons.empty();
        for (int i = 0; i < times; i++) {
            int a = random.nextInt(PIECES);
            int b = (a + 1 + random.nextInt(PIECES - 1)) % PIECES;
            boolean first = random.nextDouble() < 1 / (1 + Math.exp(STEP * (b - a)));
            comparisons = comparisons.add("judge", name(first ? a : b), name(first ? b : a));
        }
        return comparisons;
    }

    private static String name(int piece) {
        return "p%02d".formatted(piece);
    }
}
