package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LessonDayTests {
    private static final ZoneId DENVER = ZoneId.of("America/Denver");

    @Test
    void lastsFromFourToFourWhereTheSchoolIs() {
        LessonDay day = LessonDay.of(Instant.parse("2026-01-15T17:00:00Z"), DENVER);
        assertThat(day.start()).isEqualTo("2026-01-15T11:00:00Z");
        assertThat(day.end()).isEqualTo("2026-01-16T11:00:00Z");
    }

    @Test
    void anEveningClassPastMidnightIsStillOnTheSameDay() {
        assertThat(LessonDay.of(Instant.parse("2026-01-16T08:30:00Z"), DENVER).end())
                .isEqualTo("2026-01-16T11:00:00Z");
    }

    @Test
    void keepsFourOClockWhenTheClocksChange() {
        assertThat(LessonDay.of(Instant.parse("2026-03-07T18:00:00Z"), DENVER).end())
                .isEqualTo("2026-03-08T10:00:00Z");
    }

    @Test
    void onASharedDeviceNoSessionOutlastsTheLongestLessonOrTheDay() {
        LessonDay day = LessonDay.of(Instant.parse("2026-01-15T17:00:00Z"), DENVER);
        assertThat(day.endOfLesson(Instant.parse("2026-01-15T17:00:00Z"))).isEqualTo("2026-01-15T19:30:00Z");
        assertThat(day.endOfLesson(Instant.parse("2026-01-16T10:00:00Z"))).isEqualTo(day.end());
    }
}
