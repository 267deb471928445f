package org.foothold.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foothold.server.DatabaseAccess;
import org.foothold.server.PostgresServer;

/** S1: answers of signed-in students, acknowledged on disk, beside single rows that pgbench inserts into the same table. */
final class EvidenceBenchmark implements Benchmark {
    private static final int CLASSES = 2;
    private static final int STUDENTS = 32;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final String COUNT = "SELECT count(*) FROM evidence.facts WHERE kind = 'RESPONSE'";
    private static final String INSERT = """
            INSERT INTO evidence.facts (district_id, fact_id, kind, about_id, by_id, class_number, lesson_id, check_id,
              prompt_id, targets, target_versions, method, shows, judge, performed_at, arrived_at, happened_at, content_hash)
            VALUES ('%1$s', uuidv7(), 'OBSERVATION', '%1$s', '%1$s', 1, '%1$s', NULL, NULL, '{}', '{}',
              'PERSONAL_COMMUNICATION', 'FITS', 'TEACHER', now(), now(), now(), '\\x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff');
            """;

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public String question() {
        return "answers accepted over HTTP and on disk, 64 connections, beside pgbench's single durable inserts";
    }

    @Override
    public List<Measurement> run(int times) throws IOException, InterruptedException {
        Pgbench.require();
        try (TemporaryDatabase database = TemporaryDatabase.start();
                RunningSubject subject = RunningSubject.start(database.access(), CLASSES, STUDENTS)) {
            requireDurable(database.access());
            return compare(database.access(), subject.ready(), database.folder());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static List<Measurement> compare(DatabaseAccess access, Ready ready, Path folder)
            throws IOException, InterruptedException, SQLException {
        Pgbench pgbench = new Pgbench(access, Map.of("foothold.district", ready.district()));
        Path script = Files.writeString(folder.resolve("insert.sql"), INSERT.formatted(ready.district()));
        AnswerClient client = new AnswerClient(new InetSocketAddress("127.0.0.1", ready.port()), requests(ready));
        long accepted = client.accepted(WARM_UP);
        double ours = 0;
        double limit = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            long now = client.accepted(ROUND);
            accepted += now;
            double rate = now / (double) ROUND.toSeconds();
            double theirs = pgbench.rate(script, (int) ROUND.toSeconds());
            System.out.printf(
                    "round %d: %.0f answers/s, pgbench %.0f inserts/s, ratio %.2f%n",
                    round, rate, theirs, rate / theirs);
            ours += rate / ROUNDS;
            limit += theirs / ROUNDS;
        }
        requireKept(access, accepted);
        return List.of(new Measurement("answers accepted, 64 connections", ours, "1/s", limit, ">= 0.6 x, aim 1.0 x"));
    }

    private static List<AnswerRequest> requests(Ready ready) throws IOException, InterruptedException {
        String host = "127.0.0.1:" + ready.port();
        List<AnswerRequest> requests = new ArrayList<>();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (Ready.Student student : ready.students()) {
                requests.add(request(browser, host, student));
            }
        }
        return requests;
    }

    private static AnswerRequest request(HttpClient browser, String host, Ready.Student student)
            throws IOException, InterruptedException {
        OpenPage open = OpenPage.open(browser, host, student);
        return new AnswerRequest(host, student.answers(), open.cookies(), open.token());
    }

    private static void requireDurable(DatabaseAccess access) throws SQLException {
        for (String setting : PostgresServer.DURABLE.keySet()) {
            String value = ask(access, "SHOW " + setting);
            System.out.println(setting + " = " + value);
            if (!value.equals("on")) {
                throw new IllegalStateException(setting + " is " + value);
            }
        }
    }

    private static void requireKept(DatabaseAccess access, long accepted) throws SQLException {
        String kept = ask(access, COUNT);
        if (!kept.equals(Long.toString(accepted))) {
            throw new IllegalStateException(accepted + " answers were acknowledged, " + kept + " are in the log");
        }
        System.out.println("acknowledged and found in the log: " + kept);
    }

    /** As the owner, whom the guard of districts does not bind. */
    private static String ask(DatabaseAccess access, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
