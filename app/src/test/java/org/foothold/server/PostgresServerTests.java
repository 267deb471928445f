package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("db")
@TestInstance(Lifecycle.PER_CLASS)
class PostgresServerTests {

    private final Path folder;
    private final PostgresSetup setup;
    private PostgresServer server;

    PostgresServerTests(@TempDir Path folder) {
        this.folder = folder;
        var programs = Path.of("target", "postgresql", "programs").toAbsolutePath();
        setup = PostgresSetup.durable(programs, folder);
        server = PostgresServer.start(setup);
    }

    @BeforeAll
    void leaveSomethingToKeep() throws SQLException {
        server.administer("foothold", "CREATE TABLE kept (word text)");
        server.administer("foothold", "INSERT INTO kept VALUES ('still here')");
        server.administer("foothold", "GRANT SELECT ON kept TO " + DatabaseAccess.USER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void keepsWhatWasAcknowledged(String setting) throws SQLException {
        assertThat(askAsUser("SELECT current_setting('" + setting + "')")).isEqualTo("on");
    }

    @Test
    void listensOnThisMachineOnly() throws SQLException {
        assertThat(askAsUser("SELECT current_setting('listen_addresses')")).isEqualTo("127.0.0.1");
    }

    @Test
    void bindsTheRuntimeRoleToRowLevelSecurity() throws SQLException {
        assertThat(askAsUser("""
                SELECT NOT (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole)
                FROM pg_roles WHERE rolname = current_user""")).isEqualTo("t");
    }

    @Test
    void givesTheRuntimeRoleNothingToOwn() throws SQLException {
        assertThat(askAsUser("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", DatabaseAccess.OWNER, DatabaseAccess.USER})
    void refusesAWrongPasswordFromThisMachine(String role) {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url("foothold"), role, "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsPasswordsAsScramOnly() throws SQLException {
        server.administer("foothold", """
                DO $$ BEGIN
                    ASSERT (SELECT bool_and(rolpassword LIKE 'SCRAM-SHA-256$%') FROM pg_authid WHERE rolcanlogin);
                END $$""");
        assertThat(setup.data().resolve("pg_hba.conf")).content().doesNotContainPattern("(?m)^\\s*[a-z].*\\strust$");
    }

    @Test
    void foldsLettersTheSameOnEveryPlatform() throws SQLException {
        assertThat(askAsUser("SELECT lower('ÁRBOL Ñ')")).isEqualTo("árbol ñ");
    }

    @Test
    void comesBackOnTheSamePortWhenItIsKilled() throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(setup.data().resolve("postmaster.pid")).getFirst());
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();

        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(askAsUser("SELECT word FROM kept")).isEqualTo("still here"));
    }

    @Test
    void doesNotShootAtAStrangerWhoHasTheNumberOfADeadServer() throws IOException {
        var other = PostgresSetup.durable(setup.programs(), folder.resolve("other"));
        PostgresServer.start(other).close();
        Files.writeString(
                other.data().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + other.data() + "\n1\n1\n\n127.0.0.1\n\n");

        var again = PostgresServer.start(other);

        assertThat(again.access().url()).startsWith("jdbc:postgresql://127.0.0.1:");
        again.close();
    }

    private String askAsUser(String question) throws SQLException {
        var access = server.access();
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
