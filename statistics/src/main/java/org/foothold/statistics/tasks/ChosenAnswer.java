package org.foothold.statistics.tasks;

import org.foothold.statistics.Histogram;

/** One answer to a task: the points that it earned and the totals of those who gave it. */
public record ChosenAnswer(int points, Histogram totals) {

    ChosenAnswer merge(ChosenAnswer other) {
        if (points != other.points) {
            throw new IllegalArgumentException("another key: " + points + " and " + other.points + " points");
        }
        return new ChosenAnswer(points, totals.merge(other.totals));
    }

    /** Totals without this task. */
    RestScores rest() {
        return RestScores.of(totals, points);
    }
}
