package org.foothold.statistics.standing;

/**
 * When a level may be named. The question is <em>secure or not?</em>, and at least {@code pieces} pieces other than the
 * student's own view must speak. Secure is named when P(level ≥ secure) reaches {@code secure}, and once named it is held
 * until that falls below {@code held}: one slip does not take it away. Not secure is settled at {@code notSecure} or
 * less. Then the most probable level of that side is named, but going further only from {@code goingFurther} on.
 * {@code grown} is the probability from which growth between two dates is claimed.
 */
public record DecisionRule(
        double secure, double held, double notSecure, double goingFurther, int pieces, double grown) {

    public DecisionRule {
        if (!(0 <= notSecure && notSecure < held && held <= secure && secure <= 1) || pieces < 2) {
            throw new IllegalArgumentException("needs notSecure < held <= secure, and at least two pieces");
        }
    }

    public static DecisionRule defaults() {
        return new DecisionRule(.93, .74, .25, .80, 3, .80);
    }

    /** Whether secure may be said, given whether it was said before this piece. */
    boolean isSecure(Belief belief, int read, boolean before) {
        return read >= pieces && secure(belief) >= (before ? held : secure);
    }

    boolean isNotSecure(Belief belief, int read) {
        return read >= pieces && secure(belief) <= notSecure;
    }

    Level above(Belief belief) {
        return belief.at(3) >= goingFurther ? Level.GOING_FURTHER : Level.SECURE;
    }

    Level below(Belief belief) {
        return belief.at(0) > belief.at(1) ? Level.NOT_YET : Level.ON_THE_WAY;
    }

    private static double secure(Belief belief) {
        return belief.at(2) + belief.at(3);
    }
}
