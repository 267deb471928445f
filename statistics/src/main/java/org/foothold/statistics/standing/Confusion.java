package org.foothold.statistics.standing;

/** How somebody judges: for a student who truly is at a level, the distribution of the level that is named. */
public record Confusion(PerLevel ofNotYet, PerLevel ofOnTheWay, PerLevel ofSecure, PerLevel ofGoingFurther) {

    /** The likelihood of this judgement at each true level. */
    PerLevel likelihood(Level judged) {
        return new PerLevel(ofNotYet.at(judged), ofOnTheWay.at(judged), ofSecure.at(judged), ofGoingFurther.at(judged));
    }
}
