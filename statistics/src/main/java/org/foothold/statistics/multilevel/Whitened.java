package org.foothold.statistics.multilevel;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The products of one cluster in the metric of its inverse covariance W⁻¹, W = I + ZΛΛ'Z' within the cluster:
 * P − QΛK⁻¹Λ'Q', K = I + Λ'SΛ, Q = [X y]'Z, S = Z'Z. Sums of such products can be whitened again by the effects of a wider
 * cluster, since |W| and W⁻¹ build up level by level.
 *
 * @param shrinker ΛK⁻¹Λ'
 * @param logDeterminant ln|K|
 */
record Whitened(DMatrixRMaj products, DMatrixRMaj shrinker, double logDeterminant) {

    /** @param random the columns of Z among those of [X y] */
    static Whitened of(DMatrixRMaj products, int[] random, DMatrixRMaj lambda) {
        DMatrixRMaj cross = columns(products, random);
        DMatrixRMaj k = productTransA(lambda, product(rows(cross, random), lambda));
        for (int a = 0; a < random.length; a++) {
            k.add(a, a, 1);
        }
        double determinant = CommonOps_DDRM.det(k);
        CommonOps_DDRM.invert(k);
        DMatrixRMaj shrinker = productTransB(product(lambda, k), lambda);
        DMatrixRMaj whitened = products.copy();
        CommonOps_DDRM.multAddTransB(-1, product(cross, shrinker), cross, whitened);
        return new Whitened(whitened, shrinker, Math.log(determinant));
    }

    /** The lower triangle of Λ, row by row. */
    static DMatrixRMaj lambda(double[] theta, int from, int size) {
        var lambda = new DMatrixRMaj(size, size);
        int at = from;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                lambda.set(row, column, theta[at++]);
            }
        }
        return lambda;
    }

    static int parameters(int size) {
        return size * (size + 1) / 2;
    }

    /** Λ = I. */
    static void start(double[] theta, int from, int size) {
        int at = from;
        for (int row = 0; row < size; row++) {
            at += row;
            theta[at + row] = 1;
        }
    }

    private static DMatrixRMaj columns(DMatrixRMaj matrix, int[] which) {
        var columns = new DMatrixRMaj(matrix.numRows, which.length);
        for (int a = 0; a < matrix.numRows; a++) {
            for (int b = 0; b < which.length; b++) {
                columns.set(a, b, matrix.get(a, which[b]));
            }
        }
        return columns;
    }

    private static DMatrixRMaj rows(DMatrixRMaj matrix, int[] which) {
        var rows = new DMatrixRMaj(which.length, matrix.numCols);
        for (int a = 0; a < which.length; a++) {
            for (int b = 0; b < matrix.numCols; b++) {
                rows.set(a, b, matrix.get(which[a], b));
            }
        }
        return rows;
    }

    static DMatrixRMaj product(DMatrixRMaj a, DMatrixRMaj b) {
        var product = new DMatrixRMaj(a.numRows, b.numCols);
        CommonOps_DDRM.mult(a, b, product);
        return product;
    }

    static DMatrixRMaj productTransA(DMatrixRMaj a, DMatrixRMaj b) {
        var product = new DMatrixRMaj(a.numCols, b.numCols);
        CommonOps_DDRM.multTransA(a, b, product);
        return product;
    }

    static DMatrixRMaj productTransB(DMatrixRMaj a, DMatrixRMaj b) {
        var product = new DMatrixRMaj(a.numRows, b.numRows);
        CommonOps_DDRM.multTransB(a, b, product);
        return product;
    }
}
