package org.foothold.statistics.validation;

import static org.foothold.statistics.validation.CoverageCase.Claim.NOMINAL;

import java.util.List;
import java.util.SplittableRandom;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.dif.Dif;
import org.foothold.statistics.dif.DifCounts;

/** Thirty tasks of the Rasch model; the first is harder for the focal group by so many logits. */
final class DifCoverage {

    private static final Dif DIF = Dif.withDefaults().withMinimum(MinimumInformation.none());
    private static final int TASKS = 30;

    private DifCoverage() {}

    static List<CoverageCase> cases() {
        return List.of(delta(0, 250), delta(.6, 250), delta(.6, 100));
    }

    private static CoverageCase delta(double harder, int each) {
        return new CoverageCase(
                "Δ of Mantel and Haenszel",
                "%d + %d students, harder by %s logits".formatted(each, each, harder),
                NOMINAL,
                random -> GapCoverage.held(
                        DIF.ofTask(counts(random, each, harder), 0)
                                .flatMap(found -> found.mantelHaenszel()
                                        .flatMap(mh -> mh.delta())
                                        .map(delta -> delta.interval())),
                        -2.35 * harder));
    }

    private static DifCounts counts(SplittableRandom random, int each, double harder) {
        var group = new int[2 * each];
        var answers = new int[2 * each][TASKS];
        for (int i = 0; i < group.length; i++) {
            group[i] = i % 2;
            double ability = random.nextGaussian() - .5 * group[i];
            for (int j = 0; j < TASKS; j++) {
                double difficulty = 1.5 * Math.sin(j) + (j == 0 ? harder * group[i] : 0);
                answers[i][j] = random.nextDouble() < 1 / (1 + Math.exp(difficulty - ability)) ? 1 : 0;
            }
        }
        return DifCounts.empty(TASKS, 2, 2).add(group, answers);
    }
}
