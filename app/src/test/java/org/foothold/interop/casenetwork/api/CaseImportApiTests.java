package org.foothold.interop.casenetwork.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.AllTurns;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.ImportTurns;
import org.foothold.schools.Session;
import org.foothold.targets.FrameworkImports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A program brings in a framework as large as the real ones are. */
@WebTest
class CaseImportApiTests {
    private static final String IMPORTS = "/api/frameworks/imports";
    private static final int STANDARDS = 4000;

    @Autowired
    MockMvcTester program;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    @Autowired
    FrameworkImports imports;

    @Autowired
    ImportTurns turns;

    TestSchool.Place place;
    Actor administrator;
    String token = "";

    @BeforeEach
    void administrator() {
        place = schools.district();
        administrator = place.person("Ada", "Min", Role.ADMINISTRATOR);
        token = place.within(() -> tokens.issue(
                administrator, Session.Means.PASSWORD, "Test", Set.of("*:read", "*:write"), Duration.ofDays(1)));
    }

    @Test
    void aFrameworkOfMoreThanAMegabyteIsReadAndTaken() throws UnsupportedEncodingException {
        String sent = framework();
        assertThat(sent.length()).isGreaterThan(1 << 20);
        MvcTestResult begun = post(IMPORTS + "?file=large.json", sent);
        assertThat(begun).hasStatus(202);
        String address = IMPORTS + "/" + JsonPath.read(begun.getResponse().getContentAsString(), "$.id");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get(address).getResponse().getContentAsString().contains("\"READY\""));
        assertThat(get(address))
                .bodyJson()
                .extractingPath("$.changes.added")
                .asNumber()
                .isEqualTo(STANDARDS);
        assertThat(post(address + "/take", "")).hasStatusOk();
    }

    @Test
    void whoSendsVeryManyAtOnceIsToldToWaitAndHoldsUpNobodyElse() {
        List<MvcTestResult> answers = IntStream.range(0, 40)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> post(IMPORTS, framework().replace("large", "large" + each)),
                        work -> Thread.ofVirtual().start(work)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers)
                .extracting(each -> each.getResponse().getStatus())
                .contains(202, 429)
                .containsOnly(202, 429);
        administrator();
        assertThat(post(IMPORTS, small("Other"))).hasStatus(202);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> get(IMPORTS).getResponse().getContentAsString().contains("\"READY\""));
    }

    @Test
    void aRefusalSaysWhyAndTheSameIsTakenLater() {
        try (AllTurns all = AllTurns.of(turns, administrator)) {
            assertThat(all.turns()).isNotEmpty();
            assertThat(post(IMPORTS, small("Small")))
                    .hasStatus(429)
                    .hasContentType("application/problem+json")
                    .bodyText()
                    .contains("Send it again when one of them is done");
        }
        assertThat(post(IMPORTS, small("Small"))).hasStatus(202);
    }

    private static String small(String title) {
        return "{\"CFDocument\":{\"identifier\":\"" + title + "\",\"title\":\"" + title
                + "\"},\"CFItems\":[{\"identifier\":\"one\",\"fullStatement\":\"Words\"}]}";
    }

    @Test
    void manyImportsAreListedInParts() throws UnsupportedEncodingException {
        for (int i = 0; i < 21; i++) {
            String file = "framework " + i;
            place.within(() -> imports.start(administrator, file));
        }
        String first = get(IMPORTS).getResponse().getContentAsString();
        assertThat(JsonPath.<String>read(first, "$.items[0].file")).isEqualTo("framework 20");
        MvcTestResult rest = get(IMPORTS + "?after=" + JsonPath.read(first, "$.next"));
        assertThat(rest).bodyText().contains("\"framework 0\"", "\"next\":null").doesNotContain("framework 1");
    }

    @Test
    void aFormWithAFileIsRefusedWithAndWithoutAKey() {
        for (String address : List.of(IMPORTS, "/api/rosters")) {
            for (String header : List.of("Idempotency-Key", "X-None")) {
                assertThat(program.post()
                                .uri(address)
                                .header("Authorization", "Bearer " + token)
                                .header(header, address)
                                .contentType("multipart/form-data; boundary=x")
                                .content("--x--"))
                        .hasStatus(415);
            }
        }
    }

    @Test
    void noOtherAddressOfFrameworksTakesSoMuch() {
        assertThat(post(IMPORTS + "/3/take", framework())).hasStatus(413);
        assertThat(post("/api/frameworks", framework())).hasStatus(413);
    }

    private MvcTestResult get(String address) {
        return program.get()
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private MvcTestResult post(String address, String body) {
        return program.post()
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String framework() {
        String words = "Compare ratios with tables and drawings. ".repeat(6);
        return IntStream.range(0, STANDARDS)
                .mapToObj(
                        each -> "{\"identifier\":\"%1$d\",\"humanCodingScheme\":\"6.%1$d\",\"fullStatement\":\"%2$s\"}"
                                .formatted(each, words))
                .collect(Collectors.joining(
                        ",", "{\"CFDocument\":{\"identifier\":\"large\",\"title\":\"Large\"},\"CFItems\":[", "]}"));
    }
}
