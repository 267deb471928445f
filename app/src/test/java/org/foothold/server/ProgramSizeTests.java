package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("program")
class ProgramSizeTests {

    private static final long LIMIT = 150_000_000;

    @Test
    void staysSmallWithPostgresUnpacked(@TempDir Path folder) throws IOException {
        PostgresPrograms.unpackedIn(folder);
        var jar = Files.size(Path.of("target", "foothold-app-0.1.0-SNAPSHOT.jar"));
        var libraries = size(Path.of("target", "program"));
        var postgres = size(folder);

        assertThat(libraries).isPositive();
        assertThat(jar + libraries + postgres)
                .as("jar %d + libraries %d + PostgreSQL unpacked %d", jar, libraries, postgres)
                .isLessThan(LIMIT);
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !Files.isSymbolicLink(file))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
