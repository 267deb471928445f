package org.foothold.server;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a backup holds.
 *
 * @param format how the file is laid out; a reader refuses one that it does not know
 * @param migrations each schema with what had been done to it, so that data meet the tables they came from
 * @param tables in an order in which each comes after those it refers to
 * @param sequences each with its last value
 */
record Manifest(
        int format,
        String made,
        Map<String, List<String>> migrations,
        List<Table> tables,
        Map<String, Long> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    Manifest {
        for (Object part : new Object[] {made, migrations, tables, sequences}) {
            Objects.requireNonNull(part, "A part of the manifest is missing");
        }
    }
}
