package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.foothold.Foothold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the terminal answers without starting anything. */
class TerminalTests {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "serve, --behind-proxy",
        "link, EMAIL",
        "backup, foothold.zip",
        "restore, --erasures",
        "import, ./foothold import case FILE",
        "import, ./foothold import oneroster FILE",
        "import oneroster, zone=America/Chicago",
        "import case, ./foothold import case FILE",
        "import oneroster roster.zip, end-many"
    })
    void everyCommandTellsItsOptionsAndEnds(String words, String option) {
        assertThat(run(words + " --help")).isZero();
        assertThat(said.toString()).contains("Usage: ./foothold " + words.split(" ", -1)[0], "--home", option);
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void helpForOneKindOfFileIsSilentOnTheOthers() {
        run("import case --help");
        assertThat(said.toString()).doesNotContain("oneroster");
    }

    @Test
    void saysWhatCanBeBroughtInWithoutStartingAnything() {
        assertThat(run("import")).isZero();
        assertThat(run("import cvs roster.zip")).isEqualTo(2);
        assertThat(said.toString()).contains("import oneroster FILE", "import case FILE");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    private int run(String words) {
        var line = Terminal.line(Foothold.class).setOut(new PrintWriter(said, true));
        var arguments = new ArrayList<>(List.of(words.split(" ", -1)));
        arguments.addAll(List.of("--home", folder.resolve("home").toString()));
        return line.execute(arguments.toArray(String[]::new));
    }
}
