package org.foothold.shell;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.foothold.kernel.Words;
import org.foothold.shell.LevelChart.Moment;
import org.foothold.shell.LevelChart.Seen;
import org.foothold.shell.LevelChart.Shape;

/** The examples that the living page shows. */
public record StyleguidePage(LevelChart chart, List<Group> groups, QrCode code) {
    /** The four levels, as the parts expect them. */
    public enum Level {
        NOT_YET,
        ON_THE_WAY,
        SECURE,
        GOING_FURTHER
    }

    /** How sure, as the parts expect it. */
    public enum Sure {
        GUESSING,
        UNSURE,
        FAIRLY_SURE,
        SURE
    }

    /** A group of answers. */
    public record Group(String answer, boolean fits, List<Answered> students) {}

    /** One student in it. */
    public record Answered(String name, Sure sure) {}

    static StyleguidePage of(Words words) {
        return new StyleguidePage(
                sampleChart(words), sampleGroups(), QrCode.of("https://foothold.example/join/KMT4P7"));
    }

    private static LevelChart sampleChart(Words words) {
        String check = words.lookup("styleguide.chart.check");
        String talk = words.lookup("styleguide.chart.talk");
        return new LevelChart(
                words.lookup("styleguide.goal"),
                List.of(
                        new Moment(day(words, 2), new Seen(check, Shape.CIRCLE, Level.NOT_YET), null),
                        new Moment(day(words, 7), new Seen(talk, Shape.SQUARE, Level.ON_THE_WAY), null),
                        new Moment(day(words, 9), new Seen(check, Shape.CIRCLE, Level.ON_THE_WAY), Level.ON_THE_WAY),
                        new Moment(day(words, 16), new Seen(check, Shape.CIRCLE, Level.ON_THE_WAY), null),
                        new Moment(day(words, 20), new Seen(check, Shape.CIRCLE, Level.SECURE), Level.SECURE)));
    }

    private static String day(Words words, int day) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedPattern("MMMd").localizedBy(words.locale());
        return LocalDate.of(2026, 10, day).format(format);
    }

    private static List<Group> sampleGroups() {
        return List.of(
                new Group(
                        "3 : 5",
                        true,
                        List.of(
                                new Answered("Ana Lima", Sure.SURE),
                                new Answered("Ben Wu", Sure.SURE),
                                new Answered("Eva Mora", Sure.FAIRLY_SURE),
                                new Answered("Kofi Sarr", Sure.UNSURE),
                                new Answered("Noor Baig", Sure.GUESSING))),
                new Group(
                        "5 : 9",
                        false,
                        List.of(new Answered("Olga Cruz", Sure.SURE), new Answered("Tom Jung", Sure.UNSURE))));
    }
}
