package org.foothold.server;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where an embedded server lives and how it is set.
 *
 * @param programs folder of PostgreSQL's programs, filled when missing
 * @param data its data folder, made when missing
 * @param log file to which the server writes
 */
public record PostgresSetup(Path programs, Path data, Path log, Passwords passwords, Map<String, String> settings) {

    /** One of which nothing is lost, its data in the folder and with passwords that only this process knows. */
    public static PostgresSetup durable(Path programs, Path folder) {
        return new PostgresSetup(
                programs,
                folder.resolve("data"),
                folder.resolve("postgresql.log"),
                Passwords.generate(),
                PostgresServer.DURABLE);
    }
}
