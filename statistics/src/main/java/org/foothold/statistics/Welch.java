package org.foothold.statistics;

/**
 * The difference of two means without equal variances: SE² = s_x²/n_x + s_y²/n_y with
 * SE⁴/(s_x⁴/(n_x²(n_x−1)) + s_y⁴/(n_y²(n_y−1))) degrees of freedom (Welch 1947).
 */
public record Welch(double difference, double standardError, double degreesOfFreedom) {

    /** x minus y. */
    public static Answer<Welch> difference(Moments x, Moments y) {
        long fewest = Math.min(x.n(), y.n());
        if (fewest < 2) {
            return Answer.notEnough((int) (2 - fewest), Counted.STUDENTS_PER_GROUP);
        }
        double a = x.m2() / (x.n() - 1) / x.n();
        double b = y.m2() / (y.n() - 1) / y.n();
        if (a + b == 0) {
            return Answer.undefined(Reason.EVERYONE_THE_SAME);
        }
        double share = a / (a + b);
        double df = 1 / (share * share / (x.n() - 1) + (1 - share) * (1 - share) / (y.n() - 1));
        return Answer.known(new Welch(x.mean() - y.mean(), Math.sqrt(a + b), df));
    }

    public Estimate estimate(double level) {
        return Estimate.student(difference, standardError, degreesOfFreedom, level);
    }

    /** The same in units of a standard deviation taken as known. */
    public Welch inUnitsOf(double deviation) {
        return new Welch(difference / deviation, standardError / deviation, degreesOfFreedom);
    }
}
