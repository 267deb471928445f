package org.foothold.schools;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier rosters brought and has not ended, by source id: other orgs with the school they stand for, schools, terms
 * with their last day, people with whether they may teach, classes. A part of a roster refers to these.
 */
public record RosterKnown(
        Map<String, Optional<String>> units,
        Set<String> schools,
        Map<String, LocalDate> terms,
        Map<String, Boolean> people,
        Set<String> classes) {
    public static final RosterKnown NOTHING = new RosterKnown(Map.of(), Set.of(), Map.of(), Map.of(), Set.of());
}
