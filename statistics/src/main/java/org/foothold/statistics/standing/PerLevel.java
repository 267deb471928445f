package org.foothold.statistics.standing;

/** One number for each level: a distribution over levels, or the likelihood of one piece of evidence at each level. */
public record PerLevel(double notYet, double onTheWay, double secure, double goingFurther) {

    /** A distribution: four probabilities that sum to one (checked to 1e-9). */
    public static PerLevel distribution(double notYet, double onTheWay, double secure, double goingFurther) {
        var values = chances(notYet, onTheWay, secure, goingFurther);
        if (Math.abs(values.total() - 1) > 1e-9) {
            throw new IllegalArgumentException("a distribution must sum to 1: " + values);
        }
        return values;
    }

    /** The chance of one and the same event at each level; they need not sum to one. */
    public static PerLevel chances(double notYet, double onTheWay, double secure, double goingFurther) {
        var values = new PerLevel(notYet, onTheWay, secure, goingFurther);
        for (double value : values.toArray()) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("a probability must be between 0 and 1: " + values);
            }
        }
        return values;
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

    private double total() {
        return notYet + onTheWay + secure + goingFurther;
    }

    double[] toArray() {
        return new double[] {notYet, onTheWay, secure, goingFurther};
    }
}
