package org.foothold.interop.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.foothold.schools.Roster;
import org.foothold.schools.RosterKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets that other projects made, read where they are at hand. Each says how many of what are there and stay. */
class SharedRosterSetsTests {
    static final Path DATA = Path.of("..", "..", "shared", "data");

    @ParameterizedTest
    @CsvSource({
        "oneroster-oat-11/data/samples/OneRosterv1p1BaseCSV, 2, 0, 2, 3, 3",
        "oneroster-moodle/Test_minimal_data_set.zip, 1, 5, 6, 2, 6",
        "oneroster-moodle/Test_full_data_set.zip, 1, 3, 6, 1, 3",
        "oneroster-moodle/oneroster_test_data.zip, 1, 1, 1, 1, 1"
    })
    void readsIt(String path, int schools, int terms, int people, int classes, int enrolments) {
        Path set = DATA.resolve(path);
        assumeThat(set).as("the shared data are not here").exists();
        OneRosterReader.Result read = read(set);
        assertThat(read.findings().problems().list()).isEmpty();
        Roster roster = Objects.requireNonNull(read.roster());
        assertThat(Stream.of(
                        roster.schools().rows().stream()
                                .filter(each -> !each.ended())
                                .count(),
                        roster.terms().rows().stream()
                                .filter(each -> !each.ended())
                                .count(),
                        roster.people().rows().stream()
                                .filter(each -> !each.ended())
                                .count(),
                        roster.classes().rows().stream()
                                .filter(each -> !each.ended())
                                .count(),
                        roster.enrolments().rows().stream()
                                .filter(each -> !each.ended())
                                .count()))
                .map(Long::intValue)
                .containsExactly(schools, terms, people, classes, enrolments);
    }

    @Test
    void tellsAnInvalidBooleanInARealSetAtItsPlace(@TempDir Path temporary) throws Exception {
        Path set = DATA.resolve("oneroster-oat-11/data/samples/OneRosterv1p1BaseCSV");
        assumeThat(set).as("the shared data are not here").exists();
        RosterSet changed = new RosterSet();
        try (Stream<Path> files = Files.list(set)) {
            for (Path file : files.toList()) {
                changed.put(String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        OneRosterReader.Result read = read(changed.replace("users.csv", "user2,TRUE", "user2,invalid")
                .replace("orgs.csv", "mixed,FALSE", "mixed,invalid")
                .zip(temporary));
        assertThat(read.roster()).isNull();
        assertThat(read.findings().problems().list())
                .extracting(each -> each.file() + ":" + each.line() + " " + each.column() + "=" + each.value())
                .containsExactlyInAnyOrder("orgs.csv:2 metadata.boarding=invalid", "users.csv:3 enabledUser=invalid");
    }

    private static OneRosterReader.Result read(Path set) {
        return new OneRosterReader(
                        RosterKnown.NOTHING, LocalDate.of(2026, 10, 1), ZoneId.of("UTC"), (step, done, total) -> {})
                .read(set);
    }
}
