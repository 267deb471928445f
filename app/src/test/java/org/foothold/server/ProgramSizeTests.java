package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is handed on: the program, its libraries, and PostgreSQL packed for this platform. */
@Tag("program")
class ProgramSizeTests {

    private static final long LIMIT = 150_000_000;

    @Test
    void whatIsHandedOnStaysSmall() throws IOException {
        var jar = Files.size(Path.of("target", "foothold-app-0.1.0-SNAPSHOT.jar"));
        var libraries = size(Path.of("target", "program"));

        assertThat(libraries).isPositive();
        assertThat(jar + libraries)
                .as("jar %d + libraries with PostgreSQL %d", jar, libraries)
                .isLessThan(LIMIT);
    }

    /** It looks at structure, for tests; a program that runs has no use for it. */
    @Test
    void noLibraryIsThereForTestsAlone() throws IOException {
        try (var libraries = Files.list(Path.of("target", "program"))) {
            assertThat(libraries)
                    .extracting(each -> each.getFileName().toString())
                    .hasSizeGreaterThan(20)
                    .noneMatch(each -> each.startsWith("archunit") || each.startsWith("spring-modulith-core"));
        }
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
