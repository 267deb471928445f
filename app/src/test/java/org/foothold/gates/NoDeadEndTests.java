package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Where there is nothing yet, pages say what to do first. No link or form of theirs leads nowhere, and none is refused to
 * the person who sees it.
 */
@WebTest
class NoDeadEndTests {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping table;

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    People people;

    private TestSchool.Place place;

    @BeforeEach
    void aSchoolJustMade() {
        place = schools.district();
    }

    @Test
    void nobodySignedInIsLedNowhere() {
        assertThat(new DeadEnds(browser, table, null).from("/sign-in", "/join", "/developers"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void somebodyNewIsNotLedNowhere(Role role) {
        assertThat(walk(place.person("New", "Here", role)).from("/")).isEmpty();
    }

    /** As the first run makes them. */
    @Test
    void theFirstAdministratorWhoTeachesIsNotLedNowhere() {
        Actor first = place.person("Grace", "Hopper", Role.ADMINISTRATOR);
        place.run(() -> people.grant(place.system(), first.person(), Role.TEACHER, place.school()));
        Actor both =
                new Actor(first.district(), first.person(), Set.of(Role.ADMINISTRATOR, Role.TEACHER), first.reach());
        assertThat(walk(both).from("/")).isEmpty();
    }

    @Test
    void aClassWithoutStudentsLeadsNobodyNowhere() {
        Actor teacher = place.teacher("Ana");
        String its = "/classes/" + place.schoolClass(teacher);
        assertThat(walk(teacher).from("/", its)).isEmpty();
        assertThat(walk(place.person("Ada", "Min", Role.ADMINISTRATOR)).from(its))
                .isEmpty();
    }

    @Test
    void aStudentOfAClassWithoutLessonsIsNotLedNowhere() {
        Actor student = place.student("Ben");
        place.schoolClass(place.teacher("Ana"), student);
        assertThat(walk(student).from("/")).isEmpty();
    }

    @Test
    void aDeadEndIsFound() {
        assertThat(new DeadEnds(browser, table, null).from("/no-such-page")).hasSize(1);
        assertThat(walk(place.student("Ben")).from("/people")).hasSize(1);
    }

    private DeadEnds walk(Actor actor) {
        return new DeadEnds(browser, table, schools.signIn(actor));
    }
}
