package org.foothold.interop.oneroster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.interop.oneroster.RosterSet;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.AllTurns;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.ImportTurns;
import org.foothold.schools.RosterImports;
import org.foothold.schools.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class RosterResourceTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    MockMvcTester program;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    @Autowired
    RosterImports imports;

    @Autowired
    ImportTurns turns;

    @Autowired
    JsonMapper json;

    @TempDir
    Path folder;

    private TestSchool.Place place;
    private String token;

    @BeforeEach
    void anAdministratorsToken() {
        place = schools.district();
        token = token(place.person("Ada", "Min", Role.ADMINISTRATOR), "rosters:read", "rosters:write");
    }

    @Test
    void aProgramSendsLooksAndConfirms() throws IOException {
        String roster = send(RosterSet.of11());
        JsonNode ready = awaited(roster);
        assertThat(ready.get("state").asString()).isEqualTo("READY");
        assertThat(ready.get("counts").toString()).contains("{\"kind\":\"PERSON\",\"change\":\"ADDED\",\"amount\":8}");
        JsonNode changes = json.readTree(text(get("/" + roster + "/changes?kind=CLASS&change=ADDED&search=art")));
        assertThat(changes.get("items").size()).isOne();
        assertThat(changes.get("items").get(0).get("name").asString()).isEqualTo("Art, all");
        assertThat(ready.get("timeZone").asString()).isEqualTo("America/Denver");
        assertThat(post("/" + roster + "/confirm?timeZone=UTC", "")).hasStatus(422);
        assertThat(post("/" + roster + "/confirm?timeZone=America/Chicago", "")).hasStatus(202);
        assertThat(awaited(roster).get("state").asString()).isEqualTo("APPLIED");
        assertThat(json.readTree(text(get("/" + roster))).get("timeZone").asString())
                .isEqualTo("America/Chicago");
        assertThat(post("/" + roster + "/confirm", ""))
                .hasStatus(409)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("waits for no confirmation");
        assertThat(post("/" + roster + "/cancel", "")).hasStatus(409);
        assertThat(get("")).bodyText().contains(roster);
    }

    @Test
    void aProgramWhoseDistrictHasSentVeryMuchIsToldToWait() throws IOException {
        String roster = send(RosterSet.of11());
        awaited(roster);
        try (AllTurns all = AllTurns.of(turns, place.system())) {
            assertThat(all.turns()).isNotEmpty();
            for (String path : List.of("", "/" + roster + "/confirm")) {
                assertThat(post(path, "x"))
                        .hasStatus(429)
                        .hasContentType("application/problem+json")
                        .bodyText()
                        .contains("Send it again when one has ended");
            }
        }
        assertThat(post("/" + roster + "/confirm", "")).hasStatus(202);
        assertThat(awaited(roster).get("state").asString()).isEqualTo("APPLIED");
    }

    @Test
    void everyProblemIsToldWithItsPlace() throws IOException {
        String roster = send(RosterSet.of11().replace("users.csv", "u1,,,true", "u1,,,maybe"));
        assertThat(awaited(roster).get("state").asString()).isEqualTo("REFUSED");
        JsonNode findings = json.readTree(text(get("/" + roster + "/findings")));
        assertThat(findings.get("problems").get(0).toString())
                .contains("users.csv", "\"line\":2", "enabledUser", "maybe", "Write true or false here.");
    }

    @Test
    void manyImportsAreListedInParts() {
        Actor administrator = place.person("Bea", "Min", Role.ADMINISTRATOR);
        for (int i = 0; i < 51; i++) {
            String name = "roster " + i;
            place.within(() -> imports.begin(administrator, name, ZoneId.of("America/Denver")));
        }
        JsonNode first = json.readTree(text(get("")));
        assertThat(first.at("/items/0/file").asString()).isEqualTo("roster 50");
        JsonNode rest = json.readTree(text(get("?after=" + first.path("next").asString())));
        assertThat(rest.path("items").size()).isOne();
        assertThat(rest.at("/items/0/file").asString()).isEqualTo("roster 0");
        assertThat(rest.path("next").isNull()).isTrue();
    }

    @Test
    void readingATokenIsNotEnoughToSendAndATeacherMayDoNeither() {
        token = token(place.person("Bea", "Min", Role.ADMINISTRATOR), "rosters:read");
        assertThat(post("", "x")).hasStatus(403).bodyText().contains("rosters:write");
        token = token(place.teacher("Ana"), "*:read", "*:write");
        assertThat(get("")).hasStatus(403);
        assertThat(post("", "x")).hasStatus(403);
    }

    private String send(RosterSet set) throws IOException {
        MvcTestResult sent = program.post()
                .uri("/api/rosters?name=fall.zip")
                .header("Authorization", "Bearer " + token)
                .contentType("application/zip")
                .content(Files.readAllBytes(set.zip(folder)))
                .exchange();
        assertThat(sent).hasStatus(202);
        return json.readTree(text(sent)).get("id").asString();
    }

    private JsonNode awaited(String roster) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            JsonNode now = json.readTree(text(get("/" + roster)));
            if (!Set.of("READING", "APPLYING").contains(now.get("state").asString())) {
                return now;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("still at work");
    }

    private MvcTestResult get(String path) {
        return program.get()
                .uri("/api/rosters" + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private MvcTestResult post(String path, String body) {
        return program.post()
                .uri("/api/rosters" + path)
                .header("Authorization", "Bearer " + token)
                .content(body)
                .exchange();
    }

    private String token(Actor actor, String... scopes) {
        return place.within(
                () -> tokens.issue(actor, Session.Means.PASSWORD, "a test", Set.of(scopes), Duration.ofHours(1)));
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
