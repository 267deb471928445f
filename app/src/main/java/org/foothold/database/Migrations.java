package org.foothold.database;

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

    /** Migrates as the owner and grants the runtime user what it needs. */
    public static void run(String url, String owner, String ownerPassword, String user) {
        for (String module : MODULES) {
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
}
