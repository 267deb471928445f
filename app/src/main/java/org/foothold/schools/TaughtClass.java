package org.foothold.schools;

import java.util.List;

/** A class with the names of those who teach it, by which people look for it. */
public record TaughtClass(SchoolClass schoolClass, List<String> teachers) {
    public TaughtClass {
        teachers = List.copyOf(teachers);
    }
}
