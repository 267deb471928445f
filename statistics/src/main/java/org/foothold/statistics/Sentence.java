package org.foothold.statistics;

import java.text.DecimalFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A sentence by key and arguments, put into English or Spanish when it is shown. The first part of the key names the
 * words' file; where a reader has words of their own ({@code key.student}), these are taken. Arguments are numbers, text
 * or other sentences.
 */
public record Sentence(String key, Reader reader, List<Object> arguments) {

    private static final Locale SPANISH = Locale.of("es");

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(Reader reader, String key, Object... arguments) {
        return new Sentence(key, reader, List.of(arguments));
    }

    /** Of {0} the value, {1} the level, {2} and {3} the ends. */
    public static Sentence withInterval(Reader reader, String key, Estimate estimate) {
        Interval interval = estimate.interval();
        return of(reader, key, estimate.value(), interval.level(), interval.lower(), interval.upper());
    }

    /** Spanish for every kind of Spanish, else English. Numbers are written as the locale writes them. */
    public String in(Locale locale) {
        boolean spanish = locale.getLanguage().equals(SPANISH.getLanguage());
        Locale written = spanish || locale.getLanguage().equals("en") ? locale : Locale.ENGLISH;
        var format = new MessageFormat(pattern(spanish ? SPANISH : Locale.ENGLISH), written);
        Format[] places = format.getFormatsByArgumentIndex();
        var said = new Object[arguments.size()];
        Arrays.setAll(said, i -> said(arguments.get(i), i < places.length ? places[i] : null, locale));
        return format.format(said);
    }

    /** What is rounded to zero has no sign. */
    private static Object said(Object argument, @Nullable Format place, Locale locale) {
        return switch (argument) {
            case Sentence inner -> inner.in(locale);
            case Double number when place instanceof DecimalFormat decimals && isMinusZero(number, decimals) -> 0.0;
            default -> argument;
        };
    }

    private static boolean isMinusZero(double number, DecimalFormat decimals) {
        return decimals.format(number).equals(decimals.format(-0.0));
    }

    private String pattern(Locale language) {
        String family = key.substring(0, key.indexOf('.'));
        var words = ResourceBundle.getBundle("org.foothold.statistics.words." + family, language);
        String own = key + "." + reader.name().toLowerCase(Locale.ROOT);
        return words.getString(words.containsKey(own) ? own : key);
    }
}
