package org.foothold.statistics.standing;

/**
 * When a level may be named. The question is <em>secure or not?</em>: it is settled when P(level ≥ secure) is at least
 * {@code secure} or at most {@code notSecure}, and at least {@code pieces} pieces other than the student's own view
 * speak. Then the most probable level of that side is named, but going further only from {@code goingFurther} on.
 * {@code grown} is the probability from which growth between two dates is claimed.
 */
public record DecisionRule(double secure, double notSecure, double goingFurther, int pieces, double grown) {

    public DecisionRule {
        if (!(0 <= notSecure && notSecure < secure && secure <= 1) || pieces < 2) {
            throw new IllegalArgumentException("not a decision rule: notSecure < secure, and at least two pieces");
        }
    }

    public static DecisionRule defaults() {
        return new DecisionRule(.90, .20, .80, 3, .80);
    }

    boolean isSettled(double[] p) {
        double probability = secure(p);
        return probability >= secure || probability <= notSecure;
    }

    /** The level to name once it is settled. */
    Level name(double[] p) {
        if (secure(p) >= secure) {
            return p[3] >= goingFurther ? Level.GOING_FURTHER : Level.SECURE;
        }
        return p[0] > p[1] ? Level.NOT_YET : Level.ON_THE_WAY;
    }

    private static double secure(double[] p) {
        return p[2] + p[3];
    }
}
