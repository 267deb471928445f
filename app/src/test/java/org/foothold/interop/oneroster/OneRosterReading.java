package org.foothold.interop.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.foothold.schools.Roster;
import org.foothold.schools.RosterKnown;
import org.junit.jupiter.api.io.TempDir;

/** Reads sets of files on a day of a term, and tells what was found as one line each. */
abstract class OneRosterReading {
    @TempDir
    Path temporary;

    Roster roster(RosterSet set) {
        return reading(set, LocalDate.of(2026, 10, 1));
    }

    Roster reading(RosterSet set, LocalDate today) {
        OneRosterReader.Result read = reader(RosterKnown.NOTHING, today).read(set.zip(temporary));
        assertThat(read.findings().problems().list()).isEmpty();
        return Objects.requireNonNull(read.roster());
    }

    OneRosterReader.Result read(Path path) {
        return reader(RosterKnown.NOTHING, LocalDate.of(2026, 10, 1)).read(path);
    }

    static OneRosterReader reader(RosterKnown known, LocalDate today) {
        return new OneRosterReader(known, today, ZoneId.of("America/Denver"), (step, done, total) -> {});
    }

    List<String> problems(RosterSet set) {
        return texts(read(set.zip(temporary)));
    }

    static List<String> texts(OneRosterReader.Result read) {
        assertThat(read.roster()).isNull();
        return read.findings().problems().list().stream()
                .map(each ->
                        each.file() + ":" + each.line() + " " + each.column() + "=" + each.value() + " " + each.key())
                .toList();
    }

    List<String> warnings(RosterSet set) {
        return read(set.zip(temporary)).findings().warnings().list().stream()
                .map(each -> each.file() + ":" + each.line() + " " + each.key() + " " + each.arguments())
                .toList();
    }
}
