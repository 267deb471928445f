package org.foothold.statistics.standing;

import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Figure;
import org.foothold.statistics.Reason;

/**
 * The "decaying average" of learning management systems, for those who must hand over such a figure: the latest result weighs
 * w (usually .65), the mean of all earlier ones 1 − w. A compatibility view only, never a standing: as a prediction of the next
 * answer it is worse than knowing nothing of the student (log-loss .860 against .617 on 85,284 responses of ASSISTments 2009),
 * because one slip outweighs everything before it and it cannot say how sure it is. Results are in the order of performance;
 * systems that order by the date of marking give other values.
 */
public record DecayingAverage(double weight) {

    public DecayingAverage {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("0 < weight <= 1: " + weight);
        }
    }

    public static DecayingAverage withDefaults() {
        return new DecayingAverage(.65);
    }

    public Answer<Figure> of(List<Double> results) {
        return results.isEmpty()
                ? Answer.undefined(Reason.NO_DATA)
                : Answer.known(Figure.Kind.DECAYING_AVERAGE.of(weighed(results)));
    }

    private double weighed(List<Double> results) {
        double last = results.getLast();
        double earlier = results.subList(0, results.size() - 1).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(last);
        return (1 - weight) * earlier + weight * last;
    }
}
