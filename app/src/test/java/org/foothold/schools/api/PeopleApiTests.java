package org.foothold.schools.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class PeopleApiTests {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvcTester program;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    TestSchool.Place place;
    Actor administrator;
    Actor teacher;

    @BeforeEach
    void aSchool() {
        place = schools.district();
        administrator = place.person("Ada", "Admin", Role.ADMINISTRATOR);
        teacher = place.teacher("Tea");
    }

    @Test
    void peopleComeInPartsAndNobodyTwice() {
        for (int i = 0; i < 60; i++) {
            place.student("S" + i);
        }
        JsonNode first = json(ask(administrator, HttpMethod.GET, "/api/people", ""));
        assertThat(first.path("items").size()).isEqualTo(50);
        String next = first.path("next").asString();
        JsonNode second = json(ask(administrator, HttpMethod.GET, "/api/people?after=" + next, ""));
        assertThat(second.path("items").size()).isEqualTo(12);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(ids(first)).doesNotContainAnyElementsOf(ids(second));
        assertThat(json(ask(administrator, HttpMethod.GET, "/api/people?words=tea&role=TEACHER", ""))
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aProgramAddsChangesAndEndsSomebody() {
        String email = UUID.randomUUID() + "@north.example";
        String sent = """
                {"givenName": "Noor", "familyName": "C", "email": "%s", "role": "COACH", "school": "%s"}""".formatted(email, place.school());
        MvcTestResult added = ask(administrator, HttpMethod.POST, "/api/people", sent);
        assertThat(added).hasStatus(201);
        String address = "/api/people/" + json(added).path("id").asString();
        assertThat(ask(administrator, HttpMethod.POST, "/api/people", sent))
                .hasStatus(409)
                .hasContentType("application/problem+json");
        assertThat(ask(
                        administrator,
                        HttpMethod.PUT,
                        address,
                        "{\"givenName\": \"Nora\", \"email\": \"" + email + "\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("Nora", email);
        assertThat(ask(administrator, HttpMethod.PUT, address, "{}")).hasStatus(422);
        assertThat(ask(administrator, HttpMethod.PUT, address, "{\"givenName\": \"N\", \"email\": \"nora@north\"}"))
                .as("what no page would take")
                .hasStatus(422);
        assertThat(ask(administrator, HttpMethod.POST, address + "/roles", "{\"role\": \"STATE_ANALYST\"}"))
                .bodyText()
                .contains("COACH", "STATE_ANALYST");
        assertThat(json(ask(administrator, HttpMethod.POST, address + "/link", ""))
                        .path("path")
                        .asString())
                .startsWith("/links/");
        assertThat(json(ask(administrator, HttpMethod.POST, address + "/end", ""))
                        .path("ended")
                        .asBoolean())
                .isTrue();
        assertThat(ask(administrator, HttpMethod.POST, address + "/link", "")).hasStatus(404);
        assertThat(ask(administrator, HttpMethod.POST, address + "/restore", ""))
                .hasStatusOk();
    }

    @Test
    void aTeachersTokenOpensNoPeopleAndAScopeWithoutWritingChangesNothing() {
        assertThat(ask(teacher, HttpMethod.GET, "/api/people", "")).hasStatus(403);
        String reading = place.within(() -> tokens.issue(
                administrator, Session.Means.PASSWORD, "reads", Set.of("people:read"), Duration.ofHours(1)));
        assertThat(ask(reading, HttpMethod.GET, "/api/people", "")).hasStatusOk();
        assertThat(ask(reading, HttpMethod.POST, "/api/people/" + teacher.person() + "/end", ""))
                .hasStatus(403)
                .bodyText()
                .contains("people:write");
    }

    @Test
    void aClassIsMadeFilledChangedAndEnded() {
        String made = "{\"school\": \"%s\", \"name\": \"Period 1\", \"grade\": \"6\"}".formatted(place.school());
        MvcTestResult created = ask(teacher, HttpMethod.POST, "/api/classes", made);
        assertThat(created).hasStatus(201);
        String address = "/api/classes/" + json(created).path("number").asInt();
        String names = "[{\"givenName\": \"Eva\", \"familyName\": \"Ruiz\"}, {\"givenName\": \"محمد\"}]";
        JsonNode students = json(ask(teacher, HttpMethod.POST, address + "/students", names));
        assertThat(students.size()).isEqualTo(2);
        String eva = address + "/students/" + students.path(0).path("id").asString();
        assertThat(ask(teacher, HttpMethod.POST, eva + "/end", "")).hasStatus(204);
        assertThat(ask(teacher, HttpMethod.GET, address + "/former-students", ""))
                .bodyText()
                .contains("Eva");
        assertThat(ask(teacher, HttpMethod.POST, eva + "/restore", "")).hasStatus(204);
        assertThat(ask(teacher, HttpMethod.PUT, eva, "{\"givenName\": \"Evita\"}"))
                .hasStatus(204);
        assertThat(ask(teacher, HttpMethod.GET, address + "/students", ""))
                .bodyText()
                .contains("Evita");
        assertThat(ask(teacher, HttpMethod.PUT, address, "{\"name\": \"Period 2\", \"sharedDevices\": true}"))
                .hasStatusOk()
                .bodyText()
                .contains("Period 2", "true");
        assertThat(ask(teacher, HttpMethod.PUT, address, "{\"name\": \" \", \"sharedDevices\": true}"))
                .hasStatus(422);
        assertThat(ask(teacher, HttpMethod.POST, address + "/teachers/" + teacher.person() + "/end", ""))
                .hasStatus(409);
        assertThat(json(ask(teacher, HttpMethod.POST, address + "/end", ""))
                        .path("over")
                        .asBoolean())
                .isTrue();
        assertThat(json(ask(teacher, HttpMethod.GET, "/api/classes", ""))
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void studentsOfTheSchoolAreSearchedInPartsAndTakenOver() {
        String address = "/api/classes/" + place.schoolClass(teacher);
        for (int i = 0; i < 31; i++) {
            place.student("S" + i);
        }
        JsonNode first = json(ask(teacher, HttpMethod.GET, address + "/schoolmates", ""));
        assertThat(first.path("items").size()).isEqualTo(30);
        JsonNode rest = json(ask(
                teacher,
                HttpMethod.GET,
                address + "/schoolmates?after=" + first.path("next").asString(),
                ""));
        assertThat(rest.path("items").size()).isEqualTo(1);
        String last = rest.at("/items/0/person/id").asString();
        String named = "{\"students\": [\"%s\"]}".formatted(last);
        assertThat(ask(place.teacher("Other"), HttpMethod.POST, address + "/students/take", named))
                .hasStatus(404);
        assertThat(ask(teacher, HttpMethod.POST, address + "/students/take", named))
                .hasStatusOk()
                .bodyText()
                .contains(last);
        assertThat(ask(teacher, HttpMethod.POST, address + "/students/take", named))
                .hasStatus(404);
    }

    @Test
    void anAdministratorReadsEveryClassInParts() {
        for (int i = 0; i < 51; i++) {
            place.schoolClass(teacher);
        }
        JsonNode first = json(ask(administrator, HttpMethod.GET, "/api/classes", ""));
        assertThat(first.path("items").size()).isEqualTo(50);
        JsonNode rest = json(ask(
                administrator,
                HttpMethod.GET,
                "/api/classes?after=" + first.path("next").asString(),
                ""));
        assertThat(rest.path("items").size()).isEqualTo(1);
        assertThat(json(ask(place.teacher("Other"), HttpMethod.GET, "/api/classes", ""))
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void aRoleIsGivenInSchoolsOfTheDistrictOnly() {
        String elsewhere =
                "\"role\": \"COACH\", \"school\": \"" + schools.district().school() + "\"}";
        assertThat(ask(administrator, HttpMethod.POST, "/api/people/" + teacher.person() + "/roles", "{" + elsewhere))
                .hasStatus(404)
                .bodyText()
                .contains("no such school");
        assertThat(ask(administrator, HttpMethod.POST, "/api/people", "{\"givenName\": \"Eva\", " + elsewhere))
                .hasStatus(404);
    }

    private static Set<String> ids(JsonNode part) {
        Set<String> ids = new java.util.HashSet<>();
        part.path("items").forEach(each -> ids.add(each.path("id").asString()));
        return ids;
    }

    private MvcTestResult ask(Actor who, HttpMethod method, String address, String body) {
        String token = place.within(() ->
                tokens.issue(who, Session.Means.PASSWORD, "a test", Set.of("*:read", "*:write"), Duration.ofHours(1)));
        return ask(token, method, address, body);
    }

    private MvcTestResult ask(String token, HttpMethod method, String address, String body) {
        return program.method(method)
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
