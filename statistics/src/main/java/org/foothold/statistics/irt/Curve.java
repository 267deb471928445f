package org.foothold.statistics.irt;

/**
 * How likely each score on one task is at an ability. Derivatives are those of ln P(score), which stay finite where P is nearly 0.
 * Parameters are the slope and an intercept for each step.
 */
sealed interface Curve permits GradedCurve, PartialCreditCurve {

    int most();

    double logChance(double ability, int score);

    /** By ability. */
    double first(double ability, int score);

    double second(double ability, int score);

    /** By slope and intercepts. */
    Derivatives derivatives(double ability, int score);

    /** Whether every score has a chance at all. */
    boolean possible();

    record Derivatives(double[] first, double[][] second) {

        static Derivatives zero(int parameters) {
            return new Derivatives(new double[parameters], new double[parameters][parameters]);
        }
    }

    default double chance(double ability, int score) {
        return Math.exp(logChance(ability, score));
    }

    /** P(score ≥ step). */
    default double chanceFrom(double ability, int step) {
        double sum = 0;
        for (int score = step; score <= most(); score++) {
            sum += chance(ability, score);
        }
        return sum;
    }
}
