package org.foothold.schools;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;

/** The time zones to choose from, the most likely first. */
public final class TimeZones {
    private static final List<String> FIRST = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Puerto_Rico");
    private static final Set<String> REGIONS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");
    private static final List<String> OTHERS = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && REGIONS.contains(id.substring(0, id.indexOf('/'))))
            .filter(id -> !FIRST.contains(id))
            .sorted()
            .toList();

    private TimeZones() {}

    public static List<String> first() {
        return FIRST;
    }

    public static List<String> others() {
        return OTHERS;
    }

    /** How people read it: {@code America/New York}. */
    public static String show(String id) {
        return id.replace('_', ' ');
    }

    public static Optional<ZoneId> find(String id) {
        return FIRST.contains(id) || OTHERS.contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    /** Where this machine stands, as long as the browser has not told better. */
    public static String likely() {
        String here = TimeZone.getDefault().getID();
        return find(here).map(ZoneId::getId).orElse(FIRST.getFirst());
    }
}
