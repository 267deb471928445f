package org.foothold.server;

import java.sql.SQLException;

/** Makes the two roles and the database; every statement may be repeated after an interrupted start. */
final class PostgresRoles {

    private static final String ROLE = """
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                    CREATE ROLE %1$s;
                END IF;
                ALTER ROLE %1$s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '%2$s';
            END $$""";

    private final Administration administration;

    PostgresRoles(Administration administration) {
        this.administration = administration;
    }

    void prepare(DatabaseAccess access, String database) throws SQLException {
        execute(ROLE.formatted(access.owner(), access.ownerPassword()));
        execute(ROLE.formatted(access.user(), access.password()));
        try {
            execute("CREATE DATABASE %s OWNER %s".formatted(database, access.owner()));
        } catch (SQLException e) {
            if (!e.getSQLState().equals("42P04")) {
                throw e;
            }
        }
        execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
        execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(database, access.user()));
    }

    private void execute(String statement) throws SQLException {
        administration.run("postgres", statement);
    }

    /** One statement as superuser in a database. */
    interface Administration {
        void run(String database, String statement) throws SQLException;
    }
}
