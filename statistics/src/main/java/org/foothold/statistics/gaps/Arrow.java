package org.foothold.statistics.gaps;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;

/**
 * A symmetric matrix of one small block per group, one border shared by all, and nothing between groups; solved by the
 * Schur complement of the blocks.
 */
final class Arrow {

    record Vector(double[][] own, double[] border) {

        double largest() {
            double largest = 0;
            for (double[] one : own) {
                for (double x : one) {
                    largest = Math.max(largest, Math.abs(x));
                }
            }
            for (double x : border) {
                largest = Math.max(largest, Math.abs(x));
            }
            return largest;
        }
    }

    private final DMatrixRMaj[] blocks;
    private final DMatrixRMaj[] sides;
    private final DMatrixRMaj corner;
    private DMatrixRMaj @Nullable [] inverses;

    Arrow(int groups, int own, int border) {
        blocks = new DMatrixRMaj[groups];
        sides = new DMatrixRMaj[groups];
        for (int g = 0; g < groups; g++) {
            blocks[g] = new DMatrixRMaj(own, own);
            sides[g] = new DMatrixRMaj(own, border);
        }
        corner = new DMatrixRMaj(border, border);
    }

    void add(int group, int ownRow, int borderRow, int ownColumn, int borderColumn, double value) {
        if (ownRow >= 0 && ownColumn >= 0) {
            blocks[group].add(ownRow, ownColumn, value);
        } else if (ownRow >= 0 && borderColumn >= 0) {
            sides[group].add(ownRow, borderColumn, value);
        } else if (borderRow >= 0 && borderColumn >= 0) {
            corner.add(borderRow, borderColumn, value);
        }
    }

    Vector solve(Vector right) {
        DMatrixRMaj[] inverses = inverses();
        DMatrixRMaj border = solveBorder(inverses, right);
        var own = new double[blocks.length][];
        for (int g = 0; g < blocks.length; g++) {
            DMatrixRMaj rest = column(right.own()[g]);
            CommonOps_DDRM.multAdd(-1, sides[g], border, rest);
            own[g] = product(inverses[g], rest).data;
        }
        return new Vector(own, border.data);
    }

    /** x' M⁻¹ x. */
    double inverseForm(double[][] own, double[] border) {
        var x = new Vector(own, border);
        Vector solved = solve(x);
        double sum = 0;
        for (int g = 0; g < own.length; g++) {
            for (int i = 0; i < own[g].length; i++) {
                sum += own[g][i] * solved.own()[g][i];
            }
        }
        for (int i = 0; i < border.length; i++) {
            sum += border[i] * solved.border()[i];
        }
        return sum;
    }

    private DMatrixRMaj solveBorder(DMatrixRMaj[] inverses, Vector right) {
        DMatrixRMaj rest = column(right.border());
        DMatrixRMaj schur = corner.copy();
        for (int g = 0; g < blocks.length; g++) {
            DMatrixRMaj weighted = product(inverses[g], sides[g]);
            CommonOps_DDRM.multAddTransA(-1, sides[g], weighted, schur);
            CommonOps_DDRM.multAddTransA(-1, weighted, column(right.own()[g]), rest);
        }
        var border = new DMatrixRMaj(rest.numRows, 1);
        if (rest.numRows > 0) {
            CommonOps_DDRM.solve(schur, rest, border);
        }
        return border;
    }

    private DMatrixRMaj[] inverses() {
        if (inverses == null) {
            inverses = Arrays.stream(blocks).map(Arrow::inverse).toArray(DMatrixRMaj[]::new);
        }
        return inverses;
    }

    private static DMatrixRMaj inverse(DMatrixRMaj block) {
        DMatrixRMaj inverse = block.copy();
        CommonOps_DDRM.invert(inverse);
        return inverse;
    }

    private static DMatrixRMaj product(DMatrixRMaj a, DMatrixRMaj b) {
        var product = new DMatrixRMaj(a.numRows, b.numCols);
        CommonOps_DDRM.mult(a, b, product);
        return product;
    }

    private static DMatrixRMaj column(double[] values) {
        return new DMatrixRMaj(values.length, 1, true, values);
    }
}
