package org.foothold.statistics.standing;

/**
 * A Markov chain over L ordered levels: a start distribution, one transition matrix P that each further piece of
 * evidence applies, and a generator G so that a time t applies exp(G·t). Time is counted in whole minutes.
 *
 * <p>exp(G·d·16^k minutes) is kept for every digit d and place k, so that a gap costs one vector-matrix product for each
 * digit of its minutes that is not zero: exact for any generator, without a matrix exponential per gap.
 */
final class LevelChain {

    /** 8,166 years; whatever is longer counts as that. */
    private static final int PLACES = 8;

    private static final int RADIX = 16;
    private static final int DIGIT_BITS = 4;
    private static final long LONGEST = (1L << (PLACES * DIGIT_BITS)) - 1;
    private static final double MINUTES_A_DAY = 24 * 60;

    private final double[] start;
    private final double[][] perPiece;
    private final double[][][][] spans;

    LevelChain(double[] start, double[][] perPiece, double[][] generatorPerDay) {
        this.start = start.clone();
        this.perPiece = perPiece;
        this.spans = norm(generatorPerDay) == 0 ? new double[0][][][] : spans(generatorPerDay);
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

    int places() {
        return spans.length;
    }

    /** The minutes of one digit at its place: exp(G·d·16^k). */
    double[][] span(int place, int digit) {
        return spans[place][digit];
    }

    /** exp(G·t) for a number of minutes. */
    double[][] over(long minutes) {
        var passed = new double[start.length][start.length];
        for (int level = 0; level < start.length; level++) {
            passed[level][level] = 1;
        }
        for (int place = 0; place < places(); place++) {
            int digit = digit(minutes, place);
            passed = digit == 0 ? passed : product(passed, span(place, digit));
        }
        return passed;
    }

    /** The digit of a number of minutes at a place. */
    static int digit(long minutes, int place) {
        return (int) (Math.min(minutes, LONGEST) >> (place * DIGIT_BITS)) & (RADIX - 1);
    }

    private static double[][][][] spans(double[][] generatorPerDay) {
        var spans = new double[PLACES][RADIX][][];
        double[][] unit = exponential(generatorPerDay, 1 / MINUTES_A_DAY);
        for (int place = 0; place < PLACES; place++) {
            spans[place][1] = unit;
            for (int digit = 2; digit < RADIX; digit++) {
                spans[place][digit] = product(spans[place][digit - 1], unit);
            }
            double next = Math.pow(RADIX, place + 1) / MINUTES_A_DAY;
            unit = norm(generatorPerDay) * next < .5
                    ? exponential(generatorPerDay, next)
                    : product(spans[place][RADIX - 1], unit);
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
}
