package org.foothold.statistics.irt;

/**
 * Samejima's (1969) graded response: P(score ≥ k) = 1/(1 + exp(−(aθ + c_k))), c_1 > c_2 > …; with one step the two-parameter logistic
 * model (Birnbaum 1968). With u, v the logits of reaching this score and the next, P = L(u)·L(−v)·(1 − e^{v−u}): no difference of
 * nearly equal numbers.
 */
record GradedCurve(double slope, double... intercepts) implements Curve {

    @Override
    public int most() {
        return intercepts.length;
    }

    @Override
    public boolean possible() {
        for (int k = 1; k < intercepts.length; k++) {
            if (!(intercepts[k - 1] > intercepts[k])) {
                return false;
            }
        }
        return true;
    }

    private double reached(double ability, int score) {
        return score == 0 ? Double.POSITIVE_INFINITY : slope * ability + intercepts[score - 1];
    }

    private double next(double ability, int score) {
        return score == most() ? Double.NEGATIVE_INFINITY : slope * ability + intercepts[score];
    }

    private double gap(int score) {
        return score == 0 || score == most() ? Double.POSITIVE_INFINITY : intercepts[score - 1] - intercepts[score];
    }

    @Override
    public double logChance(double ability, int score) {
        return logLogistic(reached(ability, score))
                + logLogistic(-next(ability, score))
                + Math.log(-Math.expm1(-gap(score)));
    }

    @Override
    public double first(double ability, int score) {
        return slope * (logistic(-reached(ability, score)) - logistic(next(ability, score)));
    }

    @Override
    public double second(double ability, int score) {
        return -slope * slope * (density(reached(ability, score)) + density(next(ability, score)));
    }

    @Override
    public Derivatives derivatives(double ability, int score) {
        double u = reached(ability, score);
        double v = next(ability, score);
        double near = 1 / Math.expm1(gap(score));
        var by = Derivatives.zero(most() + 1);
        by.first()[0] = ability * (logistic(-u) - logistic(v));
        by.second()[0][0] = -ability * ability * (density(u) + density(v));
        if (score > 0) {
            by.first()[score] = logistic(-u) + near;
            step(by.second(), score, ability, density(u), near);
        }
        if (score < most()) {
            by.first()[score + 1] = -logistic(v) - near;
            step(by.second(), score + 1, ability, density(v), near);
        }
        if (score > 0 && score < most()) {
            by.second()[score][score + 1] = near * (1 + near);
            by.second()[score + 1][score] = near * (1 + near);
        }
        return by;
    }

    private static void step(double[][] second, int step, double ability, double density, double near) {
        second[step][step] = -density - near * (1 + near);
        second[0][step] = -ability * density;
        second[step][0] = -ability * density;
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double density(double x) {
        return logistic(x) * logistic(-x);
    }

    private static double logLogistic(double x) {
        return x > 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
    }
}
