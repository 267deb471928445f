package org.foothold.schools.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.schools.Cards;
import org.foothold.schools.ClassChanges;
import org.foothold.schools.Districts;
import org.foothold.schools.School;
import org.foothold.schools.Term;
import org.foothold.schools.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class SchoolPagesTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    ClassChanges changes;

    @Autowired
    Terms terms;

    @Autowired
    Districts districts;

    @Autowired
    Cards cards;

    @Autowired
    Clock clock;

    TestSchool.Place place;
    Actor administrator;
    Cookie session = new Cookie("none", "");

    @BeforeEach
    void anAdministrator() {
        place = schools.district();
        administrator = place.person("Ada", "Admin", Role.ADMINISTRATOR);
        session = schools.signIn(administrator);
    }

    @Test
    void aSchoolIsAddedAndChanged() {
        assertThat(get("/schools/new")).hasStatusOk().bodyText().contains("\"America/Denver\" selected");
        assertThat(post("/schools", "name", " ", "zone", "Moon/Crater"))
                .hasStatus(422)
                .bodyText()
                .contains("name-wrong", "zone-wrong");
        assertThat(post("/schools", "name", "South", "zone", "America/Phoenix")).hasStatus(303);
        assertThat(get("/schools")).bodyText().contains("Test school", "South", "Phoenix · ");
        String address = "/schools/" + place.school();
        assertThat(post(address, "name", "North", "zone", "America/Chicago")).hasStatus(303);
        assertThat(get("/schools"))
                .bodyText()
                .contains("North", "Chicago · Central Time")
                .doesNotContain("Test school");
    }

    @Test
    void aSchoolKeepsATimeZoneThatIsNotOffered() {
        School its = new School(place.school(), "Test school", ZoneId.of("Etc/UTC"));
        place.run(() -> districts.changeSchool(administrator, its));
        String address = "/schools/" + place.school();
        assertThat(get(address)).bodyText().contains("value=\"Etc/UTC\" selected");
        assertThat(post(address, "name", "North", "zone", "Etc/UTC")).hasStatus(303);
        assertThat(get("/schools")).bodyText().contains("North", "UTC · ");
        assertThat(post("/schools", "name", "South", "zone", "Etc/UTC")).hasStatus(422);
    }

    @Test
    void aTermIsAddedChangedRemovedAndPutBack() {
        assertThat(post("/schools/terms", "name", "Fall", "from", "2030-12-01", "to", "2030-08-01"))
                .hasStatus(422)
                .bodyText()
                .contains("to-wrong", "value=\"2030-12-01\"");
        assertThat(post("/schools/terms", "name", "Fall", "from", "soon", "to", ""))
                .hasStatus(422)
                .bodyText()
                .contains("from-wrong", "to-wrong");
        assertThat(post("/schools/terms", "name", "Fall", "from", "2030-08-01", "to", "2030-12-20"))
                .hasStatus(303);
        Term fall = list().getFirst();
        String address = "/schools/terms/" + fall.id();
        assertThat(get("/schools")).bodyText().contains("Aug 1, 2030", "All schools");
        assertThat(post(
                        address,
                        "name",
                        "Autumn",
                        "from",
                        "2030-08-02",
                        "to",
                        "2030-12-20",
                        "school",
                        place.school() + ""))
                .hasStatus(303);
        assertThat(list())
                .containsExactly(new Term(
                        fall.id(), place.school(), "Autumn", LocalDate.of(2030, 8, 2), LocalDate.of(2030, 12, 20)));
        MvcTestResult removed = post(address + "/remove");
        assertThat(list()).isEmpty();
        String flash =
                Objects.requireNonNull(removed.getResponse().getCookie("flash")).getValue();
        assertThat(post(flash.substring(flash.indexOf('|') + 1))).hasStatus(303);
        assertThat(list()).hasSize(1);
    }

    @Test
    void cardsOfClassesWithoutATermHoldUntilTheEndOfTheOneUnderWay() {
        Actor teacher = place.teacher("Tea");
        Actor ben = place.student("Ben");
        ClassId id = place.schoolClass(teacher, ben);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        place.run(() -> terms.add(administrator, null, "Now", today.minusDays(9), today.plusDays(40)));
        place.run(() -> cards.issue(teacher, id, List.of(ben.person())));
        assertThat(place.within(() -> cards.listExpiries(teacher, id)).values())
                .singleElement()
                .satisfies(until -> assertThat(LocalDate.ofInstant(until, ZoneOffset.UTC))
                        .isBetween(today.plusDays(40), today.plusDays(42)));
    }

    @Test
    void anotherDistrictsSchoolsAndTermsAreNotThere() {
        TestSchool.Place elsewhere = schools.district();
        Actor theirs = elsewhere.person("Far", "Admin", Role.ADMINISTRATOR);
        var term = elsewhere.within(
                () -> terms.add(theirs, null, "Theirs", LocalDate.of(2030, 1, 1), LocalDate.of(2030, 2, 1)));
        assertThat(get("/schools")).bodyText().doesNotContain("Theirs");
        assertThat(get("/schools/" + elsewhere.school())).hasStatus(404);
        assertThat(post("/schools/" + elsewhere.school(), "name", "Mine", "zone", "America/Denver"))
                .hasStatus(404);
        assertThat(post("/schools/terms/" + term + "/remove")).hasStatus(404);
    }

    @Test
    void anAdministratorFindsAnyClassOfASchool() {
        Actor noor = place.person("Noor", "Ñandú", Role.TEACHER);
        ClassId math = place.schoolClass(noor);
        ClassId over = place.schoolClass(place.teacher("Tea"));
        place.run(() -> changes.end(administrator, over));
        place.anotherSchool().schoolClass(administrator);
        String address = "/schools/" + place.school();
        assertThat(get(address)).bodyText().contains(address + "/classes");
        assertThat(get(address + "/classes"))
                .hasStatusOk()
                .bodyText()
                .contains("/classes/" + math + "\"", "Noor Ñandú")
                .doesNotContain("/classes/" + over + "\"");
        assertThat(get(address + "/classes?q=nandu period")).bodyText().contains("/classes/" + math + "\"");
        assertThat(get(address + "/classes?q=nobody")).bodyText().contains("No class found");
        assertThat(get(address + "/classes?over=yes"))
                .bodyText()
                .contains("/classes/" + over + "\"")
                .doesNotContain("/classes/" + math + "\"");
        assertThat(get("/schools/" + schools.district().school() + "/classes")).hasStatus(404);
    }

    @Test
    void manyClassesComeInParts() {
        Actor tea = place.teacher("Tea");
        for (int i = 0; i < 51; i++) {
            place.schoolClass(tea);
        }
        String address = "/schools/" + place.school() + "/classes";
        String first = body(address + "?q=math");
        Matcher more = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"").matcher(first);
        assertThat(more.find()).isTrue();
        String second = body(more.group(1).replace("&amp;", "&"));
        assertThat(numbers(first)).hasSize(50);
        assertThat(numbers(second)).hasSize(1).doesNotContainAnyElementsOf(numbers(first));
    }

    private String body(String address) {
        return new String(get(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Set<String> numbers(String page) {
        return Pattern.compile("\"/classes/(\\d+)\"")
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private List<Term> list() {
        return place.within(() -> terms.list(administrator));
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).cookie(session).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = browser.post()
                .uri(address)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .cookie(session);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
