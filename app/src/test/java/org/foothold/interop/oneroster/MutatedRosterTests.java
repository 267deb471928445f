package org.foothold.interop.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Words;
import org.foothold.schools.RosterKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a file, the reader either reads it or says what is wrong; it never throws and never does half. */
class MutatedRosterTests {
    private static final int ROUNDS = 1500;

    @TempDir
    Path temporary;

    private final Words words = new Languages().of("en");

    @Test
    void survivesAnyChangeInsideItsFiles() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            RosterSet set = Mutation.ofFiles(seed % 2 == 0 ? RosterSet.of11() : RosterSet.of12(), new Random(seed));
            check(set.zip(temporary), seed);
        }
    }

    @Test
    void survivesAnyChangeOfTheZipItself() throws IOException {
        byte[] zip = Files.readAllBytes(RosterSet.of12().zip(temporary));
        for (int seed = 0; seed < ROUNDS; seed++) {
            Path file = temporary.resolve("mutated.zip");
            Files.write(file, Mutation.ofBytes(zip, new Random(seed)));
            check(file, seed);
        }
    }

    private void check(Path file, int seed) {
        OneRosterReader.Result read = new OneRosterReader(
                        RosterKnown.NOTHING, LocalDate.of(2026, 10, 1), ZoneId.of("UTC"), (step, done, total) -> {})
                .read(file);
        assertThat(read.roster() == null)
                .as("seed " + seed)
                .isEqualTo(!read.findings().problems().isEmpty());
        read.findings()
                .problems()
                .list()
                .forEach(each -> assertThat(
                                words.say(each.key(), each.arguments().toArray()))
                        .as("seed " + seed)
                        .isNotBlank());
    }
}
