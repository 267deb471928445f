package org.foothold.gates;

import java.util.List;
import java.util.Objects;
import org.foothold.TestDatabase;
import org.foothold.server.DatabaseAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A schema as the migrations leave it, in which a gate may see how it would be after a change that nobody keeps. */
final class MigratedSchema {
    /** Everything that holds rows, but for what Flyway remembers and our runtime role may not read. */
    static final String OURS = """
            n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND c.relname <> 'flyway_schema_history'
            AND c.relkind IN ('r', 'p', 'v', 'm', 'f')""";

    private final DatabaseAccess access = TestDatabase.create();
    private final SimpleDriverDataSource owner = new SimpleDriverDataSource(
            new org.postgresql.Driver(), access.url(), access.owner(), access.ownerPassword());
    private final JdbcClient sql = JdbcClient.create(owner);

    List<String> list(String query) {
        return sql.sql(query).query((row, number) -> row.getString(1)).list();
    }

    List<String> listAfter(String change, String query) {
        return Objects.requireNonNull(new TransactionTemplate(new JdbcTransactionManager(owner)).execute(status -> {
            status.setRollbackOnly();
            sql.sql(change).update();
            return list(query);
        }));
    }
}
