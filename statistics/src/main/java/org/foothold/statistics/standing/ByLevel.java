package org.foothold.statistics.standing;

/**
 * For a student who truly is at each level, a distribution over the four levels: of the level that somebody names (a
 * confusion table), or of the level after one more piece of evidence (a transition matrix).
 */
public record ByLevel(PerLevel ofNotYet, PerLevel ofOnTheWay, PerLevel ofSecure, PerLevel ofGoingFurther) {

    /** Always the same level: nobody errs, nothing changes. */
    public static final ByLevel IDENTITY = new ByLevel(
            new PerLevel(1, 0, 0, 0), new PerLevel(0, 1, 0, 0), new PerLevel(0, 0, 1, 0), new PerLevel(0, 0, 0, 1));

    public ByLevel {
        ofNotYet.requireDistribution();
        ofOnTheWay.requireDistribution();
        ofSecure.requireDistribution();
        ofGoingFurther.requireDistribution();
    }

    /** The distribution for a student at that level: a row. */
    public PerLevel of(Level truth) {
        return switch (truth) {
            case NOT_YET -> ofNotYet;
            case ON_THE_WAY -> ofOnTheWay;
            case SECURE -> ofSecure;
            case GOING_FURTHER -> ofGoingFurther;
        };
    }

    /** The chance of that outcome at each level: a column. */
    public PerLevel chanceOf(Level outcome) {
        return new PerLevel(
                ofNotYet.at(outcome), ofOnTheWay.at(outcome), ofSecure.at(outcome), ofGoingFurther.at(outcome));
    }

    double[][] rows() {
        return new double[][] {ofNotYet.toArray(), ofOnTheWay.toArray(), ofSecure.toArray(), ofGoingFurther.toArray()};
    }
}
