package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ana:p%40ss+1@db.school:5433/foothold?sslmode=require",
                "postgres://ana:p%40ss+1@db.school:5433/foothold?sslmode=require",
                "jdbc:postgresql://db.school:5433/foothold?user=ana&password=p%40ss+1&sslmode=require"
            })
    void understandsTheWaysInWhichPeopleWriteIt(String text) {
        assertThat(DatabaseUrl.parse(text))
                .isEqualTo(new DatabaseUrl(
                        "jdbc:postgresql://db.school:5433/foothold?sslmode=require", "foothold", "ana", "p@ss+1"));
    }

    @Test
    void leavesThePortToPostgres() {
        assertThat(DatabaseUrl.parse("postgresql://ana@db.school/foothold"))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://db.school/foothold", "foothold", "ana", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"db.school", "postgresql://db.school", "postgresql://db.school/", "not an address"})
    void saysHowItLooksWhenItIsNotUnderstood(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(ServerProblem.class)
                .hasMessageContaining("postgresql://owner:password@host:5432/foothold");
    }

    @Test
    void neverPrintsThePassword() {
        assertThat(DatabaseUrl.parse("postgresql://ana:secret@db.school/foothold")
                        .toString())
                .doesNotContain("secret");
    }
}
