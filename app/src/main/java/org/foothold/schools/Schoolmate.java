package org.foothold.schools;

import java.util.List;

/** A student of the school who is not in the class; the names of the classes tell those of the same name apart. */
public record Schoolmate(Person person, List<String> classes) {
    public Schoolmate {
        classes = List.copyOf(classes);
    }
}
