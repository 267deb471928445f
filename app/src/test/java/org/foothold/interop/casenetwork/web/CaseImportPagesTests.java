package org.foothold.interop.casenetwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.AllTurns;
import org.foothold.schools.ImportTurns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class CaseImportPagesTests {
    private static final int PATIENCE = 5000;

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    ImportTurns turns;

    private Actor ada;
    private Cookie cookie;

    @BeforeEach
    void administrator() {
        ada = schools.district().person("Ada", "Min", Role.ADMINISTRATOR);
        cookie = schools.signIn(ada);
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).cookie(cookie).exchange();
    }

    private MvcTestResult post(String address) {
        return browser.post()
                .uri(address)
                .cookie(cookie)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private String send(String name, String content) {
        String address = location(sent(name, content));
        for (int i = 0; i < PATIENCE; i++) {
            if (!text(get(address)).contains("/progress\"")) {
                return address;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("still reading");
    }

    private MvcTestResult sent(String name, String content) {
        return browser.post()
                .uri("/standards/import")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content.getBytes(StandardCharsets.UTF_8)))
                .cookie(cookie)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String framework(String identifier, String statement) {
        return "{\"CFDocument\":{\"identifier\":\"" + identifier + "\",\"title\":\"Sent framework\"},\"CFItems\":"
                + "[{\"identifier\":\"one\",\"fullStatement\":\"" + statement + "\",\"humanCodingScheme\":\"A.1\"}]}";
    }

    @Test
    void aPackageIsSentLookedAtAndTaken() {
        String identifier = UUID.randomUUID().toString();
        String address = send("C:\\frameworks\\small.json", framework(identifier, "Old words"));
        assertThat(get(address))
                .bodyText()
                .contains("Sent framework", "small.json", "New: 1", "Changed: 0", "1 thing was noticed")
                .doesNotContain("C:\\");
        assertThat(get(address + "/added")).hasStatusOk().bodyText().contains("Old words");
        assertThat(get("/standards")).bodyText().doesNotContain("Sent framework");
        assertThat(location(post(address + "/take"))).isEqualTo("/standards/" + identifier);
        assertThat(get("/standards/" + identifier)).bodyText().contains("Old words", "case.json");

        String same = send("small.json", framework(identifier, "Old words"));
        assertThat(get(same)).bodyText().contains("Nothing would change");
        String next = send("small.json", framework(identifier, "New words"));
        assertThat(get(next + "/changed")).bodyText().contains("Old words", "New words");
        MvcTestResult taken = post(next + "/take");
        assertThat(Objects.requireNonNull(taken.getResponse().getCookie("flash"))
                        .getValue())
                .isEqualTo("casenetwork.notice.taken|/standards/" + identifier + "/former");
        assertThat(get("/standards/" + identifier + "/case.json"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"sent-framework.json\"")
                .bodyText()
                .contains("\"fullStatement\":\"New words\"", "\"caseVersion\":\"1.1\"");
    }

    @Test
    void aBrokenFileIsExplainedAndNothingIsOffered() {
        String address = send("broken.json", "{\"CFDocument\":\n{\"title\" 5}}");
        assertThat(get(address))
                .bodyText()
                .contains("Nothing was changed", "1 problem", "<td data-label=\"Line\">2</td>", "not well-formed JSON")
                .doesNotContain("/take");
        assertThat(post(address + "/take")).hasStatus(404);
        assertThat(get(address + "/added")).hasStatus(404);
    }

    @Test
    void sendingNothingSaysSo() {
        assertThat(post("/standards/import")).hasStatus(422).bodyText().contains("Choose a file that is not empty");
    }

    @Test
    void whoseDistrictHasSentVeryMuchIsToldToWait() {
        try (AllTurns all = AllTurns.of(turns, ada)) {
            assertThat(all.turns()).isNotEmpty();
            assertThat(sent("small.json", framework("small", "Words")))
                    .hasStatus(429)
                    .bodyText()
                    .contains("Send it again when one of them is done", "aria-invalid=\"true\"");
        }
        send("small.json", framework("small", "Words"));
    }

    @Test
    void whatIsNotTakenIsGone() {
        String address = send("small.json", framework(UUID.randomUUID().toString(), "Words"));
        assertThat(location(post(address + "/cancel"))).isEqualTo("/standards/import");
        assertThat(get("/standards/import")).bodyText().contains("cancelled");
        assertThat(post(address + "/take")).hasStatus(404);
    }

    @Test
    void anotherDistrictsImportDoesNotExist() {
        String address = send("small.json", framework(UUID.randomUUID().toString(), "Words"));
        cookie = schools.signIn(schools.district().person("Eve", "Min", Role.ADMINISTRATOR));
        assertThat(get(address)).hasStatus(404);
        assertThat(post(address + "/take")).hasStatus(404);
    }
}
