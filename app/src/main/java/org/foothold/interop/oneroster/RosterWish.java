package org.foothold.interop.oneroster;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foothold.schools.TimeZones;

/**
 * What was typed after {@code import oneroster}.
 *
 * @param zoneTyped where new schools begin; without one, where the others are
 * @param same whether students of the same names are the same students, if it was said
 */
record RosterWish(
        Path file,
        boolean yes,
        boolean endingMeant,
        Optional<String> zoneTyped,
        Optional<Boolean> same,
        Optional<Path> lists,
        String district) {
    private static final String ZONE = "zone=";
    private static final String LISTS = "lists=";

    static RosterWish read(List<String> arguments) {
        List<String> named = new ArrayList<>(arguments.subList(1, arguments.size()));
        boolean yes = named.removeIf("yes"::equals);
        boolean endingMeant = named.removeIf("end-many"::equals);
        Optional<String> zone = take(named, ZONE);
        Optional<Path> lists = take(named, LISTS).map(Path::of);
        boolean same = named.removeIf("same-students"::equals);
        boolean others = named.removeIf("other-students"::equals);
        return new RosterWish(
                Path.of(arguments.getFirst()),
                yes,
                endingMeant,
                zone,
                same == others ? Optional.empty() : Optional.of(same),
                lists,
                String.join(" ", named));
    }

    private static Optional<String> take(List<String> named, String prefix) {
        Optional<String> found = named.stream()
                .filter(each -> each.startsWith(prefix))
                .findFirst()
                .map(each -> each.substring(prefix.length()));
        named.removeIf(each -> each.startsWith(prefix));
        return found;
    }

    Optional<ZoneId> zone() {
        return zoneTyped.flatMap(TimeZones::find);
    }

    boolean isInNoZone() {
        return zoneTyped.isPresent() && zone().isEmpty();
    }

    String name() {
        return Optional.ofNullable(file.getFileName()).orElse(file).toString();
    }
}
