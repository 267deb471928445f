package org.foothold.schools.api;

import java.time.ZoneId;
import org.foothold.schools.TimeZones;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A time zone as programs write it. */
final class TimeZoneJson {
    private TimeZoneJson() {}

    /** Refuses what names no place: an offset would be wrong for half of the year. */
    static ZoneId read(String name) {
        return TimeZones.find(name)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT, "A time zone is named by a place, such as America/Chicago."));
    }
}
