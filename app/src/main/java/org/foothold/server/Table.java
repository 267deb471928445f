package org.foothold.server;

import java.util.List;

/**
 * One table as a backup sees it.
 *
 * @param name schema and table, quoted where PostgreSQL needs that
 * @param columns those that are stored, not computed
 */
record Table(String name, List<String> columns, long rows) {

    String entry() {
        return "tables/" + name + ".copy";
    }

    String list() {
        return "(" + String.join(", ", columns) + ")";
    }

    Table withRows(long counted) {
        return new Table(name, columns, counted);
    }
}
