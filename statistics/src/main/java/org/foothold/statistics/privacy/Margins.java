package org.foothold.statistics.privacy;

/** Which totals are published beside the cells, and so known to an attacker. */
public enum Margins {
    ROWS,
    COLUMNS,
    BOTH,
    /** The total of the whole table only. */
    TOTAL,
    NONE;

    boolean rows() {
        return this == ROWS || this == BOTH;
    }

    boolean columns() {
        return this == COLUMNS || this == BOTH;
    }

    boolean total() {
        return this != NONE;
    }
}
