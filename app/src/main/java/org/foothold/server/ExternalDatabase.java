package org.foothold.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A PostgreSQL that somebody else runs, given by environment variables. The credentials are the owner's; the runtime role
 * is made if the owner may, with a password that every node derives alike from the owner's.
 */
final class ExternalDatabase {

    static final String URL = "FOOTHOLD_DATABASE_URL";
    static final String USER = "FOOTHOLD_DATABASE_USER";
    static final String PASSWORD = "FOOTHOLD_DATABASE_PASSWORD";

    private static final int OLDEST = 18;
    private static final String UNBOUND = """
            SELECT rolsuper OR rolbypassrls, pg_has_role(rolname, ?, 'MEMBER') FROM pg_roles WHERE rolname = current_user""";
    private static final String DISK_IS_AWAITED = "SELECT current_setting('fsync')::boolean";
    private static final String EXISTS = "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)";

    private final Map<String, String> environment;

    ExternalDatabase(Map<String, String> environment) {
        this.environment = environment;
    }

    DatabaseAccess open() {
        var access = access();
        try (var connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword())) {
            checkVersion(connection);
            warnIfNoDiskIsAwaited(connection);
            if (!environment.containsKey(USER)) {
                makeRuntimeRole(connection, access);
            }
        } catch (SQLException e) {
            throw new ServerProblem("The database of " + URL + " cannot be used: " + e.getMessage(), e);
        }
        checkRuntimeRole(access);
        return access;
    }

    private DatabaseAccess access() {
        var url = DatabaseUrl.parse(Objects.requireNonNull(environment.get(URL)));
        var user = environment.getOrDefault(USER, roleFor(url.database()));
        var password = environment.getOrDefault(PASSWORD, derive(url.password(), user));
        return new DatabaseAccess(url.jdbc(), url.user(), url.password(), user, password);
    }

    private static String roleFor(String database) {
        return database.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_") + "_app";
    }

    private static void checkVersion(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new ServerProblem("Foothold needs PostgreSQL 18; the one of " + URL + " is " + version + ".");
        }
    }

    /** Not refused: some services keep what is written in other ways and switch this off on purpose. */
    private static void warnIfNoDiskIsAwaited(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(DISK_IS_AWAITED)) {
            if (rows.next() && !rows.getBoolean(1)) {
                System.err.println("The PostgreSQL of " + URL + " runs with fsync=off: it says that something is kept"
                        + " before it is on its disk, and a power cut there may lose answers or the whole database."
                        + " Set fsync=on unless its storage keeps what is written by other means.");
            }
        }
    }

    private static void makeRuntimeRole(Connection connection, DatabaseAccess access) throws SQLException {
        if (canConnect(access)) {
            return;
        }
        var change = exists(connection, access.user()) ? "ALTER" : "CREATE";
        try (var statement = connection.createStatement()) {
            statement.execute("%s ROLE %s LOGIN PASSWORD '%s'"
                    .formatted(change, statement.enquoteIdentifier(access.user(), true), access.password()));
        } catch (SQLException e) {
            throw new ServerProblem(
                    "Foothold works as a role of its own, and '" + access.owner()
                            + "' may not make it. Let somebody who may do so run:  CREATE ROLE " + access.user()
                            + " LOGIN PASSWORD '...';  then set " + USER + " and " + PASSWORD + ".",
                    e);
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (var statement = connection.prepareStatement(EXISTS)) {
            statement.setString(1, role);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static boolean canConnect(DatabaseAccess access) {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void checkRuntimeRole(DatabaseAccess access) {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.prepareStatement(UNBOUND)) {
            statement.setString(1, access.owner());
            try (var rows = statement.executeQuery()) {
                rows.next();
                refuseUnbound(access, rows.getBoolean(1), rows.getBoolean(2));
            }
        } catch (SQLException e) {
            throw new ServerProblem(
                    "The role '" + access.user() + "' cannot work in the database: " + e.getMessage(), e);
        }
    }

    /** Row-level security does not hold for who owns the tables, nor for who may act as the owner. */
    private static void refuseUnbound(DatabaseAccess access, boolean powerful, boolean ownsTables) {
        if (powerful) {
            throw new ServerProblem("The role '" + access.user() + "' could pass row-level security."
                    + " It must be neither superuser nor BYPASSRLS.");
        }
        if (ownsTables) {
            throw new ServerProblem("The role '" + access.user() + "' of " + USER + " is '" + access.owner()
                    + "' of " + URL + " or may act as it, so row-level security would not hold for it."
                    + " Leave " + USER + " out, or name a role that is not a member of '" + access.owner() + "'.");
        }
    }

    private static String derive(String ownerPassword, String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("foothold:" + ownerPassword).getBytes(UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(role.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
