package org.foothold.statistics.numeric;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/** The inverse of an information matrix. */
public final class Covariance {

    /** From here on what the other parameters leave of the information on one is rounding. */
    private static final double LOST = 1e11;

    private Covariance() {}

    /** None where the matrix is not positive definite, or so nearly that the data do not identify all parameters. */
    public static Optional<DMatrixRMaj> of(DMatrixRMaj information) {
        var solver = LinearSolverFactory_DDRM.symmPosDef(information.numRows);
        var inverse = new DMatrixRMaj(information.numRows, information.numRows);
        if (!Arrays.stream(information.data).allMatch(Double::isFinite) || !solver.setA(information.copy())) {
            return Optional.empty();
        }
        solver.invert(inverse);
        for (int i = 0; i < information.numRows; i++) {
            if (!(inverse.get(i, i) * information.get(i, i) < LOST)) {
                return Optional.empty();
            }
        }
        return Optional.of(inverse);
    }
}
