package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Role;
import org.foothold.kernel.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ClassesTests {
    @Autowired
    Classes classes;

    @Autowired
    Districts districts;

    @Autowired
    People people;

    @Autowired
    Schoolmates schoolmates;

    @Autowired
    Cards cards;

    @Autowired
    Terms terms;

    @Autowired
    Clock clock;

    @Autowired
    TestClock day;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    TestSchool.Place place;
    TestSchool.Place south;
    Actor teacher;

    @BeforeEach
    void twoSchools() {
        place = schools.district();
        south = place.anotherSchool();
        teacher = place.teacher("Tea");
    }

    /** A class opens the names of its school, their cards and with those their history: the lists are the school's. */
    @Test
    void aTeacherMakesClassesWhereTheyTeachOnly() {
        assertThat(make(teacher, place.school())).isNotNull();
        assertThatThrownBy(() -> make(teacher, south.school())).isInstanceOf(NotFound.class);
        place.run(() -> people.grant(place.system(), teacher.person(), Role.COACH, south.school()));
        assertThatThrownBy(() -> make(teacher, south.school())).isInstanceOf(NotFound.class);
        place.run(() -> people.grant(place.system(), teacher.person(), Role.TEACHER, south.school()));
        assertThat(make(teacher, south.school())).isNotNull();
    }

    @Test
    void whoTeachesInTheWholeDistrictOrAdministersItMakesThemInEachSchool() {
        Actor specialist = south.teacher("Spe");
        place.run(() -> people.grant(place.system(), specialist.person(), Role.TEACHER, null));
        assertThat(make(specialist, place.school())).isNotNull();
        Actor administrator = place.person("Ada", "Admin", Role.ADMINISTRATOR);
        assertThat(make(administrator, south.school())).isNotNull();
        SchoolId elsewhere = schools.district().school();
        assertThatThrownBy(() -> make(administrator, elsewhere)).isInstanceOf(NotFound.class);
    }

    @Test
    void thePageOffersOnlyTheseSchools() {
        place.run(() -> people.grant(place.system(), teacher.person(), Role.TEACHER, south.school()));
        SchoolId third = place.anotherSchool().school();
        assertThat(page(teacher))
                .bodyText()
                .contains(place.school().toString(), south.school().toString())
                .doesNotContain(third.toString());
        assertThat(send(teacher, third)).hasStatus(422);
        assertThat(send(teacher, south.school())).hasStatus(303);
        Actor nowhere =
                new Actor(teacher.district(), place.student("Sam").person(), Set.of(Role.TEACHER), teacher.reach());
        assertThat(place.within(() -> districts.listSchoolsToTeachIn(nowhere))).isEmpty();
    }

    @Test
    void takingAStudentOverAndGivingThemACardAreWrittenDown() {
        Actor ben = place.student("Ben");
        place.schoolClass(place.teacher("First"), ben);
        ClassId second = make(teacher, place.school());
        place.run(() -> schoolmates.take(teacher, second, List.of(ben.person())));
        place.run(() -> cards.issue(teacher, second, List.of(ben.person())));
        assertThat(deedsAbout(ben)).containsExactly("schools.student-taken-over", "schools.cards-issued");
    }

    /** At two in the morning of UTC it is the evening before in Denver. */
    @Test
    void aTermIsUnderWayByTheDayOfTheSchool() {
        Actor administrator = place.person("Ada", "Admin", Role.ADMINISTRATOR);
        ClassId earlier = make(teacher, place.school());
        day.ahead(untilNightInUtc(), () -> {
            LocalDate last =
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
            place.run(() -> terms.add(administrator, null, "Ends today", last.minusDays(9), last));
            assertThat(termOf(earlier)).isEqualTo("Ends today");
            assertThat(termOf(make(teacher, place.school()))).isEqualTo("Ends today");
        });
    }

    private Duration untilNightInUtc() {
        Instant now = clock.instant();
        Instant night = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .plusDays(1)
                .atTime(LocalTime.of(2, 0))
                .toInstant(ZoneOffset.UTC);
        return Duration.between(now, night);
    }

    private ClassId make(Actor actor, SchoolId school) {
        return place.within(() -> classes.create(actor, new NewClass(school, "Math", null, null)));
    }

    private MvcTestResult page(Actor actor) {
        return browser.get().uri("/classes/new").cookie(schools.signIn(actor)).exchange();
    }

    private MvcTestResult send(Actor actor, SchoolId school) {
        return browser.post()
                .uri("/classes/new")
                .cookie(schools.signIn(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("name", "Math")
                .param("school", school.toString())
                .exchange();
    }

    private List<String> deedsAbout(Actor student) {
        return read(
                "SELECT act FROM schools.audit WHERE about::text LIKE '%' || :who || '%' ORDER BY at, audit_id",
                student.person().toString());
    }

    private String termOf(ClassId schoolClass) {
        return read("""
                SELECT t.name FROM schools.classes c JOIN schools.terms t USING (district_id, term_id)
                WHERE c.class_number::text = :who""", schoolClass.toString()).getFirst();
    }

    private List<String> read(String statement, String who) {
        return place.within(() -> Objects.requireNonNull(transaction.execute(status ->
                sql.sql(statement).param("who", who).query(String.class).list())));
    }
}
