package org.foothold.statistics.numeric;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The lowest point of a smooth function of a few variables by the method of Broyden, Fletcher, Goldfarb and Shanno, with
 * central differences for the slopes and steps halved until the function falls enough (Armijo). Infinite values are walls.
 *
 * @param converged whether no slope was left at the end
 */
public record Minimum(double[] at, double value, boolean converged) {

    private static final int MOST_STEPS = 500;
    private static final double STEP = 6e-6;
    private static final double FLAT = 1e-9;
    private static final double ENOUGH = 1e-4;

    public static Minimum of(ToDoubleFunction<double[]> f, double... start) {
        return new Descent(f, start).run();
    }

    private static final class Descent {
        private final ToDoubleFunction<double[]> f;
        private double[] at;
        private double value;
        private double[] slope;
        private final double[][] inverse;
        private final double scale;
        private boolean steepest = true;

        Descent(ToDoubleFunction<double[]> f, double[] start) {
            this.f = f;
            this.at = start.clone();
            this.value = f.applyAsDouble(at);
            this.scale = Double.isFinite(value) ? Math.max(1, Math.abs(value)) : 1;
            this.slope = slope();
            this.inverse = new double[start.length][start.length];
            reset();
        }

        Minimum run() {
            for (int i = 0; i < MOST_STEPS && !flat(); i++) {
                if (!move() && !restart()) {
                    break;
                }
            }
            return new Minimum(at, value, flat(1e3));
        }

        private boolean flat() {
            return flat(1);
        }

        /** Against the size of the function at the start, since that sets what rounding leaves of a slope. */
        private boolean flat(double times) {
            return Arrays.stream(slope).allMatch(g -> Math.abs(g) <= times * FLAT * scale);
        }

        /** Once more along the steepest way, if that was not it. */
        private boolean restart() {
            boolean again = !steepest;
            reset();
            return again;
        }

        private void reset() {
            for (int i = 0; i < at.length; i++) {
                Arrays.fill(inverse[i], 0);
                inverse[i][i] = 1;
            }
            steepest = true;
        }

        private boolean move() {
            double[] direction = times(inverse, slope);
            double descent = dot(direction, slope);
            for (double factor = 1; factor > 1e-14 && descent > 0; factor /= 2) {
                double[] next = along(direction, factor);
                double fallen = f.applyAsDouble(next);
                if (fallen < value - ENOUGH * factor * descent) {
                    take(next, fallen);
                    return true;
                }
            }
            return false;
        }

        private double[] along(double[] direction, double factor) {
            double[] next = at.clone();
            Arrays.setAll(next, i -> at[i] - factor * direction[i]);
            return next;
        }

        private void take(double[] next, double fallen) {
            double[] step = at.clone();
            Arrays.setAll(step, i -> next[i] - at[i]);
            at = next;
            value = fallen;
            double[] before = slope;
            slope = slope();
            double[] turn = slope.clone();
            Arrays.setAll(turn, i -> slope[i] - before[i]);
            bend(step, turn);
        }

        /** The update of the inverse curvature; left out where the function does not curve upwards. */
        private void bend(double[] step, double[] turn) {
            double curve = dot(step, turn);
            if (!(curve > 1e-14 * Math.sqrt(dot(step, step) * dot(turn, turn)))) {
                return;
            }
            if (steepest) {
                widen(curve / dot(turn, turn));
            }
            double[] bent = times(inverse, turn);
            double factor = (1 + dot(turn, bent) / curve) / curve;
            for (int i = 0; i < step.length; i++) {
                for (int j = 0; j < step.length; j++) {
                    inverse[i][j] += factor * step[i] * step[j] - (bent[i] * step[j] + step[i] * bent[j]) / curve;
                }
            }
            steepest = false;
        }

        private void widen(double by) {
            for (int i = 0; i < inverse.length; i++) {
                inverse[i][i] = by;
            }
        }

        private double[] slope() {
            var slopes = new double[at.length];
            for (int i = 0; i < at.length; i++) {
                double h = STEP * Math.max(1, Math.abs(at[i]));
                slopes[i] = (f.applyAsDouble(shifted(i, h)) - f.applyAsDouble(shifted(i, -h))) / (2 * h);
            }
            return slopes;
        }

        private double[] shifted(int i, double by) {
            double[] shifted = at.clone();
            shifted[i] += by;
            return shifted;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }

        private static double[] times(double[][] matrix, double[] x) {
            return Arrays.stream(matrix).mapToDouble(row -> dot(row, x)).toArray();
        }
    }
}
