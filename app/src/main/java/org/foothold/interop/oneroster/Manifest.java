package org.foothold.interop.oneroster;

import java.util.EnumMap;
import java.util.Map;
import org.foothold.schools.Roster.Coverage;

/** What manifest.csv says: the version of the standard and, for each file, whether it is whole, a part, or not there. */
record Manifest(String version, Map<Table, Coverage> coverage) {
    static final String CSV = "manifest.csv";

    Manifest {
        coverage = Map.copyOf(coverage);
    }

    static Manifest nothing() {
        return new Manifest("", new EnumMap<>(Table.class));
    }

    Coverage of(Table table) {
        return coverage.getOrDefault(table, Coverage.NONE);
    }

    boolean isPart(Table table) {
        return of(table) == Coverage.NAMED;
    }

    boolean isWhole(Table table) {
        return of(table) == Coverage.WHOLE;
    }
}
