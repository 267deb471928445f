package org.foothold.statistics.multilevel;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** [X y]'[X y] of one cluster or of all. */
record Products(DMatrixRMaj matrix) {

    static Products of(double[] triangle, int width) {
        var matrix = new DMatrixRMaj(width, width);
        int at = 0;
        for (int a = 0; a < width; a++) {
            for (int b = a; b < width; b++) {
                matrix.set(a, b, triangle[at]);
                matrix.set(b, a, triangle[at++]);
            }
        }
        return new Products(matrix);
    }

    int columns() {
        return matrix.numRows - 1;
    }

    double students() {
        return matrix.get(0, 0);
    }

    /** Σx of a column. */
    double sum(int column) {
        return matrix.get(0, column);
    }

    /** Whether a column holds 0 and 1 alone: Σx = Σx². */
    boolean isZeroOrOne(int column) {
        return sum(column) > 0 && sum(column) == squares(column);
    }

    /** Σx² of a column. */
    double squares(int column) {
        return matrix.get(column, column);
    }

    /** X'X. */
    DMatrixRMaj explaining() {
        return CommonOps_DDRM.extract(matrix, 0, columns(), 0, columns());
    }

    /** X'y. */
    DMatrixRMaj withOutcome() {
        return CommonOps_DDRM.extract(matrix, 0, columns(), columns(), columns() + 1);
    }

    /** y'y. */
    double squares() {
        return matrix.get(columns(), columns());
    }

    Products plus(Products other) {
        var sum = new DMatrixRMaj(matrix.numRows, matrix.numCols);
        CommonOps_DDRM.add(matrix, other.matrix, sum);
        return new Products(sum);
    }
}
