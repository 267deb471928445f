package org.foothold.interop.casenetwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.targets.Standards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CaseImportCommandTests {
    @Autowired
    CaseImportCommand command;

    @Autowired
    Standards standards;

    @Autowired
    TestSchool schools;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return command.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String write(String content) throws IOException {
        return Files.writeString(folder.resolve("small.json"), content).toString();
    }

    @Test
    void bringsAFrameworkInOrOnlyLooks() throws IOException {
        var place = schools.district();
        String district = place.system().district().toString();
        String file = write(
                "{\"CFDocument\":{\"identifier\":\"x\",\"title\":\"By command\"},\"CFItems\":[{\"identifier\":\"a\","
                        + "\"fullStatement\":\"One\"}]}");
        assertThat(run(file, district)).isZero();
        assertThat(place.within(() -> standards.listFrameworks(place.system()))).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("+  One", "Add the word yes");
        assertThat(run(file, "yes", district)).isZero();
        assertThat(place.within(() -> standards.listFrameworks(place.system()))).hasSize(1);
        assertThat(run(file, district)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("By command: 1 new, 0 changed, 0 no longer there", "By command: 0 new", "in use now");
    }

    @Test
    void saysLineAndRemedyOfABrokenFile() throws IOException {
        var place = schools.district();
        assertThat(run(write("{\n]"), place.system().district().toString())).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("small.json:2 (", "export it again");
        assertThat(run(
                        folder.resolve("none.json").toString(),
                        place.system().district().toString()))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("could not be read");
    }

    @Test
    void asksWhichDistrict() throws IOException {
        schools.district();
        schools.district();
        assertThat(run(write("{}"))).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Say which district", "Test district");
        assertThat(run()).isEqualTo(2);
    }
}
