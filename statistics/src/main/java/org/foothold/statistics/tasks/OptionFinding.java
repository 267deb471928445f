package org.foothold.statistics.tasks;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Printed;

/**
 * One answer to a task. How its students did elsewhere is discrimination, and shown from as many students on.
 *
 * @param restCorrelation of choosing it with the total of the other tasks
 * @param lower share of the lowest 27 % of students who chose it
 * @param upper share of the highest 27 %
 */
public record OptionFinding(
        String option,
        boolean isKey,
        long count,
        double share,
        Answer<Double> restCorrelation,
        Answer<Double> meanRest,
        Answer<Double> deviationOfRest,
        Answer<Double> lower,
        Answer<Double> upper) {

    /** A wrong answer that fewer than one in twenty find plausible. */
    public boolean isNonFunctioning() {
        return !isKey && share < .05;
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
