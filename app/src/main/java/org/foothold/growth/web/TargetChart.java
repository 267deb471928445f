package org.foothold.growth.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foothold.growth.Piece;
import org.foothold.kernel.Words;
import org.foothold.shell.LevelChart;
import org.foothold.statistics.standing.Level;
import org.foothold.statistics.standing.Standing;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of one target into the marks of a chart. */
final class TargetChart {
    private final List<Piece> pieces;
    private final List<Standing> course;
    private final Words words;
    private final Days days;

    TargetChart(List<Piece> pieces, List<Standing> course, Words words, Days days) {
        this.pieces = pieces;
        this.course = course;
        this.words = words;
        this.days = days;
    }

    /** One moment a day: where the student stood at its end, and their own view if they gave one. */
    LevelChart draw(String iCan) {
        List<LevelChart.Moment> moments = new ArrayList<>();
        for (int from = 0; from < pieces.size(); ) {
            int until = endOfDay(from);
            moment(from, until).ifPresent(moments::add);
            from = until;
        }
        return new LevelChart(words.say("growth.chart", iCan), moments);
    }

    private int endOfDay(int from) {
        LocalDate first = days.of(pieces.get(from).at());
        int until = from;
        while (until < pieces.size() && days.of(pieces.get(until).at()).equals(first)) {
            until++;
        }
        return until;
    }

    private Optional<LevelChart.Moment> moment(int from, int until) {
        List<Piece> ofDay = pieces.subList(from, until);
        @Nullable
        Enum<?> own = ofDay.stream()
                .filter(Piece::isOwnView)
                .map(piece -> (Enum<?>) piece.shows())
                .reduce((first, last) -> last)
                .map(TargetChart::levelOf)
                .orElse(null);
        @Nullable
        Piece seen = ofDay.stream()
                .filter(piece -> !piece.isOwnView() && !(piece instanceof Piece.Restatement))
                .reduce((first, last) -> last)
                .orElse(null);
        LevelChart.@Nullable Seen mark = course.get(until - 1) instanceof Standing.At at && seen != null
                ? new LevelChart.Seen(TargetReading.kind(seen, words), shape(seen), at.level())
                : null;
        return mark == null && own == null
                ? Optional.empty()
                : Optional.of(new LevelChart.Moment(days.say(ofDay.getLast().at()), mark, own));
    }

    private static Enum<?> levelOf(Enum<?> shows) {
        return Level.valueOf(shows.name());
    }

    private static LevelChart.Shape shape(Piece piece) {
        return switch (piece) {
            case Piece.Check check -> LevelChart.Shape.CIRCLE;
            case Piece.Observation seen -> LevelChart.Shape.SQUARE;
            case Piece.View view -> LevelChart.Shape.DIAMOND;
            case Piece.Restatement said -> LevelChart.Shape.TRIANGLE;
        };
    }
}
