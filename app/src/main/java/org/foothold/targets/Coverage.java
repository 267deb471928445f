package org.foothold.targets;

import java.util.List;
import java.util.Set;

/** A gentle look at whether a set of targets covers its standard; whether it does, the teacher says. */
public record Coverage(Set<TargetKind> present, Set<TargetKind> missing, List<String> untouchedWords) {
    public Coverage {
        present = Set.copyOf(present);
        missing = Set.copyOf(missing);
        untouchedWords = List.copyOf(untouchedWords);
    }
}
