package org.foothold.schools;

import java.util.List;

/** One line behind a number of an import: what is added, joined, changed (with its fields from and to) or ended. */
public record RosterChange(Kind kind, Change change, String name, String source, List<Field> fields) {
    public RosterChange {
        fields = List.copyOf(fields);
    }

    public enum Kind {
        SCHOOL,
        TERM,
        PERSON,
        CLASS,
        ENROLMENT
    }

    public enum Change {
        ADDED,
        /** Here already, though not by a roster; from now on the roster knows it. */
        JOINED,
        CHANGED,
        ENDED
    }

    /** A field by name, what it was and what it becomes; empty where there is nothing, several where it is a list. */
    public record Field(String name, List<String> was, List<String> becomes) {
        public Field {
            was = List.copyOf(was);
            becomes = List.copyOf(becomes);
        }
    }
}
