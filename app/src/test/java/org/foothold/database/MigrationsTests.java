package org.foothold.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.api.FlywayException;
import org.foothold.TestDatabase;
import org.foothold.server.DatabaseAccess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("db")
class MigrationsTests {

    @Test
    void readsNoHistoryWhereTheSameFilesHaveBeenApplied() throws SQLException {
        DatabaseAccess database = TestDatabase.create();
        execute(database, "DROP TABLE schools.flyway_schema_history");

        migrate(database);

        execute(database, "COMMENT ON SCHEMA foothold IS 'by other files'");
        assertThatThrownBy(() -> migrate(database)).isInstanceOf(FlywayException.class);
    }

    @Test
    void aMarkNamesItsFilesAndTheRoleTheyGrantTo() {
        String mark = MigrationMark.ofFiles(Migrations.MODULES, "foothold_app");
        assertThat(MigrationMark.ofFiles(Migrations.MODULES, "foothold_app")).isEqualTo(mark);
        assertThat(MigrationMark.ofFiles(Migrations.MODULES, "another")).isNotEqualTo(mark);
        assertThat(MigrationMark.ofFiles(List.of("schools"), "foothold_app"))
                .isNotEqualTo(MigrationMark.ofFiles(List.of("targets"), "foothold_app"));
    }

    @Test
    void nodesThatStartTogetherMigrateOneAfterTheOther() {
        DatabaseAccess database = TestDatabase.empty();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> migrate(database));
        migrate(database);
        assertThat(other).succeedsWithin(Duration.ofMinutes(2));
    }

    private static void migrate(DatabaseAccess database) {
        Migrations.run(database.url(), database.owner(), database.ownerPassword(), database.user());
    }

    private static void execute(DatabaseAccess database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
