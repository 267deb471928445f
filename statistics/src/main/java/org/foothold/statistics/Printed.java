package org.foothold.statistics;

import java.lang.reflect.RecordComponent;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How results print: every part by its name, numbers with three decimals, intervals short. For logs, consoles and tests; what
 * people read is a {@link Sentence}.
 */
public final class Printed {

    private Printed() {}

    /** Of a public record, what it is and its parts in their order. */
    public static String of(Record result) {
        return words(result.getClass().getSimpleName()) + ": " + parts(result);
    }

    /** Three decimals, whatever the language of the machine; tiny and huge numbers by powers of ten. */
    public static String of(double number) {
        double size = Math.abs(number);
        boolean plain = size == 0 || (size >= 5e-4 && size < 1e9) || !Double.isFinite(number);
        return String.format(Locale.ROOT, plain ? "%.3f" : "%.2e", size == 0 ? 0 : number);
    }

    /** .95 is "95 %". */
    static String percent(double share) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(100 * share) + " %";
    }

    private static String parts(Record result) {
        return Stream.of(result.getClass().getRecordComponents())
                .map(part -> words(part.getName()) + " " + value(part(result, part)))
                .collect(Collectors.joining(", "));
    }

    /** "passPass" is "pass pass", ONE_CATEGORY "one category". */
    private static String words(String name) {
        return name.replace('_', ' ').replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    static String value(Object value) {
        return switch (value) {
            case Double number -> of(number.doubleValue());
            case Enum<?> word -> words(word.name());
            case Optional<?> maybe -> maybe.<String>map(Printed::value).orElse("none");
            case Collection<?> many -> many.stream().map(Printed::value).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> many ->
                many.entrySet().stream()
                        .map(entry -> value(entry.getKey()) + " " + value(entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining(", ", "[", "]"));
            case Record part when isAsCompiled(part) -> "(" + parts(part) + ")";
            default -> String.valueOf(value);
        };
    }

    /** Whether it prints as the compiler lets it, by names and all digits. */
    private static boolean isAsCompiled(Record part) {
        return part.toString().startsWith(part.getClass().getSimpleName() + "[");
    }

    private static Object part(Record result, RecordComponent part) {
        try {
            return part.getAccessor().invoke(result);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a result is a public record", e);
        }
    }
}
