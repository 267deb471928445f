package org.foothold.statistics.standing;

import java.util.List;

/** The fewest neighbouring levels that together hold 80 %; of several, the most probable run. */
final class Credible {

    private static final double HOLDS = .80;

    private Credible() {}

    static List<Level> levels(double[] p) {
        for (int width = 1; width < p.length; width++) {
            int first = heaviest(p, width);
            if (sum(p, first, width) >= HOLDS) {
                return run(first, width);
            }
        }
        return run(0, p.length);
    }

    private static int heaviest(double[] p, int width) {
        int best = 0;
        for (int first = 1; first + width <= p.length; first++) {
            if (sum(p, first, width) > sum(p, best, width)) {
                best = first;
            }
        }
        return best;
    }

    private static double sum(double[] p, int first, int width) {
        double sum = 0;
        for (int level = first; level < first + width; level++) {
            sum += p[level];
        }
        return sum;
    }

    private static List<Level> run(int first, int width) {
        return List.of(Level.values()).subList(first, first + width);
    }
}
