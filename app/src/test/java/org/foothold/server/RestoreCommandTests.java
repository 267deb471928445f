package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.foothold.Foothold;
import org.foothold.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A restore that fails leaves the place as empty as it was, whatever it failed of. */
@Tag("db")
class RestoreCommandTests {

    @TempDir
    private Path folder;

    @Test
    void afterADamagedBackupTheSoundOneIsRestoredIntoTheSamePlace() throws SQLException, IOException {
        var sound = folder.resolve("sound.zip");
        new Backup(TestDatabase.create()).write(sound, Instant.parse("2026-09-01T08:00:00Z"));
        var damaged = Files.copy(sound, folder.resolve("damaged.zip"));
        try (var zip = FileSystems.newFileSystem(damaged)) {
            dropTables(zip.getPath(Manifest.ENTRY));
        }
        assertThat(restore(damaged)).isEqualTo(1);
        assertThat(folder.resolve("home/data")).doesNotExist();
        assertThat(restore(sound)).isZero();
    }

    private static void dropTables(Path manifest) throws IOException {
        var was = JsonMapper.shared().readTree(Files.readAllBytes(manifest)).asObject();
        was.remove("tables");
        Files.write(manifest, JsonMapper.shared().writeValueAsBytes(was));
    }

    private int restore(Path file) {
        return Terminal.run(
                Foothold.class,
                "restore",
                file.toString(),
                "--home",
                folder.resolve("home").toString());
    }
}
