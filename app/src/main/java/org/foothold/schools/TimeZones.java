package org.foothold.schools;

import java.text.Collator;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Where else most of those live who read Spanish. */
    private static final List<String> FIRST_IN_SPANISH = List.of(
            "America/Mexico_City",
            "America/Guatemala",
            "America/Bogota",
            "America/Lima",
            "America/Santiago",
            "America/Argentina/Buenos_Aires",
            "Europe/Madrid");

    private static final Map<Locale, Map<String, List<Choice>>> CHOICES = new ConcurrentHashMap<>();

    private TimeZones() {}

    /** One to choose, by its id, and how people read it. */
    public record Choice(String id, String name) {}

    /** The most likely ones for who reads this language, in their order. */
    public static List<Choice> first(Locale locale) {
        List<String> more = locale.getLanguage().equals("es") ? FIRST_IN_SPANISH : List.of();
        return Stream.concat(FIRST.stream(), more.stream())
                .map(id -> new Choice(id, show(id, locale)))
                .toList();
    }

    /** All of the world by region ({@code America}), each region by name. */
    public static Map<String, List<Choice>> byRegion(Locale locale) {
        return CHOICES.computeIfAbsent(
                locale,
                none -> Stream.concat(FIRST.stream(), OTHERS.stream())
                        .map(id -> new Choice(id, show(id, locale)))
                        .sorted(Comparator.comparing(Choice::name, Collator.getInstance(locale)))
                        .collect(Collectors.groupingBy(
                                each -> each.id().substring(0, each.id().indexOf('/')),
                                TreeMap::new,
                                Collectors.toList())));
    }

    /** How people read it: {@code Denver · Mountain Time}, {@code Knox, Indiana · Central Time}. */
    public static String show(String id, Locale locale) {
        List<String> parts = List.of(id.replace('_', ' ').split("/"));
        String city = String.join(
                ", ", parts.subList(Math.min(1, parts.size() - 1), parts.size()).reversed());
        return city + " · " + ZoneId.of(id).getDisplayName(TextStyle.FULL, locale);
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
