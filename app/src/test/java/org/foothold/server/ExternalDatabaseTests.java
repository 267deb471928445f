package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.foothold.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Tag("db")
@ExtendWith(OutputCaptureExtension.class)
class ExternalDatabaseTests {

    @BeforeAll
    static void twoDatabasesOfSomebodyElse() throws SQLException {
        TestDatabase.administer("CREATE ROLE may_make_roles LOGIN CREATEROLE PASSWORD 'one'");
        TestDatabase.administer("CREATE DATABASE elsewhere OWNER may_make_roles");
        TestDatabase.administer("CREATE ROLE may_not LOGIN PASSWORD 'two'");
        TestDatabase.administer("CREATE DATABASE strict OWNER may_not");
        TestDatabase.administer("CREATE ROLE too_strong LOGIN BYPASSRLS PASSWORD 'three'");
        TestDatabase.administer("CREATE ROLE too_near LOGIN PASSWORD 'four'");
        TestDatabase.administer("CREATE ROLE between");
        TestDatabase.administer("GRANT may_not TO between");
        TestDatabase.administer("GRANT between TO too_near WITH INHERIT FALSE");
    }

    @Test
    void makesTheRuntimeRoleAndEveryNodeFindsItsPassword() {
        var address = Map.of(ExternalDatabase.URL, url("elsewhere", "may_make_roles", "one"));

        var one = new ExternalDatabase(address).open();
        var other = new ExternalDatabase(address).open();

        assertThat(one.user()).isEqualTo("elsewhere_app");
        assertThat(one).isEqualTo(other);
        assertThat(one.password()).isNotEqualTo(one.ownerPassword());
    }

    /** The server of the tests is quick and forgetful. */
    @Test
    void warnsOfAServerThatDoesNotAwaitItsDisk(CapturedOutput said) {
        new ExternalDatabase(Map.of(ExternalDatabase.URL, url("elsewhere", "may_make_roles", "one"))).open();
        assertThat(said.getErr()).contains(ExternalDatabase.URL, "fsync=off", "power cut");
    }

    @Test
    void saysWhatToDoWhenTheOwnerMayNotMakeRoles() {
        assertThatThrownBy(() ->
                        new ExternalDatabase(Map.of(ExternalDatabase.URL, url("strict", "may_not", "two"))).open())
                .isInstanceOf(ServerProblem.class)
                .hasMessageContainingAll(
                        "CREATE ROLE strict_app LOGIN PASSWORD", ExternalDatabase.USER, ExternalDatabase.PASSWORD);
    }

    @Test
    void refusesARuntimeRoleThatCouldPassRowLevelSecurity() {
        var strong = Map.of(
                ExternalDatabase.URL, url("strict", "may_not", "two"),
                ExternalDatabase.USER, "too_strong",
                ExternalDatabase.PASSWORD, "three");
        assertThatThrownBy(() -> new ExternalDatabase(strong).open())
                .isInstanceOf(ServerProblem.class)
                .hasMessageContaining("row-level security");
    }

    /** Who owns a table sees its rows whatever the policies say, and a member of the owner becomes it by SET ROLE. */
    @Test
    void refusesARuntimeRoleThatIsTheOwnerOrMayActAsIt() {
        for (var role : Map.of("may_not", "two", "too_near", "four").entrySet()) {
            var near = Map.of(
                    ExternalDatabase.URL, url("strict", "may_not", "two"),
                    ExternalDatabase.USER, role.getKey(),
                    ExternalDatabase.PASSWORD, role.getValue());
            assertThatThrownBy(() -> new ExternalDatabase(near).open())
                    .as(role.getKey())
                    .isInstanceOf(ServerProblem.class)
                    .hasMessageContainingAll(role.getKey(), "row-level security", "not a member of 'may_not'");
        }
    }

    private static String url(String database, String user, String password) {
        return TestDatabase.url(database).replace("jdbc:postgresql://", "postgresql://" + user + ":" + password + "@");
    }
}
