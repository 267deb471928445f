package org.foothold.interop.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.foothold.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a set of files: all of it, once, at its place, with what to do. */
class OneRosterFaultsTests extends OneRosterReading {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "users.csv       | u1,,,true,      | u1,,,yes,      | users.csv:2 enabledUser=yes oneroster.bad-boolean",
                "users.csv       | u1,,,true,north,teacher | u1,,,true,north,techer | users.csv:2 role=techer oneroster.bad-word",
                "users.csv       | Tomás,Rivera    | ,Rivera        | users.csv:2 givenName=null oneroster.blank",
                "users.csv       | u5,,,           | u1,,,          | users.csv:6 sourcedId=u1 oneroster.id-twice",
                "users.csv       | u1,,,true,north | u1,,,true,south | users.csv:2 orgSourcedIds=south oneroster.unknown-org",
                "users.csv       | Zoë 🌱          | Zoë, the       | users.csv:4 null=null oneroster.too-many-values",
                "orgs.csv        | North School,school | North School,scool | orgs.csv:3 type=scool oneroster.bad-word",
                "orgs.csv        | name,type       | name,kind      | orgs.csv:1 type=null oneroster.no-column",
                "users.csv       | familyName      | famillyName    | users.csv:1 familyName=famillyName oneroster.column-misspelt",
                "orgs.csv        | status          | name           | orgs.csv:1 name=null oneroster.column-twice",
                "academicSessions.csv | 2026-12-20 | 12/20/2026    | academicSessions.csv:3 endDate=12/20/2026 oneroster.bad-date",
                "academicSessions.csv | 2026-12-20 | +999999999-01-01 | academicSessions.csv:3 endDate=+999999999-01-01 oneroster.bad-date",
                "academicSessions.csv | 2026-12-20 | 0000-02-03    | academicSessions.csv:3 endDate=0000-02-03 oneroster.bad-date",
                "academicSessions.csv | 2026-12-20 | 2026-02-30    | academicSessions.csv:3 endDate=2026-02-30 oneroster.bad-date",
                "academicSessions.csv | 2026-12-20 | 2026-01-20    | academicSessions.csv:3 endDate=2026-01-20 oneroster.ends-before-it-starts",
                "classes.csv     | math,t1         | d1,t1          | classes.csv:3 schoolSourcedId=d1 oneroster.class-in-no-school",
                "classes.csv     | math,t1         | south,t1       | classes.csv:3 schoolSourcedId=south oneroster.unknown-org",
                "enrollments.csv | e1,,,c1         | e1,,,c9        | enrollments.csv:2 classSourcedId=c9 oneroster.unknown-class",
                "enrollments.csv | u1,teacher      | u9,teacher     | enrollments.csv:2 userSourcedId=u9 oneroster.unknown-user",
                "enrollments.csv | u3,student      | u3,teacher     | enrollments.csv:4 role=teacher oneroster.teacher-is-no-staff",
                "enrollments.csv | teacher,true    | teacher,wahr   | enrollments.csv:2 primary=wahr oneroster.bad-boolean",
                "demographics.csv | false,true     | false,perhaps  | demographics.csv:2 asian=perhaps oneroster.bad-boolean",
                "manifest.csv    | file.users,bulk | file.users,all | manifest.csv:7 file.users=all oneroster.bad-mode",
                "manifest.csv    | version,1.1     | version,2.0    | manifest.csv:3 oneroster.version=2.0 oneroster.bad-version",
            })
    void tellsAProblemAtItsPlace(String file, String right, String wrong, String problem) {
        assertThat(problems(RosterSet.of11().replace(file, right, wrong))).containsExactly(problem);
    }

    @Test
    void tellsEveryProblemAtOnce() {
        RosterSet set = RosterSet.of11()
                .replace("users.csv", "u1,,,true", "u1,,,1")
                .replace("users.csv", "u3,,,TRUE", "u3,,,0")
                .replace("academicSessions.csv", "2026-12-20", "soon")
                .replace("enrollments.csv", "e4,,,c1", "e4,,,c7");
        assertThat(problems(set))
                .containsExactlyInAnyOrder(
                        "users.csv:2 enabledUser=1 oneroster.bad-boolean",
                        "users.csv:4 enabledUser=0 oneroster.bad-boolean",
                        "academicSessions.csv:3 endDate=soon oneroster.bad-date",
                        "enrollments.csv:5 classSourcedId=c7 oneroster.unknown-class");
    }

    @Test
    void aWrongValueHidesNoOtherInItsRow() {
        assertThat(problems(RosterSet.of11().replace("users.csv", "true,north,teacher", "true,south,techer")))
                .containsExactlyInAnyOrder(
                        "users.csv:2 role=techer oneroster.bad-word",
                        "users.csv:2 orgSourcedIds=south oneroster.unknown-org");
        assertThat(problems(RosterSet.of12()
                        .replace("roles.csv", "u3,primary,student,,,north", "u9,primary,pupil,,,south")))
                .containsExactlyInAnyOrder(
                        "roles.csv:5 role=pupil oneroster.bad-word",
                        "roles.csv:5 userSourcedId=u9 oneroster.unknown-user",
                        "roles.csv:5 orgSourcedId=south oneroster.unknown-org");
        assertThat(problems(RosterSet.of11().replace("enrollments.csv", "c1,north,u1,teacher", "c9,south,u9,techer")))
                .containsExactlyInAnyOrder(
                        "enrollments.csv:2 role=techer oneroster.bad-word",
                        "enrollments.csv:2 classSourcedId=c9 oneroster.unknown-class",
                        "enrollments.csv:2 userSourcedId=u9 oneroster.unknown-user",
                        "enrollments.csv:2 schoolSourcedId=south oneroster.unknown-org");
    }

    @Test
    void whatCouldNotBeReadRaisesNoOtherAlarm() {
        Findings withoutUsers =
                read(RosterSet.of11().without("users.csv").zip(temporary)).findings();
        assertThat(withoutUsers.warnings().list()).isEmpty();
        RosterSet misspelt = RosterSet.of11().replace("users.csv", "givenName", "gvnName");
        assertThat(problems(misspelt)).containsExactly("users.csv:1 givenName=gvnName oneroster.column-misspelt");
        assertThat(warnings(misspelt)).isEmpty();
        RosterSet wide = RosterSet.of11().replace("users.csv", "Zoë 🌱", "Zoë, the");
        assertThat(warnings(wide)).noneMatch(each -> each.contains("enrolled"));
        RosterSet wideTerm = RosterSet.of11().replace("academicSessions.csv", "Fall", "Fall, early");
        assertThat(warnings(wideTerm)).noneMatch(each -> each.contains("unknown-term"));
    }

    @Test
    void aTableWithoutRowsIsOneProblemAndNotAThousand() {
        String header = RosterSet.of11().text("users.csv").lines().findFirst().orElseThrow();
        assertThat(problems(RosterSet.of11().put("users.csv", header + "\n")))
                .containsExactly("users.csv:0 null=null oneroster.no-rows");
        String enrolments =
                RosterSet.of11().text("enrollments.csv").lines().findFirst().orElseThrow();
        assertThat(roster(RosterSet.of11().put("enrollments.csv", enrolments))
                        .enrolments()
                        .rows())
                .as("nobody is enrolled yet")
                .isEmpty();
    }

    @Test
    void aManifestThatCannotBeReadIsOneProblem() {
        RosterSet semicolons = new RosterSet();
        RosterSet utf16 = new RosterSet();
        RosterSet.of11().files().forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            semicolons.put(name, text.replace(',', ';'));
            utf16.put(name, text.getBytes(StandardCharsets.UTF_16));
        });
        assertThat(problems(semicolons)).containsExactly("manifest.csv:0 null=null oneroster.semicolons");
        assertThat(problems(utf16)).containsExactly("manifest.csv:0 null=null oneroster.utf-16");
    }

    @Test
    void orgsThatStandAboveThemselvesAreToldAtTheirLines() {
        RosterSet set = RosterSet.of11()
                .replace("orgs.csv", "district,,", "district,,north")
                .replace("orgs.csv", "department,,north", "department,,math");
        assertThat(warnings(set))
                .contains(
                        "orgs.csv:2 oneroster.above-itself []",
                        "orgs.csv:3 oneroster.above-itself []",
                        "orgs.csv:4 oneroster.above-itself []");
        assertThat(warnings(RosterSet.of11())).noneMatch(each -> each.contains("above-itself"));
    }

    @Test
    void aValueWithoutEndIsNotCalledAQuotationMark() {
        String endless = "a".repeat(5_000_000);
        Path folder = RosterSet.of11().replace("orgs.csv", "River", endless).folder(temporary);
        assertThat(texts(read(folder))).containsExactly("orgs.csv:2 null=null oneroster.endless-value");
    }

    @Test
    void aMissingFileIsOneProblemAndNotAThousand() {
        assertThat(problems(RosterSet.of11().without("users.csv")))
                .containsExactly("manifest.csv:7 file.users=bulk oneroster.no-file");
        assertThat(problems(RosterSet.of11().without("manifest.csv")))
                .containsExactly("manifest.csv:0 null=null oneroster.no-manifest");
    }

    @Test
    void tellsLineAndCharacterOfAByteThatIsNotUtf8() {
        byte[] text = RosterSet.of11().text("users.csv").getBytes(StandardCharsets.ISO_8859_1);
        Problem first = read(RosterSet.of11().put("users.csv", text).zip(temporary))
                .findings()
                .problems()
                .list()
                .getFirst();
        assertThat(first).isEqualTo(new Problem("users.csv", 2, null, "0xE1", "oneroster.not-utf-8", List.of("37")));
    }

    @Test
    void refusesOtherEncodingsAndSeparatorsInWords() {
        byte[] utf16 = RosterSet.of11().text("orgs.csv").getBytes(StandardCharsets.UTF_16);
        assertThat(problems(RosterSet.of11().put("orgs.csv", utf16)))
                .containsExactly("orgs.csv:0 null=null oneroster.utf-16");
        String semicolons = RosterSet.of11().text("orgs.csv").replace(',', ';');
        assertThat(problems(RosterSet.of11().put("orgs.csv", semicolons)))
                .containsExactly("orgs.csv:0 null=null oneroster.semicolons");
        assertThat(problems(RosterSet.of11().put("orgs.csv", "")))
                .containsExactly("orgs.csv:0 null=null oneroster.no-header");
        assertThat(problems(RosterSet.of11().replace("orgs.csv", "River", "\"River")))
                .containsExactly("orgs.csv:2 null=null oneroster.bad-csv");
        assertThat(problems(RosterSet.of11().replace("orgs.csv", "River", "Ri\0ver")))
                .containsExactly("orgs.csv:2 name=Ri␀ver District oneroster.nul");
    }

    @Test
    void refusesAnArchiveThatLeadsOutOfItself() {
        for (String name :
                List.of("../users.csv", "/etc/users.csv", "a/../../users.csv", "C:\\users.csv", "..\\x.csv")) {
            assertThat(problems(RosterSet.of11().put(name, "x")))
                    .containsExactly(name + ":0 null=null oneroster.leads-out");
        }
    }

    @Test
    void refusesAnArchiveThatGrowsBeyondMeasureOrHoldsTooMuch() {
        RosterSet bomb = RosterSet.of11();
        bomb.put(
                "users.csv",
                (bomb.text("users.csv") + "\n" + "\n".repeat(20_000_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(problems(bomb)).singleElement().asString().endsWith("oneroster.too-much");
        RosterSet many = RosterSet.of11();
        for (int i = 0; i < RosterFiles.MOST_FILES; i++) {
            many.put("x" + i, "");
        }
        assertThat(problems(many)).containsExactly("roster.zip:0 null=null oneroster.too-many-files");
        assertThat(problems(RosterSet.of11().put("b/users.csv", "x")))
                .containsExactly("b/users.csv:0 null=null oneroster.file-twice");
    }

    @Test
    void refusesWhatIsNoZip() throws Exception {
        Path text = Files.writeString(temporary.resolve("notes.txt"), "hello");
        assertThat(read(text).findings().problems().list())
                .containsExactly(Problem.inFile("notes.txt", "oneroster.not-a-zip"));
    }
}
