package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTests {
    @ParameterizedTest
    @ValueSource(strings = {"08000", "08003", "08006", "57P01", "57P02", "57P03", "53300"})
    void aConnectionThatBreaksOrAServerThatStopsIsAwayForAMoment(String state) {
        SQLException cause = new SQLException("gone", state);
        assertThat(DatabaseAway.isWhy(new DataAccessResourceFailureException("x", cause)))
                .isTrue();
    }

    @Test
    void noConnectionToGiveIsAwayForAMoment() {
        SQLException none = new SQLTransientConnectionException("not available, request timed out after 10000ms");
        assertThat(DatabaseAway.isWhy(new CannotCreateTransactionException("x", none)))
                .isTrue();
    }

    @Test
    void aRollbackThatFailsTooDoesNotHideTheReason() {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(
                new DataAccessResourceFailureException("x", new SQLException("gone", "08006")));
        assertThat(DatabaseAway.isWhy(rollback)).isTrue();
        assertThat(DatabaseAway.isWhy(new TransactionSystemException(
                        "JDBC rollback failed", new SQLException("Connection is closed"))))
                .as("after a commit that failed")
                .isTrue();
        assertThat(DatabaseAway.isWhy(
                        new TransactionSystemException("JDBC commit failed", new SQLException("wrong", "40001"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "57014", "53100"})
    void whatIsWrongWithAStatementOrTheDiskIsAFault(String state) {
        assertThat(DatabaseAway.isWhy(new IllegalStateException("x", new SQLException("wrong", state))))
                .isFalse();
        assertThat(DatabaseAway.isWhy(new IllegalStateException("x"))).isFalse();
        assertThat(DatabaseAway.isWhy(null)).isFalse();
    }
}
