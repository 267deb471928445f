package org.foothold.statistics.generalizability;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/**
 * Scores of the same students in several areas of content, each with tasks of its own: by area what {@link FacetScores} keeps
 * of students × tasks. A student has one number in all areas and in every state that is merged; merging is exact.
 */
public record AreaScores(SortedMap<String, FacetScores> areas) {

    private static final String MAGIC = "AREA";
    private static final AreaScores EMPTY = new AreaScores(new TreeMap<>());

    public AreaScores {
        areas = Collections.unmodifiableSortedMap(new TreeMap<>(areas));
    }

    public static AreaScores empty() {
        return EMPTY;
    }

    /** One score: whole points of a student on a task of the area. */
    public AreaScores add(String area, int student, int task, int points) {
        return addAll(area, FacetScores.empty().add(points, student, task));
    }

    /** Scores of one area, by student and task. */
    public AreaScores addAll(String area, FacetScores scores) {
        return merge(new AreaScores(new TreeMap<>(Map.of(area, scores))));
    }

    public AreaScores merge(AreaScores other) {
        var all = new TreeMap<>(areas);
        other.areas.forEach((area, scores) -> all.merge(area, scores, FacetScores::merge));
        return new AreaScores(all);
    }

    public byte[] toBytes() {
        var state = new StateWriter(MAGIC, 1).number(areas.size());
        areas.forEach((area, scores) -> state.text(area).state(scores.toBytes()));
        return state.toBytes();
    }

    public static AreaScores fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, AreaScores::read);
    }

    private static AreaScores read(StateReader state) {
        var areas = new TreeMap<String, FacetScores>();
        for (int left = state.entries(); left > 0; left--) {
            areas.put(state.text(), FacetScores.fromBytes(state.state()));
        }
        return new AreaScores(areas);
    }
}
