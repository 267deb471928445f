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
public record PostgresSetup(Path programs, Path data, Path log, Passwords passwords, Map<String, String> settings) {}
