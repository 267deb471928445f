package org.foothold.growth.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.foothold.kernel.Words;

/** The days of a school in the words of a language; one of another year than this says its year, too. */
final class Days {
    private final ZoneId zone;
    private final LocalDate today;
    private final DateTimeFormatter ofThisYear;
    private final DateTimeFormatter ofAnother;

    Days(Words words, ZoneId zone, Instant now) {
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
        this.ofThisYear = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(words.locale());
        this.ofAnother = DateTimeFormatter.ofLocalizedPattern("yMMMd").withLocale(words.locale());
    }

    LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    String say(Instant at) {
        LocalDate day = of(at);
        return (day.getYear() == today.getYear() ? ofThisYear : ofAnother).format(day);
    }
}
