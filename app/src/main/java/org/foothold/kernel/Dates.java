package org.foothold.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The days that lessons and terms may have. Far years are slips of the pen, and the farthest no database can keep. */
public final class Dates {
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private Dates() {}

    /**
     * The day written as {@code 2026-09-01}.
     *
     * @throws DateTimeException if it is none, or before the first or after the last
     */
    public static LocalDate read(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeParseException("Not between " + FIRST + " and " + LAST, text, 0);
        }
        return day;
    }
}
