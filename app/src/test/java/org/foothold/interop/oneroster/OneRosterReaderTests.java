package org.foothold.interop.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Role;
import org.foothold.kernel.Words;
import org.foothold.schools.Roster;
import org.foothold.schools.Roster.Coverage;
import org.foothold.schools.RosterKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OneRosterReaderTests {
    @TempDir
    Path temporary;

    @Test
    void readsAWholeSetOfOneOne() {
        Roster roster = roster(RosterSet.of11());
        assertThat(roster.schools())
                .isEqualTo(
                        new Roster.Part<>(Coverage.WHOLE, List.of(new Roster.School("north", "North School", false))));
        assertThat(roster.units())
                .containsExactlyInAnyOrder(new Roster.Unit("d1", null), new Roster.Unit("math", "north"));
        assertThat(roster.terms().rows()).extracting(Roster.Term::source).containsExactly("y1", "t1");
        assertThat(roster.people().rows())
                .contains(
                        new Roster.Person("u1", "Tomás", "Rivera", "tomas@example.org", null, false),
                        new Roster.Person("u3", "Zoë 🌱", "O'Neil", null, "04", false),
                        new Roster.Person("u4", "ليلى", "حداد", null, "04", false));
        assertThat(roster.classes().rows())
                .containsExactly(
                        new Roster.SchoolClass("c1", "north", "y1", "Math 4a", "Mathematics", "04", false),
                        new Roster.SchoolClass("c2", "north", "t1", "Art, all", "Art", "05", false));
        assertThat(roster.enrolments().rows())
                .containsExactly(
                        new Roster.Enrolment("e1", "c1", "u1", Role.TEACHER, false),
                        new Roster.Enrolment("e2", "c1", "u2", Role.TEACHER, false),
                        new Roster.Enrolment("e3", "c1", "u3", Role.STUDENT, false),
                        new Roster.Enrolment("e4", "c1", "u4", Role.STUDENT, false));
    }

    @Test
    void opensToARoleNoMoreThanItNeeds() {
        assertThat(roster(RosterSet.of11()).roles().rows())
                .extracting(Roster.RoleGiven::person, Roster.RoleGiven::role, Roster.RoleGiven::school)
                .containsExactlyInAnyOrder(
                        tuple("u1", Role.TEACHER, "north"),
                        tuple("u2", Role.TEACHER, "north"),
                        tuple("u3", Role.STUDENT, "north"),
                        tuple("u4", Role.STUDENT, "north"),
                        tuple("u5", Role.FAMILY, "north"),
                        tuple("u7", Role.DISTRICT_LEADER, null),
                        tuple("u8", Role.SCHOOL_LEADER, "north"));
        assertThat(warnings(RosterSet.of11())).contains("users.csv:7 oneroster.role-opens-nothing [1, aide]");
    }

    @Test
    void readsAWholeSetOfOneTwo() {
        Roster roster = roster(RosterSet.of12());
        assertThat(roster.people().rows()).extracting(Roster.Person::givenName).contains("Ada");
        assertThat(roster.roles().coverage()).isEqualTo(Coverage.WHOLE);
        assertThat(roster.roles().rows())
                .contains(
                        new Roster.RoleGiven("r2", "u1", Role.SCHOOL_LEADER, "north", false),
                        new Roster.RoleGiven("r5", "u4", Role.STUDENT, "north", false));
        assertThat(warnings(RosterSet.of12())).contains("userProfiles.csv:0 oneroster.not-used [1]");
    }

    @Test
    void readsAFolderAndAFolderInsideAZipLikeAZip() {
        Roster zip = roster(RosterSet.of11());
        assertThat(read(RosterSet.of11().folder(temporary)).roster()).isEqualTo(zip);
        RosterSet nested = new RosterSet();
        RosterSet.of11().files().forEach((name, bytes) -> nested.put("export 2026/" + name, bytes));
        nested.put("__MACOSX/export 2026/._users.csv", "junk");
        assertThat(roster(nested)).isEqualTo(zip);
    }

    @Test
    void readsColumnsInAnyOrderWithOthersBesideThemAndWindowsLineEnds() {
        RosterSet set = RosterSet.of11()
                .put(
                        "orgs.csv",
                        "\uFEFFtype,metadata.x,name,sourcedId,,\r\nschool,,North School,north,,\r\n"
                                + "district,,River District,d1\r\n,,,\r\ndepartment,,\"Math\",math,,\r\n")
                .rename("users.csv", "Users.CSV");
        assertThat(roster(set).schools().rows()).contains(new Roster.School("north", "North School", false));
    }

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

    @Test
    void readsWithWarningsWhatDoesNoHarm() {
        RosterSet set = RosterSet.of11()
                .replace("enrollments.csv", "2026-08-20", "20/08/2026")
                .replace("users.csv", "tomas@example.org", "tomas")
                .replace("classes.csv", "\"t1,y1\"", "t9")
                .replace("orgs.csv", "school,,d1", "school,,d9")
                .replace("users.csv", "middleName", "prefferedGivenName")
                .put("students.csv", "a,b");
        assertThat(warnings(set))
                .contains(
                        "enrollments.csv:4 oneroster.loose-value [1, beginDate]",
                        "users.csv:2 oneroster.no-email [1, ]",
                        "classes.csv:2 oneroster.unknown-term [1, t9]",
                        "orgs.csv:3 oneroster.unknown-parent []",
                        "users.csv:1 oneroster.column-unread [preferredGivenName, prefferedGivenName]",
                        "students.csv:0 oneroster.not-of-the-standard []");
    }

    @Test
    void takesADepartmentUnderNoSchoolForASchool() {
        RosterSet set = RosterSet.of11()
                .put(
                        "orgs.csv",
                        "sourcedId,name,type,parentSourcedId\nnorth,History,department,x\nd1,D,district,\n"
                                + "math,M,department,north\n");
        assertThat(roster(set).schools().rows()).contains(new Roster.School("north", "History", false));
    }

    @Test
    void whatIsMarkedDeletedOrDisabledEndsAndTakesItsEnrolmentsAlong() {
        RosterSet set = RosterSet.of11()
                .replace("users.csv", "u3,,,TRUE", "u3,,,FALSE")
                .replace("classes.csv", "c2,", "c2,tobedeleted")
                .replace("users.csv", "u4,,,true", "u4,tobedeleted,,true");
        Roster roster = roster(set);
        assertThat(roster.people().rows())
                .filteredOn(Roster.Person::ended)
                .extracting(Roster.Person::source)
                .containsExactly("u3", "u4");
        assertThat(roster.enrolments().rows())
                .filteredOn(Roster.Enrolment::ended)
                .extracting(Roster.Enrolment::source)
                .containsExactly("e3", "e4");
        assertThat(warnings(set)).contains("enrollments.csv:4 oneroster.enrolled-but-ended [2, ]");
    }

    @Test
    void whoLeftBeforeTheTermEndedIsNoLongerInTheClass() {
        RosterSet set = RosterSet.of11().replace("enrollments.csv", "2026-08-20,", "2026-08-20,2026-09-30");
        assertThat(reading(set, LocalDate.of(2026, 9, 29)).enrolments().rows()).noneMatch(Roster.Enrolment::ended);
        assertThat(reading(set, LocalDate.of(2026, 9, 30)).enrolments().rows())
                .filteredOn(Roster.Enrolment::ended)
                .extracting(Roster.Enrolment::source)
                .containsExactly("e3");
        assertThat(reading(set, LocalDate.of(2028, 1, 1)).enrolments().rows())
                .as("when the term itself is over the class keeps its members")
                .noneMatch(Roster.Enrolment::ended);
    }

    @Test
    void aPartRefersToWhatEarlierRostersBrought() {
        RosterSet part = new RosterSet()
                .put("manifest.csv", "propertyName,value\noneroster.version,1.1\nfile.enrollments,delta\n")
                .put("enrollments.csv", """
                        sourcedId,status,dateLastModified,classSourcedId,userSourcedId,role
                        e8,active,2026-10-01,c1,u3,student
                        e9,tobedeleted,2026-10-01,,,
                        """);
        RosterKnown known = new RosterKnown(
                Map.of("d1", Optional.empty()), Set.of("north"), Map.of(), Map.of("u3", false), Set.of("c1"));
        OneRosterReader.Result read = reader(known, LocalDate.of(2026, 10, 2)).read(part.zip(temporary));
        assertThat(Objects.requireNonNull(read.roster()).enrolments())
                .isEqualTo(new Roster.Part<>(
                        Coverage.NAMED,
                        List.of(
                                new Roster.Enrolment("e8", "c1", "u3", Role.STUDENT, false),
                                new Roster.Enrolment("e9", null, null, null, true))));
        assertThat(problems(part))
                .containsExactlyInAnyOrder(
                        "enrollments.csv:2 classSourcedId=c1 oneroster.unknown-class",
                        "enrollments.csv:2 userSourcedId=u3 oneroster.unknown-user");
        part.replace("enrollments.csv", "e8,active", "e8,");
        assertThat(texts(reader(known, LocalDate.of(2026, 10, 2)).read(part.zip(temporary))))
                .containsExactly("enrollments.csv:2 status=null oneroster.part-without-status");
    }

    @Test
    void takesRolesFromEnrolmentsWhereNothingElseTellsThem() {
        RosterSet set =
                RosterSet.of12().without("roles.csv").replace("manifest.csv", "file.roles,bulk", "file.roles,absent");
        Roster roster = roster(set);
        assertThat(roster.roles().coverage()).isEqualTo(Coverage.NAMED);
        assertThat(roster.roles().rows())
                .extracting(Roster.RoleGiven::person, Roster.RoleGiven::role, Roster.RoleGiven::school)
                .contains(tuple("u1", Role.TEACHER, "north"), tuple("u3", Role.STUDENT, "north"));
    }

    static List<Words> languages() {
        return List.copyOf(new Languages().all());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysEveryFindingInWords(Words words) {
        RosterSet set =
                RosterSet.of11().replace("users.csv", "u1,,,true", "u1,,,1").replace("classes.csv", "\"t1,y1\"", "t9");
        Findings findings = read(set.zip(temporary)).findings();
        assertThat(findings.problems().list())
                .allSatisfy(each -> assertThat(
                                words.say(each.key(), each.arguments().toArray()))
                        .isNotBlank()
                        .doesNotContain("{"));
        assertThat(findings.warnings().list())
                .allSatisfy(each -> assertThat(
                                words.say(each.key(), each.arguments().toArray()))
                        .isNotBlank()
                        .doesNotContain("{"));
    }

    private Roster roster(RosterSet set) {
        return reading(set, LocalDate.of(2026, 10, 1));
    }

    private Roster reading(RosterSet set, LocalDate today) {
        OneRosterReader.Result read = reader(RosterKnown.NOTHING, today).read(set.zip(temporary));
        assertThat(read.findings().problems().list()).isEmpty();
        return Objects.requireNonNull(read.roster());
    }

    private OneRosterReader.Result read(Path path) {
        return reader(RosterKnown.NOTHING, LocalDate.of(2026, 10, 1)).read(path);
    }

    private static OneRosterReader reader(RosterKnown known, LocalDate today) {
        return new OneRosterReader(known, today, ZoneId.of("America/Denver"), (step, done, total) -> {});
    }

    private List<String> problems(RosterSet set) {
        return texts(read(set.zip(temporary)));
    }

    private static List<String> texts(OneRosterReader.Result read) {
        assertThat(read.roster()).isNull();
        return read.findings().problems().list().stream()
                .map(each ->
                        each.file() + ":" + each.line() + " " + each.column() + "=" + each.value() + " " + each.key())
                .toList();
    }

    private List<String> warnings(RosterSet set) {
        return read(set.zip(temporary)).findings().warnings().list().stream()
                .map(each -> each.file() + ":" + each.line() + " " + each.key() + " " + each.arguments())
                .toList();
    }
}
