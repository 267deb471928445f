package org.foothold.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.foothold.server.DatabaseAccess;
import org.foothold.server.PostgresSetup;

/**
 * R1: students answer at full rate over HTTP, repeating each answer under its id until it is acknowledged, while the
 * application and PostgreSQL are killed at random. Every acknowledged answer must be in the log exactly once, and the log
 * may hold only what was sent.
 */
final class KillsBenchmark implements Benchmark {
    private static final int KILLS = 10;
    private static final int CLASSES = 2;
    private static final int STUDENTS = 16;
    private static final int LEAST_BETWEEN_MILLIS = 300;
    private static final int MOST_BETWEEN_MILLIS = 2_500;
    private static final int MORE = 200;
    private static final String IN_THE_LOG = "SELECT fact_id::text FROM evidence.facts WHERE kind = 'RESPONSE'";

    private final Random random = new Random();

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public String question() {
        return "answers lost or doubled while application and PostgreSQL are killed (a number after it: how often; 10)";
    }

    @Override
    public List<Measurement> run(int times) throws IOException, InterruptedException {
        try (TemporaryDatabase database = TemporaryDatabase.start()) {
            return run(times == 0 ? KILLS : times, database.setup(), database.access());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private List<Measurement> run(int kills, PostgresSetup setup, DatabaseAccess access)
            throws IOException, InterruptedException, SQLException {
        RunningSubject subject = RunningSubject.start(access, CLASSES, STUDENTS);
        try (Devices devices = new Devices(pages(subject.ready()), subject.ready())) {
            for (int kill = 1; kill <= kills; kill++) {
                devices.awaitMore(MORE);
                Thread.sleep(random.nextInt(LEAST_BETWEEN_MILLIS, MOST_BETWEEN_MILLIS));
                Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
                System.out.printf(
                        "kill %d of %d: %s, after %d acknowledged answers%n",
                        kill, kills, victim.words, devices.acknowledged().size());
                subject = kill(victim, subject, setup, access, devices);
            }
            devices.awaitMore(MORE);
            devices.finish();
            return compare(kills, devices, log(access));
        } finally {
            subject.close();
        }
    }

    /** What is killed without a word. */
    private enum Victim {
        APPLICATION("the application"),
        DATABASE("PostgreSQL"),
        BOTH("both at once");

        private final String words;

        Victim(String words) {
            this.words = words;
        }
    }

    private static RunningSubject kill(
            Victim victim, RunningSubject subject, PostgresSetup setup, DatabaseAccess access, Devices devices)
            throws IOException, InterruptedException {
        if (victim != Victim.APPLICATION) {
            killDatabase(setup);
        }
        if (victim == Victim.DATABASE) {
            return subject;
        }
        subject.kill();
        RunningSubject next = RunningSubject.start(access, 0, 0);
        devices.findAt(next.ready().port());
        return next;
    }

    /** The server that keeps it sees that it is dead and starts it again. */
    private static void killDatabase(PostgresSetup setup) throws IOException {
        String pid = Files.readAllLines(setup.data().resolve("postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static List<Measurement> compare(int kills, Devices devices, List<String> log) {
        Set<String> lost = new HashSet<>(texts(devices.acknowledged()));
        lost.removeAll(Set.copyOf(log));
        Set<String> strange = new HashSet<>(log);
        strange.removeAll(texts(devices.sent()));
        int doubled = log.size() - Set.copyOf(log).size();
        if (!lost.isEmpty()
                || !strange.isEmpty()
                || doubled > 0
                || !devices.refused().isEmpty()) {
            throw new IllegalStateException("lost " + lost + ", never sent " + strange + ", doubled " + doubled
                    + ", refused " + devices.refused());
        }
        return List.of(
                new Measurement("kills survived", kills, "", null, ">= 50"),
                new Measurement("answers acknowledged", devices.acknowledged().size(), "", null, ""),
                new Measurement("answers sent again", devices.repeated(), "", null, ""),
                new Measurement("acknowledged and lost, doubled or never sent", 0, "", null, "0"));
    }

    private static List<OpenPage> pages(Ready ready) throws IOException, InterruptedException {
        List<OpenPage> pages = new ArrayList<>();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (Ready.Student student : ready.students()) {
                pages.add(OpenPage.open(browser, "127.0.0.1:" + ready.port(), student));
            }
        }
        return pages;
    }

    private static Set<String> texts(Set<UUID> ids) {
        Set<String> texts = new HashSet<>();
        ids.forEach(id -> texts.add(id.toString()));
        return texts;
    }

    /** As the owner, whom the guard of districts does not bind. */
    private static List<String> log(DatabaseAccess access) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(IN_THE_LOG)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
