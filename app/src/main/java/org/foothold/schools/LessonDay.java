package org.foothold.schools;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The day of a class's lessons: from four in the morning to four in the morning, where the school is. */
public record LessonDay(Instant start, Instant end) {
    private static final LocalTime TURN = LocalTime.of(4, 0);
    /** Longer than any lesson, for devices that are handed on when nobody closed the lesson. */
    private static final Duration LONGEST_LESSON = Duration.ofMinutes(150);

    public static LessonDay of(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime turn = here.toLocalDate().atTime(TURN).atZone(zone);
        ZonedDateTime start = here.isBefore(turn)
                ? here.toLocalDate().minusDays(1).atTime(TURN).atZone(zone)
                : turn;
        return new LessonDay(
                start.toInstant(),
                start.toLocalDate().plusDays(1).atTime(TURN).atZone(zone).toInstant());
    }

    /** When a session on a shared device ends, if the lesson does not end before. */
    Instant endOfLesson(Instant now) {
        Instant latest = now.plus(LONGEST_LESSON);
        return latest.isBefore(end) ? latest : end;
    }
}
