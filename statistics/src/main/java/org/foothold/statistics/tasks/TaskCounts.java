package org.foothold.statistics.tasks;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        if ((isKeyed() || other.isKeyed()) && !earning().equals(other.earning())) {
            throw new IllegalArgumentException("another key: " + earning() + " and " + other.earning());
        }
        var both = new TreeMap<>(answers);
        other.answers.forEach((answer, chosen) -> both.merge(answer, chosen, ChosenAnswer::merge));
        return new TaskCounts(mostPoints, both, omitted.merge(other.omitted));
    }

    /** Whether answers are options under a key and not the points themselves, of which each state has seen others. */
    private boolean isKeyed() {
        return answers.entrySet().stream()
                .anyMatch(answer -> !answer.getKey()
                        .equals(Integer.toString(answer.getValue().points())));
    }

    private Set<String> earning() {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().points() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
