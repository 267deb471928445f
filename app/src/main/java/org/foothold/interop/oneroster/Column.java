package org.foothold.interop.oneroster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column that Foothold reads: its name and older names, what may stand in it, whether it must be there. A wrong value
 * of a strict column is a problem; of a loose one only a warning, because nothing depends on it.
 */
record Column(String name, List<String> olderNames, Kind kind, Set<String> words, boolean required, boolean strict) {
    static final int LONGEST = 255;

    enum Kind {
        ID,
        TEXT,
        LIST,
        WORD,
        BOOLEAN,
        DATE
    }

    /** What is wrong with a value: the key of the words that say it, and what they need. */
    record Fault(String key, String argument) {}

    static Column required(String name, Kind kind) {
        return new Column(name, List.of(), kind, Set.of(), true, true);
    }

    static Column optional(String name, Kind kind, String... olderNames) {
        return new Column(name, List.of(olderNames), kind, Set.of(), false, true);
    }

    static Column loose(String name, Kind kind) {
        return new Column(name, List.of(), kind, Set.of(), false, false);
    }

    static Column oneOf(String name, boolean required, String... words) {
        return new Column(name, List.of(), Kind.WORD, Set.of(words), required, true);
    }

    boolean isNamed(String header) {
        return header.equalsIgnoreCase(name) || olderNames.stream().anyMatch(header::equalsIgnoreCase);
    }

    /** What is wrong with a value that is not blank, or null. */
    @Nullable
    Fault check(String value) {
        if (value.indexOf('\0') >= 0) {
            return new Fault("oneroster.nul", "");
        }
        if (kind != Kind.LIST && value.length() > LONGEST) {
            return new Fault("oneroster.too-long", Integer.toString(LONGEST));
        }
        return switch (kind) {
            case ID -> value.chars().anyMatch(Character::isISOControl) ? new Fault("oneroster.bad-id", "") : null;
            case TEXT, LIST -> null;
            case WORD -> isOneOfTheWords(value) ? null : new Fault("oneroster.bad-word", String.join(", ", sorted()));
            case BOOLEAN -> isBoolean(value) ? null : new Fault("oneroster.bad-boolean", "");
            case DATE -> date(value) == null ? new Fault("oneroster.bad-date", "") : null;
        };
    }

    /** The day of {@code 2026-08-20}, also where a time follows it; null if it is none. */
    static @Nullable LocalDate date(String value) {
        boolean withTime = value.length() > 10 && (value.charAt(10) == 'T' || value.charAt(10) == ' ');
        if (value.length() != 10 && !withTime) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value.substring(0, 10));
            return day.getYear() == 0 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private boolean isOneOfTheWords(String value) {
        String word = value.toLowerCase(Locale.ROOT);
        return word.startsWith("ext:") || words.stream().anyMatch(each -> each.equalsIgnoreCase(word));
    }

    private List<String> sorted() {
        return words.stream().sorted().toList();
    }

    private static boolean isBoolean(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }
}
