package org.foothold.statistics.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * Whether two judges use the levels equally often (Stuart 1955, Maxwell 1970): d'S⁻d, d the differences of how often, S_ii =
 * n_i. + n_.i − 2n_ii, S_ij = −(n_ij + n_ji). Levels on which nobody disagrees tell nothing and are left out; where
 * disagreement falls into blocks of levels that nothing links, d sums to zero in each, so each gives up one degree of freedom.
 */
public record MarginalTest(double chiSquared, int degreesOfFreedom, double p) implements Finding {

    static Answer<MarginalTest> of(PairedLevels pairs) {
        int[] free = free(pairs);
        if (free.length == 0) {
            return Answer.undefined(isOneLevel(pairs) ? Reason.ONE_CATEGORY : Reason.NO_DISAGREEMENT);
        }
        var d = new DMatrixRMaj(free.length, 1);
        for (int a = 0; a < free.length; a++) {
            d.set(a, pairs.ofFirst(free[a]) - pairs.ofSecond(free[a]));
        }
        var solved = new DMatrixRMaj(free.length, 1);
        var solver = LinearSolverFactory_DDRM.symmPosDef(free.length);
        if (!solver.setA(spread(pairs, free))) {
            throw new IllegalStateException("linked levels have a spread");
        }
        solver.solve(d.copy(), solved);
        double chi = CommonOps_DDRM.dot(d, solved);
        return Answer.known(new MarginalTest(
                chi, free.length, ChiSquaredDistribution.of(free.length).survivalProbability(chi)));
    }

    private static DMatrixRMaj spread(PairedLevels pairs, int... levels) {
        var s = new DMatrixRMaj(levels.length, levels.length);
        for (int a = 0; a < levels.length; a++) {
            for (int b = 0; b < levels.length; b++) {
                s.set(a, b, a == b ? ofDisagreement(pairs, levels[a]) : -apart(pairs, levels[a], levels[b]));
            }
        }
        return s;
    }

    /** The levels on which somebody disagrees, but the last one of each block. */
    private static int[] free(PairedLevels pairs) {
        int[] block = IntStream.range(0, pairs.levels()).toArray();
        for (int i = 0; i < block.length; i++) {
            for (int j = 0; j < i; j++) {
                if (apart(pairs, i, j) > 0) {
                    int from = block[j];
                    int to = block[i];
                    Arrays.setAll(block, level -> block[level] == from ? to : block[level]);
                }
            }
        }
        return IntStream.range(0, block.length)
                .filter(i -> IntStream.range(i + 1, block.length).anyMatch(later -> block[later] == block[i]))
                .toArray();
    }

    private static boolean isOneLevel(PairedLevels pairs) {
        return IntStream.range(0, pairs.levels()).anyMatch(level -> pairs.count(level, level) == pairs.pairs());
    }

    private static double ofDisagreement(PairedLevels pairs, int level) {
        return pairs.ofFirst(level) + pairs.ofSecond(level) - 2.0 * pairs.count(level, level);
    }

    private static long apart(PairedLevels pairs, int one, int other) {
        return pairs.count(one, other) + pairs.count(other, one);
    }

    @Override
    public Sentence say(Reader reader) {
        return p < .05
                ? Sentence.of(reader, "agreement.generosity")
                : Sentence.of(reader, "agreement.generosity_alike");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
