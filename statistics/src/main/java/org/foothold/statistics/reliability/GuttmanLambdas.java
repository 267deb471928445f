package org.foothold.statistics.reliability;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * Guttman's (1945) lower bounds: λ1 = 1 − Σs_j²/s_T², λ2 = (s_T² − Σs_j² + √(k/(k−1)·Σ_{j≠l}c_jl²))/s_T², λ3 = α,
 * λ5 = λ1 + 2√(max_j Σ_l c_jl²)/s_T², λ6 = 1 − Σ 1/[C⁻¹]_jj / s_T².
 */
public record GuttmanLambdas(double lambda1, double lambda2, double lambda3, double lambda5, Answer<Double> lambda6)
        implements Finding {

    static GuttmanLambdas of(TaskScores scores) {
        double[][] c = scores.covariances();
        int k = c.length;
        double total = scores.totalVariance();
        double trace = Covariances.trace(c);
        double all = 0;
        double most = 0;
        for (int i = 0; i < k; i++) {
            double column = 0;
            for (int j = 0; j < k; j++) {
                column += i == j ? 0 : c[i][j] * c[i][j];
            }
            all += column;
            most = Math.max(most, column);
        }
        double first = 1 - trace / total;
        return new GuttmanLambdas(
                first,
                (total - trace + Math.sqrt(k / (k - 1.0) * all)) / total,
                k / (k - 1.0) * first,
                first + 2 * Math.sqrt(most) / total,
                lambda6(scores, c, total));
    }

    private static Answer<Double> lambda6(TaskScores scores, double[][] c, double total) {
        if (Covariances.hasConstant(c)) {
            return Answer.undefined(Reason.CONSTANT_TASK);
        }
        if (scores.students() <= c.length) {
            return Answer.undefined(Reason.TASKS_REPEAT_EACH_OTHER);
        }
        return inverse(new DMatrixRMaj(Covariances.correlations(c))).map(inverse -> {
            double unique = 0;
            for (int j = 0; j < c.length; j++) {
                unique += c[j][j] / inverse.get(j, j);
            }
            return 1 - unique / total;
        });
    }

    /** Of a correlation matrix; tasks that repeat each other have none. */
    static Answer<DMatrixRMaj> inverse(DMatrixRMaj correlations) {
        var solver = LinearSolverFactory_DDRM.symmPosDef(correlations.numRows);
        if (!solver.setA(correlations.copy()) || solver.quality() < 1e-12) {
            return Answer.undefined(Reason.TASKS_REPEAT_EACH_OTHER);
        }
        var inverse = new DMatrixRMaj(correlations.numRows, correlations.numRows);
        solver.invert(inverse);
        return Answer.known(inverse);
    }

    @Override
    public Sentence say(Reader reader) {
        return Degree.of(lambda2).say(reader);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
