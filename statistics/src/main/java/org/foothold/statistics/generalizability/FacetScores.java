package org.foothold.statistics.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/**
 * Number and sum of whole points at every combination of levels of the facets that was seen; what was not seen is missing. All
 * sums and counts of effects follow. Levels are numbers that mean the same in every state that is merged; merging is exact.
 */
public record FacetScores(Map<List<Integer>, Cell> cells) {

    private static final String MAGIC = "FACT";
    private static final FacetScores EMPTY = new FacetScores(Map.of());

    /** @param n scores with this combination, usually one */
    public record Cell(long n, long sum) {

        Cell merge(Cell other) {
            return new Cell(n + other.n, sum + other.sum);
        }
    }

    public FacetScores {
        cells = Collections.unmodifiableMap(new HashMap<>(cells));
    }

    public static FacetScores empty() {
        return EMPTY;
    }

    /** Many scores at once: in each row the levels of the facets, then the score. */
    public static FacetScores of(int[]... rows) {
        var cells = new HashMap<List<Integer>, Cell>();
        for (int[] row : rows) {
            List<Integer> levels =
                    IntStream.of(row).limit(row.length - 1L).boxed().toList();
            cells.merge(levels, new Cell(1, row[row.length - 1]), Cell::merge);
        }
        return new FacetScores(cells);
    }

    public FacetScores add(int score, int... levels) {
        return merge(new FacetScores(Map.of(IntStream.of(levels).boxed().toList(), new Cell(1, score))));
    }

    public FacetScores merge(FacetScores other) {
        var all = new HashMap<>(cells);
        other.cells.forEach((levels, cell) -> all.merge(levels, cell, Cell::merge));
        return new FacetScores(all);
    }

    long scores() {
        return cells.values().stream().mapToLong(Cell::n).sum();
    }

    /** Sums over everything but these places. */
    Map<List<Integer>, Cell> by(int... places) {
        var sums = new HashMap<List<Integer>, Cell>();
        cells.forEach((levels, cell) -> sums.merge(at(levels, places), cell, Cell::merge));
        return sums;
    }

    static List<Integer> at(List<Integer> levels, int... places) {
        var part = new ArrayList<Integer>(places.length);
        for (int place : places) {
            part.add(levels.get(place));
        }
        return part;
    }

    /** The harmonic mean of how many scores each level of this facet has: the length that missing answers leave. 0 without scores. */
    public double harmonicScores(Design design, char facet) {
        Map<List<Integer>, Cell> levels = by(design.facets().indexOf(facet));
        double inverse =
                levels.values().stream().mapToDouble(cell -> 1.0 / cell.n()).sum();
        return levels.isEmpty() ? 0 : levels.size() / inverse;
    }

    /** (Σn)²/Σn² for the different levels of the inner facet in each outer one: how many equal ones it is worth. 0 without scores. */
    public double effectiveLevels(Design design, char outer, char inner) {
        int[] places = {design.facets().indexOf(outer), design.facets().indexOf(inner)};
        var inside = new HashMap<Integer, HashSet<Integer>>();
        for (List<Integer> pair : by(places).keySet()) {
            inside.computeIfAbsent(pair.getFirst(), level -> new HashSet<>()).add(pair.getLast());
        }
        double sum = inside.values().stream().mapToDouble(HashSet::size).sum();
        double squares = inside.values().stream()
                .mapToDouble(s -> (double) s.size() * s.size())
                .sum();
        return inside.isEmpty() ? 0 : sum * sum / squares;
    }

    public byte[] toBytes() {
        var bytes = new StateWriter(MAGIC, 1).number(cells.size());
        var sorted = new TreeMap<String, Map.Entry<List<Integer>, Cell>>();
        cells.entrySet().forEach(entry -> sorted.put(entry.getKey().toString(), entry));
        sorted.values()
                .forEach(entry -> bytes.numbers(entry.getKey().stream()
                                .mapToLong(level -> level)
                                .toArray())
                        .number(entry.getValue().n())
                        .number(entry.getValue().sum()));
        return bytes.toBytes();
    }

    public static FacetScores fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, FacetScores::read);
    }

    private static FacetScores read(StateReader state) {
        var cells = new HashMap<List<Integer>, Cell>();
        for (int left = state.entries(); left > 0; left--) {
            List<Integer> levels =
                    Arrays.stream(state.numbers()).mapToObj(Math::toIntExact).toList();
            cells.put(levels, new Cell(state.count(), state.number()));
        }
        return new FacetScores(cells);
    }
}
