package org.foothold.interop.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Role;
import org.foothold.kernel.Words;
import org.foothold.schools.Roster;
import org.foothold.schools.Roster.Coverage;
import org.foothold.schools.RosterKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a set of files says of schools, people and classes. */
class OneRosterReaderTests extends OneRosterReading {
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
}
