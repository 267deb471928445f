package org.foothold.statistics.tasks;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.foothold.statistics.Histogram;

/** Everything about one task: its most points, the answers in the order of their text, and who left it out. */
public record TaskCounts(int mostPoints, SortedMap<String, ChosenAnswer> answers, Histogram omitted) {

    public TaskCounts {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    TaskCounts merge(TaskCounts other) {
        if (mostPoints != other.mostPoints) {
            throw new IllegalArgumentException("another task: " + mostPoints + " and " + other.mostPoints + " points");
        }
        var both = new TreeMap<>(answers);
        other.answers.forEach((answer, chosen) -> both.merge(answer, chosen, ChosenAnswer::merge));
        return new TaskCounts(mostPoints, both, omitted.merge(other.omitted));
    }

    public long students() {
        return omitted.total()
                + answers.values().stream().mapToLong(a -> a.totals().total()).sum();
    }

    RestScores rest() {
        return answers.values().stream().map(ChosenAnswer::rest).reduce(RestScores.of(omitted, 0), RestScores::plus);
    }

    /** Of everybody, those who left the task out included. */
    public Histogram totals() {
        return answers.values().stream().map(ChosenAnswer::totals).reduce(omitted, Histogram::merge);
    }

    /** Of all students together. */
    public long points() {
        return answers.values().stream()
                .mapToLong(a -> a.points() * a.totals().total())
                .sum();
    }

    long squaredPoints() {
        return answers.values().stream()
                .mapToLong(a -> (long) a.points() * a.points() * a.totals().total())
                .sum();
    }
}
