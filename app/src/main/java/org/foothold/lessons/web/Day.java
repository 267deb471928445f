package org.foothold.lessons.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Words;
import org.foothold.schools.SchoolClass;

/** A class and the date of one of its lessons: where a lesson page stands. */
public record Day(SchoolClass schoolClass, LocalDate date) {
    public ClassId id() {
        return schoolClass.id();
    }

    /** The address of all lessons of the class. */
    public String lessons() {
        return "/classes/" + id() + "/lessons";
    }

    /** The address of this lesson. */
    public String address() {
        return lessons() + "/" + date;
    }

    public String checks() {
        return "/classes/" + id() + "/checks";
    }

    public String inWords(Words words) {
        return inWords(date, words);
    }

    static String inWords(LocalDate date, Words words) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(words.locale())
                .format(date);
    }

    static String inShort(LocalDate date, Words words) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(date);
    }

    /** The time of day where the school is. */
    public String clock(Instant at, Words words) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(at.atZone(schoolClass.timeZone()));
    }

    /** The time of day, or the date of what was on another. */
    public String when(Instant at, Words words) {
        LocalDate its = at.atZone(schoolClass.timeZone()).toLocalDate();
        return its.equals(date) ? clock(at, words) : inShort(its, words);
    }
}
