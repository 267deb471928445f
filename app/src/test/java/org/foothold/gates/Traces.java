package org.foothold.gates;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a district's rows are, to see whether somebody changed one. */
final class Traces {
    private static final String TABLES = """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE a.attname = 'district_id' AND c.relkind IN ('r', 'p') AND c.relrowsecurity
              AND has_table_privilege(c.oid, 'SELECT')
            ORDER BY 1""";

    /** But for when somebody or something was seen last, which is noted of whoever asks, now and then. */
    private static final String ROW = "(to_jsonb(t) - 'seen_at')::text";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final List<String> tables;

    Traces(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
        this.tables = sql.sql(TABLES).query((row, number) -> row.getString(1)).list();
    }

    /** Each table with the number of its rows and the hash of their content. */
    List<String> of(DistrictId district) {
        String all = tables.stream()
                .map(table ->
                        "SELECT '%s ' || count(*) || ' ' || coalesce(md5(string_agg(md5(%s), '' ORDER BY md5(%s))), '') FROM %s t"
                                .formatted(table, ROW, ROW, table))
                .collect(Collectors.joining(" UNION ALL "));
        return within(
                district,
                () -> sql.sql(all).query((row, number) -> row.getString(1)).list());
    }

    /** How many rows speak of this. */
    long rowsWith(DistrictId district, String name) {
        String all = tables.stream()
                .map(table -> "SELECT count(*) FROM %s t WHERE position(:name IN t::text) > 0".formatted(table))
                .collect(Collectors.joining(" UNION ALL ", "SELECT sum(count) FROM (", ") AS counted"));
        return within(
                district,
                () -> sql.sql(all).param("name", name).query(Long.class).single());
    }

    private <T> T within(DistrictId district, Supplier<T> work) {
        return DistrictScope.within(district, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
