package org.foothold.schools.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class PersonPagesTests {
    /** From where nobody has tried links that are none, as other tests do from the usual address. */
    private static final RequestPostProcessor AT_HOME = request -> {
        request.setRemoteAddr("192.0.2.71");
        return request;
    };

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    TestSchool.Place place;
    Cookie administrator;
    String email = "";

    @BeforeEach
    void anAdministrator() {
        place = schools.district();
        administrator = schools.signIn(place.person("Ada", "Admin", Role.ADMINISTRATOR));
        email = UUID.randomUUID() + "@north.example";
    }

    @Test
    void aPersonIsAddedChoosesAPasswordLeavesAndComesBack() {
        assertThat(get("/")).hasHeader("Location", "/people");
        MvcTestResult added = post(
                "/people",
                "given",
                "Ana",
                "family",
                "Ruiz",
                "email",
                email,
                "role",
                "COACH",
                "school",
                place.school() + "");
        assertThat(added).hasStatus(303);
        String person = Objects.requireNonNull(added.getResponse().getHeader("Location"));
        assertThat(get(person)).hasStatusOk().bodyText().contains("Ana Ruiz", "Coach", "Test school", email);

        MvcTestResult issued = post(person + "/link");
        assertThat(issued).hasStatus(303).hasHeader("Location", person + "/link");
        Cookie once = Objects.requireNonNull(issued.getResponse().getCookie("once"));
        assertThat(once.getPath()).isEqualTo(person + "/link");
        MvcTestResult shown =
                browser.get().uri(person + "/link").cookie(administrator, once).exchange();
        assertThat(shown)
                .hasStatusOk()
                .bodyText()
                .contains("within 3 days", "data-copy", "Only this computer can open this link");
        assertThat(Objects.requireNonNull(shown.getResponse().getCookie("once")).getMaxAge())
                .as("gone once it was shown")
                .isZero();
        assertThat(get(person + "/link")).hasStatus(303).hasHeader("Location", person);
        String link = linkOn(shown);
        assertThat(get(person)).bodyText().doesNotContain("/links/");
        assertThat(open(link)).hasStatusOk().bodyText().contains("Ana Ruiz", email, "At least 10 characters");
        assertThat(choose(link, "short")).hasStatus(422).bodyText().contains("Use at least 10");
        MvcTestResult in = choose(link, "tres tristes tigres");
        assertThat(in).hasStatus(303);
        Cookie session = Objects.requireNonNull(in.getResponse().getCookie("foothold"));
        assertThat(browser.get().uri("/").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("Welcome, Ana");
        assertThat(choose(link, "tres tristes tigres"))
                .hasStatus(404)
                .bodyText()
                .contains("has been used already");

        assertThat(post(person + "/end")).hasStatus(303);
        assertThat(browser.get().uri("/standards").cookie(session)).hasStatus(303);
        assertThat(get("/people?ended=yes")).bodyText().contains("Ruiz");
        assertThat(get("/people?q=ruiz")).bodyText().contains("Nobody found");
        assertThat(post(person + "/restore")).hasStatus(303);
        assertThat(get("/people?q=ruiz")).bodyText().contains("Ruiz", email);
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndSaysWhatIsWrong() {
        place.person("Old", "Timer", Role.TEACHER);
        assertThat(post("/people", "given", "Zoe", "family", "", "email", "no address", "role", "TEACHER"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Zoe\"", "value=\"no address\"", "does not look like an e-mail");
        assertThat(post("/people", "given", "", "family", " ", "role", "STUDENT"))
                .hasStatus(422)
                .bodyText()
                .contains("given-wrong", "role-wrong");
        post("/people", "given", "Ana", "email", email, "role", "TEACHER");
        assertThat(post("/people", "given", "Eva", "email", email, "role", "TEACHER"))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody else has this e-mail address");
    }

    @Test
    void rolesAreGivenAndTakenAwayAndThatCanBeUndone() {
        String person = "/people/" + place.teacher("Ana").person();
        assertThat(post(person + "/roles", "role", "SCHOOL_LEADER", "school", place.school() + ""))
                .hasStatus(303);
        MvcTestResult revoked = post(person + "/roles/revoke", "role", "TEACHER", "school", place.school() + "");
        assertThat(get(person)).bodyText().contains("<b>School leader</b>").doesNotContain("<b>Teacher</b>");
        String flash =
                Objects.requireNonNull(revoked.getResponse().getCookie("flash")).getValue();
        assertThat(post(flash.substring(flash.indexOf('|') + 1))).hasStatus(303);
        assertThat(get(person)).bodyText().contains("<b>School leader</b>", "<b>Teacher</b>");
    }

    @Test
    void whatAnswersWhileOneTypesIsThePartAlone() {
        place.person("Ana", "Ruiz", Role.TEACHER);
        assertThat(browser.get()
                        .uri("/people?q=ru")
                        .cookie(administrator)
                        .header("HX-Request", "true")
                        .header("Accept-Language", "es"))
                .hasStatusOk()
                .bodyText()
                .contains("Ruiz", "Docente")
                .doesNotContain("<html", "Admin");
    }

    private static String linkOn(MvcTestResult page) {
        String body = new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        Matcher link = Pattern.compile("(/links/[A-Za-z0-9_-]+)<").matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private MvcTestResult open(String address) {
        return browser.get().uri(address).with(AT_HOME).exchange();
    }

    private MvcTestResult choose(String link, String password) {
        return browser.post()
                .uri(link)
                .with(AT_HOME)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("password", password)
                .exchange();
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).cookie(administrator).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = browser.post()
                .uri(address)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .cookie(administrator);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
