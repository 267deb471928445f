package org.foothold.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** When a class meets: three school days a week for six weeks, and today whatever day it is. */
record Calendar(LocalDate today, Instant now, ZoneId zone, int place) {
    private static final int WEEKS = 6;
    private static final List<Set<DayOfWeek>> DAYS = List.of(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
            Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY));

    static Calendar of(Instant now, ZoneId zone, int place) {
        return new Calendar(LocalDate.ofInstant(now, zone), now, zone, place);
    }

    List<LocalDate> past() {
        Set<DayOfWeek> days = DAYS.get(place % DAYS.size());
        return today.minusWeeks(WEEKS)
                .datesUntil(today)
                .filter(date -> days.contains(date.getDayOfWeek()))
                .toList();
    }

    /** When the class begins on a day of the past: each class has its period. */
    Instant begins(LocalDate date) {
        LocalTime period = LocalTime.of(8, 10).plusMinutes(55L * (place % 6));
        return date.atTime(period).atZone(zone).toInstant();
    }
}
