package org.foothold.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.DemoPerson;
import org.foothold.schools.DemoSchool;
import org.foothold.schools.FirstRun;
import org.foothold.schools.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** When there is a demo, and which: the one that is whole and not retired, as long as it is offered. */
@DatabaseTest
class DemoOfferTests {
    @Autowired
    Makings makings;

    @Autowired
    DemoDistrict demo;

    @Autowired
    Shoes shoes;

    @Autowired
    FirstRun firstRun;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Clock clock;

    @Autowired
    TestSchool schools;

    @Autowired
    MockMvcTester browser;

    private DistrictId district;

    @BeforeEach
    void make() {
        makings.make(DemoDistrict.SEED, new Progress());
        district = makings.find().orElseThrow();
    }

    /** Real districts are there, so it is offered only where whoever starts Foothold says so. */
    @Test
    void isClosedWhereNobodyAskedForIt() {
        schools.district();
        DemoDistrict closed = new DemoDistrict(makings, shoes, firstRun, clock, Offer.NONE);
        assertThat(demo.find()).contains(district);
        assertThat(closed.isOffered()).isFalse();
        assertThat(closed.find()).isEmpty();
        assertThat(closed.people()).isEmpty();
        assertThat(closed.state()).isEqualTo(DemoSchool.State.ABSENT);
    }

    @Test
    void noProgramOfAVisitorSendsLongBodies() {
        Actor visitor = visitorAs(Role.ADMINISTRATOR);
        String token = DistrictScope.within(
                district,
                () -> tokens.issue(visitor, Session.Means.DEMO, "Test", Set.of("*:write"), Duration.ofDays(1)));
        assertThat(browser.post()
                        .uri("/api/rosters")
                        .header("Authorization", "Bearer " + token)
                        .content(new byte[(5 << 20) + 1]))
                .hasStatus(413);
    }

    private Actor visitorAs(Role role) {
        DemoPerson person = demo.people().stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow();
        return new Actor(district, person.person(), Set.of(role), new Reach.Everything());
    }

    @Test
    void whoWasInOneThatIsRetiredCannotBeEntered() {
        DemoPerson person = demo.people().getFirst();
        assertThat(enter(person.person().toString())).hasStatus(303);
        makings.retire();
        assertThat(demo.state()).isEqualTo(DemoSchool.State.ABSENT);
        assertThat(browser.get().uri("/demo")).bodyText().contains("in about a minute");
        assertThat(enter(person.person().toString())).hasStatus(404);
        makings.make(DemoDistrict.SEED, new Progress());
        assertThat(makings.find()).get().isNotEqualTo(district);
        assertThat(enter(demo.people().getFirst().person().toString())).hasStatus(303);
    }

    private MvcTestResult enter(String person) {
        return browser.post()
                .uri("/demo/enter")
                .param("person", person)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }
}
