package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.kernel.TestClock;
import org.foothold.schools.Classes;
import org.foothold.schools.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A form that makes something, sent twice: once made, and both times led to it. */
@WebTest
class SentOnceTests {
    private static final String NAMES = "Ben Student\nCleo Student";
    private static final Pattern ONCE = Pattern.compile("name=\"_once\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    Classes classes;

    @Autowired
    SentOnce filter;

    @Autowired
    TestClock time;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    TestSchool.Place place;
    Actor teacher;
    Cookie session;

    @BeforeEach
    void aTeacher() {
        place = schools.district();
        teacher = place.teacher("Ana");
        place.schoolClass(teacher);
        session = schools.signIn(teacher);
    }

    private String once(String address) {
        Matcher found = ONCE.matcher(page(address, session));
        assertThat(found.find()).as(address).isTrue();
        return found.group(1);
    }

    private String page(String address, Cookie who) {
        MvcTestResult page = browser.get().uri(address).cookie(who).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult make(String once, String name) {
        return browser.post()
                .uri("/classes/new")
                .cookie(session)
                .with(csrf())
                .param("_once", once)
                .param("name", name)
                .param("names", NAMES)
                .exchange();
    }

    private int classes() {
        return place.within(() -> classes.listMine(teacher)).size();
    }

    @Test
    void aClassThatIsSentTwiceIsOneAndBothAreLedToIt() {
        String once = once("/classes/new");
        MvcTestResult first = make(once, "7b");
        MvcTestResult second = make(once, "7b");
        assertThat(second)
                .hasStatus(303)
                .hasHeader(
                        "Location", Objects.requireNonNull(first.getResponse().getHeader("Location")));
        assertThat(Objects.requireNonNull(second.getResponse().getCookie("flash"))
                        .getValue())
                .isEqualTo("schools.notice.class-made");
        assertThat(classes()).isEqualTo(2);
    }

    @Test
    void whatWasChangedIsAnother() {
        String once = once("/classes/new");
        make(once, "7b");
        assertThat(make(once, "7c")).hasStatus(303);
        assertThat(make(once("/classes/new"), "7b")).as("a new form").hasStatus(303);
        assertThat(classes()).isEqualTo(4);
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        String once = once("/classes/new");
        assertThat(make(once, "")).hasStatus(422);
        assertThat(make(once, "")).hasStatus(422);
        assertThat(make(once, "7b")).hasStatus(303);
    }

    @Test
    void twoAtTheSameMomentAreOne() {
        String once = once("/classes/new");
        var sent = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> make(once, "7b").getResponse().getHeader("Location"),
                        each -> Thread.ofVirtual().start(each)))
                .toList();
        assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(classes()).isEqualTo(2);
    }

    @Test
    void pastedStudentsComeOnce() {
        ClassId id = place.within(() -> classes.listMine(teacher)).getFirst().id();
        String address = "/classes/" + id + "/students";
        String once = once(address);
        for (int i = 0; i < 2; i++) {
            assertThat(browser.post()
                            .uri(address)
                            .cookie(session)
                            .with(csrf())
                            .param("_once", once)
                            .param("names", NAMES))
                    .hasStatus(303)
                    .hasHeader("Location", address);
        }
        assertThat(place.within(() -> classes.listStudents(teacher, id)).stream()
                        .map(Person::givenName))
                .containsExactlyInAnyOrder("Ben", "Cleo");
    }

    /** As to whom a nod is asked for, or somebody who must sign in first: there nothing was made. */
    @Test
    void whoIsLedElsewhereMaySendItAgain() {
        assertThat(send("/sign-in")).isEqualTo("/sign-in");
        assertThat(send("/made")).isEqualTo("/made");
    }

    @Test
    void whatBrokeOffIsDoneAfterAMinute() {
        assertThat(send("/made")).isEqualTo("/made");
        assertThat(send("/made/again")).isEqualTo("/made");
        breakOff();
        time.ahead(Duration.ofSeconds(61), () -> assertThat(send("/made/again")).isEqualTo("/made/again"));
    }

    private void breakOff() {
        place.run(() -> transaction.executeWithoutResult(
                status -> sql.sql("UPDATE foothold.answered_requests SET status = NULL WHERE person_id = :person")
                        .param("person", teacher.person().value())
                        .update()));
    }

    /** Where a form leads whose page leads there; {@code /made…} says that something was made. */
    private @Nullable String send(String to) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/classes/new");
        request.setParameter(SentOnce.FIELD, "1");
        new SignedIn(teacher, "Ana", false, false, null, "").remember(request);
        MockHttpServletResponse response = new MockHttpServletResponse();
        place.run(() -> {
            try {
                filter.doFilter(request, response, (asked, answer) -> lead(response, to));
            } catch (ServletException | IOException e) {
                throw new AssertionError(e);
            }
        });
        return response.getHeader("Location");
    }

    private static void lead(MockHttpServletResponse response, String to) {
        response.setStatus(303);
        response.setHeader("Location", to);
        if (to.startsWith("/made")) {
            response.addHeader("Set-Cookie", "flash=schools.notice.class-made");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/schools/new", "/schools/terms/new", "/people/new"})
    void whatAnAdministratorMakesCarriesWhatMakesItOne(String address) {
        Cookie administrator = schools.signIn(place.person("Ada", "Admin", Role.ADMINISTRATOR));
        assertThat(page(address, administrator)).contains("name=\"_once\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/classes/new", "/targets/new"})
    void whatATeacherMakesCarriesWhatMakesItOne(String address) {
        assertThat(once(address)).isNotEqualTo(once(address));
    }
}
