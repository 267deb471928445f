package org.foothold.schools.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WebTest
class ApiTokenTests {
    @Autowired
    MockMvcTester program;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    TestSchool.Place place;
    Actor teacher;

    @BeforeEach
    void aTeacherWithAClass() {
        place = schools.district();
        teacher = place.teacher("Ana");
        place.schoolClass(teacher, place.student("Ben"));
    }

    @Test
    void aTokenReadsWhatItsPersonMayRead() {
        assertThat(ask("/api/classes", token("classes:read")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo("Period 3 Math");
        assertThat(ask("/api/classes/1/students", token("*:read")))
                .hasStatusOk()
                .bodyText()
                .contains("Ben");
    }

    @Test
    void aTokenWithoutTheScopeIsToldWhichOneIsMissing() {
        assertThat(ask("/api/classes", token("lessons:read")))
                .hasStatus(403)
                .bodyText()
                .contains("classes:read");
    }

    @Test
    void withoutATokenOrWithARevokedOneTheApiSaysSo() {
        assertThat(program.get().uri("/api/classes")).hasStatus(401).hasHeader("WWW-Authenticate", "Bearer");
        String token = token("*:read");
        place.run(
                () -> tokens.revoke(teacher, tokens.listMine(teacher).getFirst().id()));
        assertThat(ask("/api/classes", token)).hasStatus(401);
    }

    @Test
    void whatIsNoIdInAnAddressIsTheAskersMistake() {
        String token = token("*:read");
        assertThat(ask("/api/classes/one/students", token)).hasStatus(404);
        assertThat(ask("/api/classes/1/checks/none", token))
                .hasStatus(400)
                .bodyText()
                .contains("The part {check} of the address must be a UUID");
    }

    @Test
    void aCookieDoesNotOpenTheApi() {
        assertThat(program.get().uri("/api/classes").cookie(schools.signIn(teacher)))
                .hasStatus(401);
    }

    @Test
    void noSpellingOfAnAddressOpensTheApiWithACookieOrWithoutItsScope() {
        for (URI odd : List.of(URI.create("/%61pi/classes"), URI.create("/ap%69/classes"))) {
            assertThat(program.get().uri(odd).cookie(schools.signIn(teacher))).hasStatus(401);
            assertThat(program.get().uri(odd).header("Authorization", "Bearer " + token("lessons:read")))
                    .hasStatus(403);
            assertThat(program.get().uri(odd).header("Authorization", "Bearer " + token("classes:read")))
                    .hasStatusOk();
        }
    }

    @Test
    void anUnknownAddressIsAProblemNotAPage() {
        assertThat(ask("/api/nothing", token("*:read"))).hasStatus(404).hasContentType("application/problem+json");
    }

    private String token(String... scopes) {
        return place.within(
                () -> tokens.issue(teacher, Session.Means.PASSWORD, "a test", Set.of(scopes), Duration.ofHours(1)));
    }

    private MockMvcRequestBuilder ask(String address, String token) {
        return program.get().uri(address).header("Authorization", "Bearer " + token);
    }
}
