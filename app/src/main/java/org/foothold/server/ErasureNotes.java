package org.foothold.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.foothold.database.DatabaseProperties;
import org.foothold.database.Hearer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the {@link ErasureList} in the folder of the data: written anew at each start and whenever something was erased, on
 * every node, so that a person who was erased stays so after a restore.
 */
@Component
class ErasureNotes implements Hearer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureNotes.class);

    private final DatabaseProperties database;
    private final String home;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("erasures").factory());

    ErasureNotes(DatabaseProperties database, @Value("${foothold.home:}") String home) {
        this.database = database;
        this.home = home;
    }

    @Override
    public String channel() {
        return "foothold_erasures";
    }

    @Override
    public void heard(String payload) {
        writer.execute(this::write);
    }

    @Override
    public void missedSome() {
        writer.execute(this::write);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        writer.execute(this::write);
    }

    @Override
    public void close() {
        writer.shutdown();
    }

    private void write() {
        if (home.isEmpty()) {
            return;
        }
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword())) {
            var lines = ErasureList.of(connection);
            if (!lines.isEmpty()) {
                ErasureList.write(Path.of(home, ErasureList.NAME), lines);
            }
        } catch (SQLException | IOException e) {
            LOG.warn("The list of erasures could not be written; the next start writes it", e);
        }
    }
}
