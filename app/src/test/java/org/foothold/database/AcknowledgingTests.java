package org.foothold.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.foothold.TestDatabase;
import org.foothold.server.DatabaseAccess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that somebody else runs may be set to acknowledge what is not on its disk; ours then asks for more. */
@Tag("db")
class AcknowledgingTests {
    private static final String SHOW = "SHOW synchronous_commit";

    private final DatabaseAccess access = TestDatabase.create();

    @ParameterizedTest
    @CsvSource({"off, on", "local, local", "on, on", "remote_apply, remote_apply"})
    void theRoleMayBeSetToLess(String chosen, String used) throws SQLException {
        TestDatabase.administer("ALTER ROLE %s IN DATABASE %s SET synchronous_commit = %s"
                .formatted(access.user(), database(), chosen));
        assertThat(asUsually()).isEqualTo(chosen);
        assertThat(inATransaction()).isEqualTo(used);
    }

    @Test
    void theDatabaseMayBeSetToLess() throws SQLException {
        TestDatabase.administer("ALTER DATABASE %s SET synchronous_commit = off".formatted(database()));
        assertThat(inATransaction()).isEqualTo("on");
    }

    private String database() {
        return access.url().substring(access.url().lastIndexOf('/') + 1);
    }

    private String asUsually() throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(SHOW)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String inATransaction() {
        var properties = new DatabaseProperties(
                access.url(), access.owner(), access.ownerPassword(), access.user(), access.password(), 1);
        try (var pool = (HikariDataSource) new DatabaseConfiguration().dataSource(properties)) {
            var transaction = new TransactionTemplate(new DistrictTransactions(pool));
            return transaction.execute(status ->
                    JdbcClient.create(pool).sql(SHOW).query(String.class).single());
        }
    }
}
