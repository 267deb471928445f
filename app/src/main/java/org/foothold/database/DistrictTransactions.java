package org.foothold.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Begins each transaction by telling PostgreSQL the district in scope; row-level security reads it. */
final class DistrictTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;
    private static final String ENTER = "SELECT set_config('foothold.district', ?, true)";

    DistrictTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            DistrictScope.current().ifPresent(this::enter);
        } catch (TransactionSystemException e) {
            // Spring cleans up after its own part only; without this the thread would go on with a broken connection.
            doCleanupAfterCompletion(transaction);
            throw e;
        }
    }

    private void enter(DistrictId district) {
        ConnectionHolder holder = (ConnectionHolder)
                Objects.requireNonNull(TransactionSynchronizationManager.getResource(obtainDataSource()));
        Connection connection = holder.getConnection();
        try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
            statement.setString(1, district.toString());
            statement.execute();
        } catch (SQLException e) {
            throw new TransactionSystemException("Could not enter the district", e);
        }
    }
}
