package org.foothold.statistics.standing;

/**
 * A Markov chain over L ordered levels: a start distribution, one transition matrix P that each further piece of
 * evidence applies, and a generator G so that a time t applies exp(G·t). Time is counted in whole minutes.
 *
 * <p>exp(G·2^k minutes) is kept for every k, so that a gap costs one vector-matrix product for each bit set: exact for
 * any generator, without a matrix exponential per gap.
 */
final class LevelChain {

    private static final int SPANS = 24;
    private static final double MINUTES_A_DAY = 24 * 60;

    private final double[] start;
    private final double[][] perPiece;
    private final double[][][] spans;

    LevelChain(double[] start, double[][] perPiece, double[][] generatorPerDay) {
        this.start = start.clone();
        this.perPiece = perPiece;
        this.spans = isZero(generatorPerDay) ? new double[0][][] : spans(generatorPerDay);
    }

    Belief begin() {
        return beginAt(start);
    }

    Belief beginAt(double[] distribution) {
        return new Belief(this, distribution);
    }

    /** Somebody who is known to be at that level. */
    Belief certainOf(int level) {
        var corner = new double[start.length];
        corner[level] = 1;
        return beginAt(corner);
    }

    int levels() {
        return start.length;
    }

    double[][] perPiece() {
        return perPiece;
    }

    /** The transition matrices whose product is the given number of minutes: those of the bits set. */
    double[][][] spans() {
        return spans;
    }

    private static double[][][] spans(double[][] generatorPerDay) {
        var spans = new double[SPANS][][];
        for (int k = 0; k < SPANS; k++) {
            double days = Math.scalb(1.0, k) / MINUTES_A_DAY;
            spans[k] = norm(generatorPerDay) * days < .5
                    ? exponential(generatorPerDay, days)
                    : product(spans[k - 1], spans[k - 1]);
        }
        return spans;
    }

    /** exp(G·t) as a Taylor series; with ‖G·t‖ below a half, 16 terms reach the last bit. */
    private static double[][] exponential(double[][] generator, double time) {
        int n = generator.length;
        var sum = new double[n][n];
        var term = new double[n][n];
        for (int i = 0; i < n; i++) {
            sum[i][i] = term[i][i] = 1;
        }
        for (int order = 1; order <= 16; order++) {
            term = product(term, generator);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    term[i][j] *= time / order;
                    sum[i][j] += term[i][j];
                }
            }
        }
        return sum;
    }

    private static double[][] product(double[][] a, double[][] b) {
        int n = a.length;
        var c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double norm(double[][] generator) {
        double largest = 0;
        for (double[] row : generator) {
            double sum = 0;
            for (double rate : row) {
                sum += Math.abs(rate);
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    private static boolean isZero(double[][] generator) {
        return norm(generator) == 0;
    }
}
