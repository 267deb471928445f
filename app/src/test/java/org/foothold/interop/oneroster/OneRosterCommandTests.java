package org.foothold.interop.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Role;
import org.foothold.schools.Districts;
import org.foothold.schools.NewPerson;
import org.foothold.schools.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class OneRosterCommandTests {
    @Autowired
    OneRosterCommand command;

    @Autowired
    People people;

    @Autowired
    TestSchool schools;

    @Autowired
    Districts districts;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private TestSchool.Place place;
    private String district;

    @BeforeEach
    void newDistrict() {
        place = schools.district();
        district = place.system().district().toString();
    }

    @Test
    void showsWhatWouldChangeAndTakesItOnYes() {
        String file = RosterSet.of11().zip(folder).toString();
        assertThat(run(file, district)).isZero();
        assertThat(said())
                .contains(
                        "Comparing with what is there",
                        "People: 8 new, 0 here already, 0 changed, 0 ended",
                        "Bell, Ira (u6)",
                        "and 3 more; add lists=FILE.csv",
                        "Nothing was changed yet");
        assertThat(students()).isZero();
        assertThat(run(file, "yes", district)).isZero();
        assertThat(said()).contains("The roster is in use now.");
        assertThat(students()).isEqualTo(2);
        assertThat(run(RosterSet.of11().folder(folder).toString(), "yes", district))
                .isZero();
        assertThat(said()).contains("Nothing would change.");
    }

    @Test
    void writesEveryNameBehindTheNumbersWhereItIsWanted() throws IOException {
        Path lists = folder.resolve("lists.csv");
        assertThat(run(RosterSet.of11().zip(folder).toString(), "lists=" + lists, district))
                .isZero();
        assertThat(said()).contains("is in " + lists);
        assertThat(Files.readString(lists)).contains("People,New,\"Cho, Noa\",u8,", "Classes,New,\"Art, all\",c2,");
    }

    @Test
    void asksWhetherStudentsOfTheSameNamesAreTheSame() {
        place.run(() -> {
            var school = districts.addSchool(place.system(), "North School", ZoneId.of("America/Denver"));
            people.add(place.system(), new NewPerson("zoe 🌱", "o'neil", null, null, "4", Role.STUDENT, school));
        });
        String file = RosterSet.of11().zip(folder).toString();
        assertThat(run(file, "yes", district)).isEqualTo(1);
        assertThat(said())
                .contains("One person of this roster may be here already", "o'neil, zoe", "Add same-students");
        assertThat(students()).isEqualTo(1);
        assertThat(run(file, "yes", "same-students", district)).isZero();
        assertThat(said()).contains("Schools: 0 new, 1 here already", "People: 7 new, 1 here already");
        assertThat(students()).isEqualTo(2);
        assertThat(run(file, "yes", district)).isZero();
        assertThat(said()).contains("Nothing would change.");
    }

    @Test
    void whoGetsAnotherNameByTheAddressIsSeenWithBoth() {
        place.run(() -> people.add(
                place.system(),
                new NewPerson("Ada", "Lovelace", "ada@example.org", null, null, Role.ADMINISTRATOR, null)));
        assertThat(run(RosterSet.of11().zip(folder).toString(), district)).isZero();
        assertThat(said())
                .contains("People: 7 new, 0 here already, 1 changed", "King, Ada (u2): Family name: Lovelace → King");
    }

    @Test
    void nothingInAFileSteersTheTerminal() {
        String broken = RosterSet.of11()
                .replace("users.csv", "u1,,,true", "u1,,,\u001B[2Jno")
                .zip(folder)
                .toString();
        run(broken, district);
        assertThat(said()).contains("“␣[2Jno”").doesNotContain("\u001B");
    }

    @Test
    void newSchoolsBeginInTheZoneThatIsNamed() {
        String file = RosterSet.of11().zip(folder).toString();
        assertThat(run(file, district)).isZero();
        assertThat(said()).contains("New schools begin in the time zone America/Denver");
        assertThat(run(file, "zone=Middle/Earth", district)).isEqualTo(2);
        assertThat(said()).contains("This is no time zone");
        assertThat(run(file, "yes", "zone=America/Phoenix", district)).isZero();
        assertThat(place.within(() -> districts.listSchools(place.system())))
                .extracting(school -> school.timeZone().getId())
                .contains("America/Denver", "America/Phoenix");
    }

    @Test
    void endsManyOnlyWhenThatIsSaid() {
        run(RosterSet.of11().zip(folder).toString(), "yes", district);
        String fewer = RosterSet.of11()
                .replace("enrollments.csv", "e4,,,c1,north,u4,student,,,\n", "")
                .zip(folder)
                .toString();
        assertThat(run(fewer, "yes", district)).isEqualTo(1);
        assertThat(said()).contains("add the word end-many");
        assertThat(run(fewer, "yes", "end-many", district)).isZero();
    }

    @Test
    void saysFileLineColumnAndRemedyOfABrokenFile() {
        String broken = RosterSet.of11()
                .replace("users.csv", "u1,,,true", "u1,,,maybe")
                .zip(folder)
                .toString();
        assertThat(run(broken, "yes", district)).isEqualTo(1);
        assertThat(said())
                .contains("users.csv:2 (enabledUser) “maybe”: Write true or false here.", "Nothing was changed.");
        assertThat(run(folder.resolve("none.zip").toString(), district)).isEqualTo(1);
        assertThat(said()).contains("none.zip: This is neither a zip file nor a folder");
    }

    @Test
    void asksWhichDistrict() {
        schools.district();
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(said()).contains("Say which district", "Test district");
        assertThat(run()).isEqualTo(2);
    }

    private int students() {
        return place.within(
                () -> people.listWithRole(place.system(), Role.STUDENT).size());
    }

    private int run(String... arguments) {
        return command.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
