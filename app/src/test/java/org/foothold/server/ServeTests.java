package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("program")
class ServeTests {

    private static final Map<String, String> NOTHING = Map.of();
    private static final int STOPPED_BY_SIGTERM = 143;

    @TempDir
    private Path folder;

    @Test
    void answersOnItsAddressRefusesASecondStartAndStopsCleanly() throws IOException, InterruptedException {
        var port = Program.freePort();
        var first = serve(port).untilReady();
        assertThat(first.said()).contains("Foothold is ready: http://localhost:" + port);
        assertThat(answer(port)).isLessThan(500);
        assertThat(Files.getPosixFilePermissions(home().resolve("passwords")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));

        var second = serve(Program.freePort());
        assertThat(second.ended()).isEqualTo(1);
        assertThat(second.said().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("already running on " + home(), "http://localhost:" + port, "--home");

        var link = foothold("link", "nobody@school.example", "--home", home().toString());
        assertThat(link.ended()).as("also while another runs on the folder").isEqualTo(2);
        assertThat(link.said()).contains("nobody@school.example");

        var postgres = postgres().orElseThrow();
        assertThat(first.stop()).isEqualTo(STOPPED_BY_SIGTERM);
        await().until(() -> !postgres.isAlive());
        assertThat(home().resolve("running")).doesNotExist();
    }

    @Test
    void startsAgainAfterItWasKilledWithItsServerStillRunning() throws IOException, InterruptedException {
        serve(0).untilReady().kill();
        var left = postgres().orElseThrow();
        assertThat(left.isAlive()).isTrue();

        var again = serve(0).untilReady();

        await().until(() -> !left.isAlive());
        assertThat(postgres())
                .hasValueSatisfying(server -> assertThat(server.isAlive()).isTrue());
        assertThat(again.stop()).isEqualTo(STOPPED_BY_SIGTERM);
    }

    @Test
    void movesToAnotherFolderWhileInUse() throws IOException, InterruptedException {
        var file = folder.resolve("backup.zip").toString();
        var other = folder.resolve("other").toString();
        var running = serve(0).untilReady();

        assertThat(foothold("backup", file, "--home", home().toString()).ended())
                .isZero();
        running.stop();
        var restored = foothold("restore", file, "--home", other);
        assertThat(restored.ended()).isZero();
        assertThat(restored.said()).startsWith("Restored ").doesNotContain("INFO");

        var again = foothold("restore", file, "--home", other);
        assertThat(again.ended()).isEqualTo(1);
        assertThat(again.said().lines()).hasSize(1).first().asString().contains("something in this place already");
        var moved = foothold("serve", "--port", "0", "--home", other).untilReady();
        assertThat(moved.stop()).isEqualTo(STOPPED_BY_SIGTERM);
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws IOException, InterruptedException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var program = serve(other.getLocalPort());
            assertThat(program.ended()).isEqualTo(1);
            assertThat(program.said().lines())
                    .containsExactly("Port " + other.getLocalPort()
                            + " is taken by another program. Choose another with --port.");
        }
    }

    @Test
    void saysInOneLineWhatIsWrongWithTheDatabaseOfTheEnvironment() throws IOException, InterruptedException {
        var nowhere = Map.of("FOOTHOLD_DATABASE_URL", "postgresql://owner:secret@127.0.0.1:1/foothold");
        var program = Program.start(folder, nowhere, "serve", "--port", "0", "--home", home().toString());
        assertThat(program.ended()).isEqualTo(1);
        assertThat(program.said().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("FOOTHOLD_DATABASE_URL")
                .doesNotContain("secret");
    }

    private Program foothold(String... words) throws IOException {
        return Program.start(folder, NOTHING, words);
    }

    private Program serve(int port) throws IOException {
        return Program.start(folder, NOTHING, "serve", "--port", String.valueOf(port), "--home", home().toString());
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Optional<ProcessHandle> postgres() throws IOException {
        var lines = Files.readAllLines(home().resolve("data").resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst()));
    }

    private static int answer(int port) throws IOException, InterruptedException {
        var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(page, BodyHandlers.discarding()).statusCode();
        }
    }
}
