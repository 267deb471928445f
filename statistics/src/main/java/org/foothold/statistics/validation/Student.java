package org.foothold.statistics.validation;

import org.foothold.statistics.standing.Judge;
import org.foothold.statistics.standing.Level;

/** A simulated student, whose level is known to the simulation alone. */
interface Student {

    Level level();

    /** A night passes: learning or forgetting, and the form of the day changes. */
    void nextDay();

    /** One more piece of work was done: an opportunity to learn. */
    void practise();

    boolean answers(double assumedGuess);

    Level judgedBy(Judge judge);

    boolean isSeen();
}
