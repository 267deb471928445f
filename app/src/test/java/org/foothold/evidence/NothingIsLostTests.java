package org.foothold.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.foothold.database.Migrations;
import org.foothold.kernel.DistrictId;
import org.foothold.server.DatabaseAccess;
import org.foothold.server.PostgresServer;
import org.foothold.server.PostgresSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** R1 in small: two nodes under load on a durable PostgreSQL that is killed, and one node that is stopped in its work. */
@Tag("db")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingIsLostTests {
    private static final int KILLS = 3;
    private static final int BETWEEN = 300;
    private static final String WRITTEN = """
            SELECT f.fact_id, w.words FROM evidence.facts f JOIN evidence.writings w USING (district_id, fact_id)
            WHERE f.district_id = '%s'""";

    private final PostgresSetup setup;
    private final PostgresServer server;
    private final Node first;
    private final Node second;
    private @Nullable Load load;

    NothingIsLostTests(@TempDir Path folder) {
        setup = PostgresSetup.durable(
                Path.of("target", "postgresql", "programs").toAbsolutePath(), folder);
        server = PostgresServer.start(setup);
        DatabaseAccess access = server.access();
        Migrations.run(access.url(), access.owner(), access.ownerPassword(), access.user());
        first = new Node(access);
        second = new Node(access);
    }

    @AfterEach
    void stopSending() {
        if (load != null) {
            load.abandon();
        }
    }

    @AfterAll
    void stop() {
        first.close();
        second.close();
        server.close();
    }

    @Test
    void whatWasAcknowledgedIsThereExactlyOnce() throws IOException, InterruptedException, SQLException {
        List<Node> both = List.of(first, second);
        Load sending = load(() -> both.get(ThreadLocalRandom.current().nextInt(2)));
        for (int i = 0; i < KILLS; i++) {
            awaitMore(sending);
            killDatabase();
        }
        awaitMore(sending);
        sending.finish();
        assertThat(sending.wrong).isEmpty();
        assertThat(sending.acknowledged).hasSameSizeAs(sending.sent);
        assertThat(written(sending.district)).isEqualTo(sending.sent);
    }

    @Test
    void aNodeStoppedInItsWorkLosesNothing() throws InterruptedException, SQLException {
        Node ending = new Node(server.access());
        AtomicReference<Node> answering = new AtomicReference<>(ending);
        Load sending = load(answering::get);
        awaitMore(sending);
        ending.close();
        answering.set(second);
        awaitMore(sending);
        sending.finish();
        assertThat(sending.wrong).isEmpty();
        assertThat(written(sending.district)).isEqualTo(sending.sent);
    }

    @Test
    void theSameFactsAtBothNodesAtOnceAreWrittenOnce() throws ExecutionException, InterruptedException {
        Load devices = load(() -> first);
        devices.finish();
        List<Fact> facts = Stream.generate(devices::newFact).limit(500).toList();
        var other = new FutureTask<>(() -> second.appendAll(devices.district, facts.reversed()));
        Thread.startVirtualThread(other);
        List<Receipt> ours = first.appendAll(devices.district, facts);
        List<Receipt> theirs = other.get().reversed();
        for (int i = 0; i < facts.size(); i++) {
            assertThat(List.of(ours.get(i), theirs.get(i)))
                    .hasOnlyElementsOfTypes(Receipt.Accepted.class, Receipt.AlreadyThere.class)
                    .hasAtLeastOneElementOfType(Receipt.Accepted.class)
                    .hasAtLeastOneElementOfType(Receipt.AlreadyThere.class);
        }
    }

    private Load load(Supplier<Node> nodes) {
        Load started = new Load(64, nodes);
        load = started;
        return started;
    }

    private static void awaitMore(Load load) {
        int enough = load.acknowledged.size() + BETWEEN;
        await().atMost(Duration.ofMinutes(2)).until(() -> load.acknowledged.size() >= enough);
    }

    private void killDatabase() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(setup.data().resolve("postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Read as the owner, whom the guard of districts does not bind. */
    private Map<FactId, String> written(DistrictId district) throws SQLException {
        DatabaseAccess access = server.access();
        Map<FactId, String> written = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WRITTEN.formatted(district))) {
            while (row.next()) {
                assertThat(written.put(FactId.of(row.getString(1)), row.getString(2)))
                        .isNull();
            }
        }
        return written;
    }
}
