package org.foothold.tasks;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them: 1/2, 1 1/2, ½, 0.5, .5, 0,5, 1,000, 1 000, 1.000,5, 50 %, $5, −3, x = 4. A comma
 * before exactly three digits groups thousands, as where our two languages are taught in one classroom; every other
 * single comma is a decimal mark.
 */
final class NumberText {
    private static final int LONGEST = 60;
    private static final Pattern STOPS = Pattern.compile("[.,;\\s]+$");
    private static final Pattern MEASURED = Pattern.compile("^([^\\p{L}°]*\\d[^\\p{L}°]*)([\\p{L}°].*)$");
    private static final Pattern NAMED = Pattern.compile("^(?:[a-z]\\s*)?=\\s*");
    private static final Pattern CURRENCY = Pattern.compile("\\p{Sc}");
    private static final Pattern SIGN = Pattern.compile("^([-+]?)\\s*(.*)$");
    private static final Pattern MIXED = Pattern.compile("^(?:(\\d+)[ -]\\s*)?(\\d+)\\s*/\\s*(\\d+)$");
    private static final Pattern SPACED = Pattern.compile("^\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?$");
    private static final Pattern COMMAS = Pattern.compile("^[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?$");
    private static final Pattern POINTS =
            Pattern.compile("^[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d+$|^[1-9]\\d{0,2}(?:\\.\\d{3}){2,}$");
    private static final Pattern BARE = Pattern.compile("[-+−]?[\\p{N}\\s.,/%\\p{Sc}]+");
    private static final Pattern DECIMAL = Pattern.compile("^(?:\\d+[.,]?\\d*|[.,]\\d+)$");

    private NumberText() {}

    /** @param unit what may follow the number and change nothing; empty for none */
    static Optional<Fraction> read(String text, String unit) {
        return readings(text, unit).stream().findFirst();
    }

    /** What the text may mean: 50 % is a half, and to whoever asked for percent it is 50. The likelier is first. */
    static List<Fraction> readings(String text, String unit) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        String bare = bare(text, unit);
        return bare.endsWith("%")
                ? signed(bare.substring(0, bare.length() - 1).strip())
                        .map(NumberText::percent)
                        .orElse(List.of())
                : signed(bare).stream().toList();
    }

    /** Below one, the sign is hardly ever meant as a name only: 0.5 % for a half is a mistake. */
    private static List<Fraction> percent(Fraction size) {
        boolean maybeNumber = size.distance(Fraction.ZERO).compareTo(Fraction.ONE) >= 0;
        return maybeNumber ? List.of(size.hundredth(), size) : List.of(size.hundredth());
    }

    /** The number in one writing and the words behind it: 0,5cm and .50 cm. are one, 0.5 m is another. */
    static Optional<String> measure(String text) {
        Matcher measured = MEASURED.matcher(PlainText.of(text).strip());
        return text.length() <= LONGEST && measured.matches()
                ? read(measured.group(1), "").map(size -> size + " " + FoldedText.of(measured.group(2)))
                : Optional.empty();
    }

    private static Optional<Fraction> signed(String text) {
        Matcher signed = SIGN.matcher(text);
        return signed.matches()
                ? size(signed.group(2)).map(size -> signed.group(1).equals("-") ? size.negate() : size)
                : Optional.empty();
    }

    /** True if nothing stands in it but figures and their signs. */
    static boolean isBare(String text) {
        return BARE.matcher(text).matches();
    }

    private static String bare(String text, String unit) {
        String named = plain(unit);
        String value = NAMED.matcher(plain(text)).replaceFirst("");
        if (!named.isEmpty() && value.endsWith(named)) {
            value = value.substring(0, value.length() - named.length());
        }
        return CURRENCY.matcher(value).replaceAll("").strip();
    }

    /** Without the stop of a sentence, which is no part of a number or of a unit. */
    private static String plain(String text) {
        String plain = PlainText.of(text).strip().toLowerCase(Locale.ROOT);
        return STOPS.matcher(plain).replaceFirst("");
    }

    private static Optional<Fraction> size(String text) {
        Matcher mixed = MIXED.matcher(text);
        if (mixed.matches()) {
            return mixed(mixed);
        }
        if (SPACED.matcher(text).matches()) {
            return decimal(text.replace(" ", "").replace(',', '.'));
        }
        if (COMMAS.matcher(text).matches()) {
            return decimal(text.replace(",", ""));
        }
        if (POINTS.matcher(text).matches()) {
            return decimal(text.replace(".", "").replace(',', '.'));
        }
        return DECIMAL.matcher(text).matches() ? decimal(text.replace(',', '.')) : Optional.empty();
    }

    private static Optional<Fraction> mixed(Matcher mixed) {
        BigInteger bottom = new BigInteger(mixed.group(3));
        if (bottom.signum() == 0) {
            return Optional.empty();
        }
        Fraction part = new Fraction(new BigInteger(mixed.group(2)), bottom);
        return Optional.of(
                mixed.group(1) == null
                        ? part
                        : part.plus(new Fraction(new BigInteger(mixed.group(1)), BigInteger.ONE)));
    }

    private static Optional<Fraction> decimal(String text) {
        return Optional.of(Fraction.of(new BigDecimal(text)));
    }
}
