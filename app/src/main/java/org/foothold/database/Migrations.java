package org.foothold.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings every module's schema up to date, each from its own folder {@code db/migration/<module>}, lowest first. */
public final class Migrations {
    /** The modules with tables, in the order in which they may refer to one another. */
    static final List<String> MODULES = List.of(
            "foothold", //
            "schools",
            "targets",
            "tasks",
            "evidence",
            "lessons",
            "growth",
            "demo");

    private Migrations() {}

    /** Migrates as the owner and grants the runtime user what it needs; does nothing where all has been done. */
    public static void run(String url, String owner, String ownerPassword, String user) {
        String files = MigrationMark.ofFiles(MODULES, user);
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            MigrationMark mark = new MigrationMark(connection);
            if (!mark.names(files)) {
                MODULES.forEach(module -> migrate(module, url, owner, ownerPassword, user));
                mark.set(files);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be asked what has been migrated", e);
        }
    }

    private static void migrate(String module, String url, String owner, String ownerPassword, String user) {
        Flyway.configure()
                .dataSource(url, owner, ownerPassword)
                .schemas(module)
                .locations("classpath:db/migration/" + module)
                .placeholders(Map.of("runtime", user))
                .outputQueryResults(false)
                .load()
                .migrate();
    }
}
