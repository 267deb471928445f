package org.foothold.statistics.standing;

import org.foothold.statistics.Printed;

/** One chance for each level: a distribution over levels, or the likelihood of one piece of evidence at each level. */
public record PerLevel(double notYet, double onTheWay, double secure, double goingFurther) {

    private static final double TOLERANCE = 1e-9;

    public PerLevel {
        double least = Math.min(Math.min(notYet, onTheWay), Math.min(secure, goingFurther));
        double most = Math.max(Math.max(notYet, onTheWay), Math.max(secure, goingFurther));
        if (!(least >= 0 && most <= 1 + TOLERANCE)) {
            throw new IllegalArgumentException("chances lie between 0 and 1, not " + least + " to " + most);
        }
    }

    static PerLevel ofArray(double[] p) {
        return new PerLevel(p[0], p[1], p[2], p[3]);
    }

    public double at(Level level) {
        return switch (level) {
            case NOT_YET -> notYet;
            case ON_THE_WAY -> onTheWay;
            case SECURE -> secure;
            case GOING_FURTHER -> goingFurther;
        };
    }

    /** The sum over this level and all above it. */
    public double atLeast(Level level) {
        return switch (level) {
            case NOT_YET -> total();
            case ON_THE_WAY -> onTheWay + secure + goingFurther;
            case SECURE -> secure + goingFurther;
            case GOING_FURTHER -> goingFurther;
        };
    }

    PerLevel requireDistribution() {
        if (Math.abs(total() - 1) > TOLERANCE) {
            throw new IllegalArgumentException("a distribution over levels must sum to 1: " + this);
        }
        return this;
    }

    private double total() {
        return notYet + onTheWay + secure + goingFurther;
    }

    double[] toArray() {
        return new double[] {notYet, onTheWay, secure, goingFurther};
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
