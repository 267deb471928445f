package org.foothold.statistics.dif;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * Whether a task that is right or wrong is equally hard for several groups at the same total: the generalised Mantel-Haenszel
 * statistic (Somes 1986; Penfield 2001). a: right answers of each group but the first, e = n_g m₁/N, V = m₁m₀/(N²(N−1))·(N
 * diag(n_g) − n_g n_g'); χ² = Σ(a−e)' (ΣV)⁻¹ Σ(a−e). Groups without students are left out.
 */
public record GroupsDif(double chiSquare, int degreesOfFreedom, double probability) implements Finding {

    private static final double USUAL = .05;

    static Answer<GroupsDif> of(Strata all) {
        int[] present = IntStream.range(0, all.groups())
                .filter(g -> IntStream.range(0, all.size()).anyMatch(s -> all.students(s, g) > 0))
                .toArray();
        if (present.length < 2) {
            return Answer.undefined(Reason.ONE_GROUP);
        }
        Strata strata = all.ofGroups(present);
        int k = present.length - 1;
        var off = new DMatrixRMaj(k, 1);
        var variance = new DMatrixRMaj(k, k);
        for (int s = 0; s < strata.size(); s++) {
            if (strata.students(s) > 1) {
                add(strata, s, off, variance);
            }
        }
        var solved = new DMatrixRMaj(k, 1);
        if (CommonOps_DDRM.elementMaxAbs(variance) == 0
                || !CommonOps_DDRM.solve(variance, off, solved)
                || MatrixFeatures_DDRM.hasUncountable(solved)) {
            return Answer.undefined(Reason.NO_OVERLAP);
        }
        double chiSquare = CommonOps_DDRM.dot(off, solved);
        return Answer.known(
                new GroupsDif(chiSquare, k, ChiSquaredDistribution.of(k).survivalProbability(Math.max(0, chiSquare))));
    }

    private static void add(Strata strata, int s, DMatrixRMaj off, DMatrixRMaj variance) {
        double n = strata.students(s);
        double right = strata.withScore(s, 1);
        double factor = right * (n - right) / (n * n * (n - 1));
        for (int g = 1; g < strata.groups(); g++) {
            double ng = strata.students(s, g);
            off.add(g - 1, 0, strata.count(s, g, 1) - ng * right / n);
            for (int h = 1; h < strata.groups(); h++) {
                variance.add(g - 1, h - 1, factor * ((g == h ? n * ng : 0) - ng * strata.students(s, h)));
            }
        }
    }

    @Override
    public Sentence say(Reader reader) {
        return probability < USUAL ? Sentence.of(reader, "dif.groups_differ") : Sentence.of(reader, "dif.unclear");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
