package org.foothold.targets.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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

/** From a package of standards to targets that a colleague adopts, by programs alone. */
@WebTest
class TargetApiTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PACKAGE = """
            {"CFDocument": {"identifier": "11111111-1111-4111-8111-111111111111", "title": "Our standards", "creator": "Us",
              "language": "en"},
             "CFItems": [
               {"identifier": "21111111-1111-4111-8111-111111111111", "humanCodingScheme": "R", "fullStatement": "Ratios"},
               {"identifier": "31111111-1111-4111-8111-111111111111", "humanCodingScheme": "R.1", "fullStatement": "Compare ratios."},
               {"identifier": "41111111-1111-4111-8111-111111111111", "humanCodingScheme": "R.2", "fullStatement": "Scale recipes."}],
             "CFAssociations": [
               {"associationType": "isChildOf", "originNodeURI": {"identifier": "31111111-1111-4111-8111-111111111111"},
                "destinationNodeURI": {"identifier": "21111111-1111-4111-8111-111111111111"}},
               {"associationType": "isChildOf", "originNodeURI": {"identifier": "41111111-1111-4111-8111-111111111111"},
                "destinationNodeURI": {"identifier": "21111111-1111-4111-8111-111111111111"}},
               {"associationType": "precedes", "originNodeURI": {"identifier": "31111111-1111-4111-8111-111111111111"},
                "destinationNodeURI": {"identifier": "41111111-1111-4111-8111-111111111111"}}]}""";
    private static final String TARGET =
            "{\"kind\": \"SKILL\", \"iCan\": {\"en\": \"I can draw %s.\", \"es\": \"Puedo dibujar.\"}}";

    @Autowired
    MockMvcTester program;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    TestSchool.Place place;
    String administrator;
    String ana;
    String ben;

    @BeforeEach
    void people() {
        place = schools.district();
        administrator = token(place.person("Ada", "Chief", Role.ADMINISTRATOR), "*:read", "*:write");
        ana = token(place.teacher("Ana"), "*:read", "*:write");
        ben = token(place.teacher("Ben"), "*:read", "*:write");
    }

    @Test
    void aPackageIsReadLookedAtTakenWalkedAndHandedOn() {
        String framework = bringIn();
        JsonNode roots = get(ana, "/api/frameworks/" + framework + "/standards");
        assertThat(roots.at("/items/0/plain").asString()).isEqualTo("Ratios");
        JsonNode below = get(ana, "/api/frameworks/" + framework + "/standards/" + id(roots.at("/items/0")) + "/below");
        assertThat(below.at("/items").findValuesAsString("code")).containsExactly("R.1", "R.2");
        JsonNode second = get(ana, "/api/frameworks/" + framework + "/standards/" + id(below.at("/items/1")));
        assertThat(second.at("/above/0/name").asString()).isEqualTo("R");
        assertThat(second.at("/related/0/type").asString()).isEqualTo("precedes");
        assertThat(second.at("/related/0/outward").asBoolean()).isFalse();
        assertThat(second.at("/related/0/name").asString()).isEqualTo("R.1");
        JsonNode found = get(ana, "/api/standards?q=recipes&framework=" + framework);
        assertThat(found.at("/found/0/standard/code").asString()).isEqualTo("R.2");
        assertThat(get(ana, "/api/standards?q=recepies").path("meant").asString())
                .isEqualTo("recipes");
        assertThat(get(administrator, "/api/frameworks/" + framework + "/case")
                        .at("/CFItems")
                        .size())
                .isEqualTo(3);
        assertThat(send(HttpMethod.DELETE, "/api/frameworks/" + framework, administrator, ""))
                .hasStatus(204);
        assertThat(send(HttpMethod.GET, "/api/frameworks/" + framework, ana, ""))
                .hasStatus(404);
        assertThat(send(HttpMethod.POST, "/api/frameworks/" + framework + "/restore", administrator, ""))
                .hasStatus(204);
        assertThat(get(ana, "/api/frameworks").at("/0/title").asString()).isEqualTo("Our standards");
    }

    @Test
    void aBrokenPackageIsRefusedWithItsProblemsAndChangesNothing() {
        JsonNode attempt = json(send(HttpMethod.POST, "/api/frameworks/imports", administrator, "{\"CFItems\": 7}"));
        JsonNode refused = settled(id(attempt));
        assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.at("/problems/0/what").asString()).isNotBlank();
        assertThat(get(ana, "/api/frameworks")).isEmpty();
        assertThat(send(HttpMethod.POST, "/api/frameworks/imports/" + id(attempt) + "/take", administrator, ""))
                .hasStatus(404);
        assertThat(send(HttpMethod.POST, "/api/frameworks/imports", ana, PACKAGE))
                .hasStatus(403);
    }

    @Test
    void aTargetIsPublishedAgainRetiredAndPutBack() {
        MvcTestResult made = send(HttpMethod.POST, "/api/targets", ana, TARGET.formatted("a ratio"));
        assertThat(made).hasStatus(201);
        String target = id(json(made));
        assertThat(made).headers().hasValue("Location", "/api/targets/" + target);
        JsonNode next =
                json(send(HttpMethod.POST, "/api/targets/" + target + "/versions", ana, TARGET.formatted("two")));
        assertThat(next.path("version").asInt()).isEqualTo(2);
        JsonNode same =
                json(send(HttpMethod.POST, "/api/targets/" + target + "/versions", ana, TARGET.formatted("two")));
        assertThat(same.path("version").asInt()).isEqualTo(2);
        assertThat(get(ben, "/api/targets/" + target + "/versions").findValuesAsString("version"))
                .hasSize(2);
        assertThat(send(HttpMethod.POST, "/api/targets/" + target + "/versions", ben, TARGET.formatted("three")))
                .hasStatus(403);
        assertThat(send(HttpMethod.DELETE, "/api/targets/" + target, ana, "")).hasStatus(204);
        assertThat(get(ana, "/api/targets").at("/items")).isEmpty();
        assertThat(get(ana, "/api/targets/" + target).path("retired").asBoolean())
                .isTrue();
        assertThat(send(HttpMethod.POST, "/api/targets/" + target + "/restore", ana, ""))
                .hasStatus(204);
        assertThat(get(ana, "/api/targets?q=draw").at("/items")).hasSize(1);
    }

    @Test
    void aLongListGoesOnAfterItsCursor() {
        for (int i = 0; i < 101; i++) {
            assertThat(send(HttpMethod.POST, "/api/targets", ana, TARGET.formatted("number " + i)))
                    .hasStatus(201);
        }
        JsonNode first = get(ben, "/api/targets?everybody=true");
        assertThat(first.path("items")).hasSize(100);
        JsonNode rest = get(
                ben, "/api/targets?everybody=true&after=" + first.path("next").asString());
        assertThat(rest.at("/items/0/iCan/en").asString()).isEqualTo("I can draw number 0.");
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(get(ben, "/api/targets").path("items")).isEmpty();
    }

    @Test
    void aDraftIsWrittenPublishedAdoptedAndAdapted() {
        String standard = standard(bringIn());
        JsonNode draft = json(send(HttpMethod.PUT, standard + "/draft", ana, """
                {"targets": [{"kind": "KNOWLEDGE", "iCan": {"en": "I can name a ratio."}}, {"kind": "SKILL"}]}"""));
        assertThat(send(HttpMethod.POST, standard + "/draft/publish", ana, "{\"covers\": false}"))
                .hasStatusOk();
        String named = id(draft.at("/targets/0"));
        JsonNode shorter = json(send(HttpMethod.PUT, standard + "/draft", ana, """
                {"targets": [{"id": "%s", "kind": "REASONING", "iCan": {"en": "I can compare."}}]}""".formatted(named)));
        assertThat(shorter.path("targets")).hasSize(1);
        JsonNode published = json(send(HttpMethod.POST, standard + "/draft/publish", ana, "{\"covers\": true}"));
        assertThat(published.path("version").asInt()).isEqualTo(2);
        assertThat(send(HttpMethod.GET, standard + "/draft", ben, "")).hasStatus(404);
        assertThat(get(ben, standard + "/deconstructions")
                        .at("/0/targets/0/iCan/en")
                        .asString())
                .isEqualTo("I can compare.");
        String address = "/api/deconstructions/" + id(published) + "/2";
        assertThat(send(HttpMethod.POST, address + "/adopt", ben, "")).hasStatus(204);
        assertThat(get(ben, "/api/targets").path("items")).hasSize(1);
        assertThat(send(HttpMethod.DELETE, address + "/adopt", ben, "")).hasStatus(204);
        assertThat(get(ben, "/api/targets").path("items")).isEmpty();
        JsonNode copy = json(send(HttpMethod.POST, address + "/adapt", ben, ""));
        assertThat(copy.at("/targets/0/id").asString()).isNotEqualTo(named);
    }

    @Test
    void whatCannotBeIsSaidAndChangesNothing() {
        String standard = standard(bringIn());
        for (String wrong : List.of(
                "{\"targets\": [{\"kind\": \"SKILL\", \"iCan\": {\"en\": \"Fine\"}}, {\"kind\": \"SKILL\", \"iCan\": {\"not a language\": \"x\"}}]}",
                "{\"targets\": [{\"kind\": \"SKILL\", \"iCan\": {\"en\": \"%s\"}}]}".formatted("x".repeat(501)))) {
            assertThat(send(HttpMethod.PUT, standard + "/draft", ana, wrong))
                    .hasStatus(422)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        assertThat(send(HttpMethod.PUT, standard + "/draft", ana, "{\"targets\": [{\"kind\": \"NOISE\"}]}"))
                .hasStatus(400);
        assertThat(send(HttpMethod.GET, standard + "/draft", ana, "")).hasStatus(404);
        assertThat(send(HttpMethod.POST, "/api/targets", ana, "{\"kind\": \"SKILL\", \"iCan\": {}}"))
                .hasStatus(422);
        String reader = token(place.teacher("Cy"), "targets:read");
        assertThat(send(HttpMethod.POST, "/api/targets", reader, TARGET.formatted("it")))
                .hasStatus(403)
                .bodyText()
                .contains("targets:write");
        assertThat(get(reader, "/api/targets").path("items")).isEmpty();
    }

    private String bringIn() {
        JsonNode attempt =
                json(send(HttpMethod.POST, "/api/frameworks/imports?file=ours.json", administrator, PACKAGE));
        JsonNode ready = settled(id(attempt));
        assertThat(ready.path("state").asString()).isEqualTo("READY");
        assertThat(ready.at("/changes/added").asInt()).isEqualTo(3);
        String address = "/api/frameworks/imports/" + id(attempt);
        assertThat(get(administrator, address + "/changes?kind=ADDED").path("items"))
                .hasSize(3);
        return json(send(HttpMethod.POST, address + "/take", administrator, ""))
                .path("framework")
                .asString();
    }

    private String standard(String framework) {
        JsonNode found = get(ana, "/api/standards?q=R.1&framework=" + framework);
        return "/api/frameworks/" + framework + "/standards/" + id(found.at("/found/0/standard"));
    }

    /** The import once its reading, which goes on beside, has ended. */
    private JsonNode settled(String attempt) {
        return org.awaitility.Awaitility.await()
                .until(
                        () -> get(administrator, "/api/frameworks/imports/" + attempt),
                        now -> !Set.of("READING", "STORING")
                                .contains(now.path("state").asString()));
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asString();
    }

    private JsonNode get(String token, String address) {
        return json(send(HttpMethod.GET, address, token, ""));
    }

    private static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatus2xxSuccessful();
        byte[] body = answer.getResponse().getContentAsByteArray();
        return JSON.readTree(new String(body, StandardCharsets.UTF_8));
    }

    private MvcTestResult send(HttpMethod method, String address, String token, String body) {
        return program.method(method)
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String token(Actor actor, String... scopes) {
        return place.within(
                () -> tokens.issue(actor, Session.Means.PASSWORD, "a test", Set.of(scopes), Duration.ofHours(1)));
    }
}
