package org.foothold.gates;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;

/**
 * A class in which much happened.
 *
 * @param people by role, in lower case
 * @param names for each name that stands in an address or in what is sent, that of something that exists there
 */
record Lived(TestSchool.Place place, Map<String, Actor> people, Map<String, String> names) {
    Lived {
        people = new TreeMap<>(people);
        names = new TreeMap<>(names);
    }

    Actor teacher() {
        return actor("teacher");
    }

    Actor student() {
        return actor("student");
    }

    List<Actor> everybody() {
        return List.copyOf(people.values());
    }

    private Actor actor(String role) {
        return Objects.requireNonNull(people.get(role));
    }
}
