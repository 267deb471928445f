package org.foothold.shell;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away for a moment, because it restarts or has no connection to give, from a fault of ours. */
final class DatabaseAway {
    static final String RETRY_SECONDS = "2";

    private DatabaseAway() {}

    static boolean isWhy(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLTransientConnectionException
                    || (each instanceof TransactionSystemException end && isHidden(end))
                    || (each instanceof SQLException sql && isAway(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Rolling back on a connection that is gone fails as well, and hides what it was that failed first. Where that was a
     * commit, nothing is left of it but that the pool has closed the connection, which has no state in its words.
     */
    private static boolean isHidden(TransactionSystemException end) {
        boolean closed = end.getCause() instanceof SQLException sql && sql.getSQLState() == null;
        return closed || isWhy(end.getApplicationException());
    }

    /** Connection exceptions, a server that stops or starts, too many connections. */
    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }
}
