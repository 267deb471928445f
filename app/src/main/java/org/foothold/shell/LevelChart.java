package org.foothold.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One student's evidence on one target: marks that stand in rows of levels, the student's own view in a row of its own.
 * Nothing is joined, averaged or counted. The template {@code shell/levelChart} draws it with the same data as a table.
 *
 * @param title what the chart is of, for people who hear it
 * @param moments oldest first; the drawing shows the latest of them, the table all
 */
public record LevelChart(String title, List<Moment> moments) {
    /** The rows from top to bottom. */
    public static final List<String> LEVELS = List.of("going-further", "secure", "on-the-way", "not-yet");

    private static final int WIDTH = 320;
    private static final int ROW = 44;
    private static final int LEFT = 88;
    private static final int MOST = 10;
    private static final int MOST_WITH_EVERY_DAY = 6;

    public LevelChart {
        moments = List.copyOf(moments);
    }

    /**
     * One column.
     *
     * @param day as people say it there, short
     * @param seen what somebody else saw, or null
     * @param own the level that the student chose, or null
     */
    public record Moment(
            String day, @Nullable Seen seen, @Nullable Enum<?> own) {}

    /**
     * What was seen on a day.
     *
     * @param what how it was seen last, in words, "check"
     * @param level the standing at the end of that day, one of the four levels, lowest first
     */
    public record Seen(String what, Shape shape, Enum<?> level) {}

    /** The kinds of evidence differ in shape. */
    public enum Shape {
        CIRCLE("M-8 0a8 8 0 1 1 16 0 8 8 0 1 1-16 0z"),
        SQUARE("M-7.5-7.5h15v15h-15z"),
        DIAMOND("M0-10 10 0 0 10-10 0z"),
        TRIANGLE("M0-9 9.5 8h-19z");

        private final String line;

        Shape(String line) {
            this.line = line;
        }

        /** Path data round the middle of the mark. */
        public String line() {
            return line;
        }
    }

    /** A moment with its place in the drawing. */
    public record Column(double x, Moment moment, boolean dayShown) {
        /** The translation of a mark, as SVG writes it. */
        public String at(double y) {
            return String.format(Locale.ROOT, "translate(%.1f %.1f)", x, y);
        }
    }

    /** A kind of evidence for the legend. */
    public record Kind(String what, Shape shape) {}

    /** In order of time, spread evenly over the width however few there are; the days beside them say how far apart. */
    public List<Column> columns() {
        List<Moment> shown = moments.subList(Math.max(0, moments.size() - MOST), moments.size());
        int last = shown.size() - 1;
        int every = shown.size() > MOST_WITH_EVERY_DAY ? 2 : 1;
        double step = (WIDTH - LEFT) / (double) Math.max(1, shown.size());
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> new Column(LEFT + step * (i + 0.5), shown.get(i), (last - i) % every == 0))
                .toList();
    }

    /** The kinds of evidence that stand in the drawing, each once. */
    public List<Kind> kinds() {
        return moments.stream()
                .map(Moment::seen)
                .filter(seen -> seen != null)
                .map(seen -> new Kind(seen.what(), seen.shape()))
                .distinct()
                .toList();
    }

    /** All moments in one sentence each, for people who hear the drawing. */
    public String description(UnaryOperator<String> levels, String own) {
        StringBuilder all = new StringBuilder();
        for (Moment moment : moments) {
            all.append(moment.day());
            if (moment.seen() != null) {
                all.append(", ").append(moment.seen().what()).append(": ");
                all.append(levels.apply(Frame.word(moment.seen().level())));
            }
            if (moment.own() != null) {
                all.append(", ").append(own).append(": ").append(levels.apply(Frame.word(moment.own())));
            }
            all.append(". ");
        }
        return all.toString().strip();
    }

    /** The upper edge of a level's row; the highest level stands on top. */
    public static int row(String level) {
        return 2 + ROW * LEVELS.indexOf(level);
    }
}
