package org.foothold.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one connection of this node that listens, for all hearers. When it breaks they are told that they may have missed
 * something, once when the silence begins and again when we listen anew.
 */
@Component
class Notices implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int PROBE_EVERY_MILLIS = 5_000;
    private static final long RETRY_MILLIS = 250;

    private final DatabaseProperties database;
    private final Map<String, Hearer> hearers;
    private volatile @Nullable Thread listening;
    private volatile @Nullable Connection connection;

    Notices(DatabaseProperties database, List<Hearer> hearers) {
        this.database = database;
        this.hearers = hearers.stream().collect(Collectors.toMap(Hearer::channel, Function.identity()));
    }

    /** Listens before it returns, if the database is there: who is served from now on misses nothing. */
    @Override
    public void start() {
        @Nullable Connection first = null;
        try {
            first = connect();
        } catch (SQLException e) {
            LOG.warn("Not listening yet: {}", e.getMessage());
        }
        @Nullable Connection connected = first;
        Thread thread = Thread.ofVirtual().name("notices").unstarted(() -> listen(connected));
        listening = thread;
        thread.start();
    }

    @Override
    public void stop() {
        @Nullable Thread thread = listening;
        listening = null;
        if (thread != null) {
            thread.interrupt();
        }
        close();
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    /** Before the web server opens its door, and until it has closed it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void listen(@Nullable Connection first) {
        @Nullable Connection current = first;
        while (isCurrent()) {
            try {
                if (current == null) {
                    current = connect();
                    tellOfSilence();
                }
                hear(current);
            } catch (SQLException e) {
                current = null;
                broken(e);
            }
        }
    }

    private boolean isCurrent() {
        return Thread.currentThread().equals(listening);
    }

    private Connection connect() throws SQLException {
        Connection fresh = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection = fresh;
        try (Statement statement = fresh.createStatement()) {
            for (String channel : hearers.keySet()) {
                statement.execute("LISTEN " + channel);
            }
        }
        return fresh;
    }

    private void hear(Connection current) throws SQLException {
        PGConnection postgres = current.unwrap(PGConnection.class);
        while (isCurrent()) {
            PGNotification @Nullable [] said = postgres.getNotifications(PROBE_EVERY_MILLIS);
            if (said == null || said.length == 0) {
                probe(current);
            } else {
                for (PGNotification each : said) {
                    tell(each);
                }
            }
        }
    }

    /** A connection can be dead for a long time without anybody telling. */
    private static void probe(Connection current) throws SQLException {
        try (Statement statement = current.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    private void tell(PGNotification said) {
        @Nullable Hearer hearer = hearers.get(said.getName());
        if (hearer != null) {
            tell(hearer, said.getParameter());
        }
    }

    /** Whoever cannot take what was said forgets what it remembers; the others go on hearing. */
    private static void tell(Hearer hearer, String payload) {
        try {
            hearer.heard(payload);
        } catch (RuntimeException e) {
            LOG.error("What was said on {} could not be taken", hearer.channel(), e);
            tellOfSilence(hearer);
        }
    }

    private void tellOfSilence() {
        hearers.values().forEach(Notices::tellOfSilence);
    }

    private static void tellOfSilence(Hearer hearer) {
        try {
            hearer.missedSome();
        } catch (RuntimeException e) {
            LOG.error("What {} remembers may be out of date", hearer.channel(), e);
        }
    }

    private void broken(SQLException failure) {
        close();
        if (!isCurrent()) {
            return;
        }
        LOG.warn("Listening broke off: {}", failure.getMessage());
        tellOfSilence();
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close() {
        @Nullable Connection last = connection;
        connection = null;
        try {
            if (last != null) {
                last.close();
            }
        } catch (SQLException e) {
            LOG.debug("The listening connection was gone already", e);
        }
    }
}
