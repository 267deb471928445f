package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.foothold.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("db")
class PostgresServerTests {

    private static final DatabaseAccess ACCESS = TestDatabase.empty();

    @Test
    void runtimeRoleIsBoundByRowLevelSecurity() throws SQLException {
        assertThat(
                        askAsUser(
                                "SELECT NOT (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole) FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("t");
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(ACCESS.url(), ACCESS.user(), "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void sortsAndFoldsTextTheSameEverywhere() throws SQLException {
        assertThat(askAsUser("SELECT lower('ÁRBOL Ñ')")).isEqualTo("árbol ñ");
    }

    private static String askAsUser(String question) throws SQLException {
        try (var connection = DriverManager.getConnection(ACCESS.url(), ACCESS.user(), ACCESS.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
