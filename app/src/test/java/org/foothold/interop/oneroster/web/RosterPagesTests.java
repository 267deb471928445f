package org.foothold.interop.oneroster.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.interop.oneroster.RosterSet;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PastTime;
import org.foothold.kernel.Role;
import org.foothold.schools.AllTurns;
import org.foothold.schools.Districts;
import org.foothold.schools.ImportTurns;
import org.foothold.schools.RosterImportId;
import org.foothold.schools.RosterImports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class RosterPagesTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    RosterImports imports;

    @Autowired
    ImportTurns turns;

    @Autowired
    Districts districts;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private TestSchool.Place place;
    private Cookie cookie;

    @BeforeEach
    void administrator() {
        place = schools.district();
        cookie = administrator("Ada");
    }

    @Test
    void aRosterIsSentLookedAtAndTaken() throws IOException {
        String address = send("C:\\exports\\fall.zip", bytes(RosterSet.of11()));
        assertThat(get(address))
                .bodyText()
                .contains(
                        "fall.zip",
                        "Ada Min",
                        "waits for a decision",
                        "People, New: 8",
                        "Enrollments, New: 4",
                        "data-label=\"Ended\"")
                .doesNotContain("C:\\");
        assertThat(get(address + "/person/added")).bodyText().contains("O'Neil, Zoë 🌱", "teacher · North School");
        assertThat(get(address + "/person/added?search=u1"))
                .bodyText()
                .contains("Rivera, Tomás")
                .doesNotContain("O'Neil");
        assertThat(get(address + "/person/added?search=nobody")).bodyText().contains("Nothing here.");
        assertThat(get("/rosters")).bodyText().contains("A roster waits for your decision", address);

        cookie = administrator("Bea");
        assertThat(location(post(address + "/confirm"))).isEqualTo(address);
        awaited(address);
        assertThat(get(address)).bodyText().contains("Taken by Bea Min", "People, New: 8");
        assertThat(get("/rosters")).bodyText().contains("fall.zip", "taken").doesNotContain("waits for your decision");

        String again = send("fall.zip", bytes(RosterSet.of11()));
        assertThat(get(again)).bodyText().contains("Nothing would change").doesNotContain("/confirm\"");
    }

    @Test
    void studentsOfTheSameNamesAreAskedAboutBeforeTheRosterIsTaken() throws IOException {
        place.anotherSchool().person("Zoë 🌱", "O'Neil", Role.STUDENT);
        String address =
                send("fall.zip", bytes(RosterSet.of11().replace("orgs.csv", "North School", "Another school")));
        assertThat(get(address))
                .bodyText()
                .contains("One person of this roster may be here already", address + "/joins")
                .doesNotContain("/confirm\"");
        assertThat(get(address + "/joins")).hasStatusOk().bodyText().contains("O'Neil, Zoë", "Somebody else");
        assertThat(flash(post(address + "/confirm"))).isEqualTo("oneroster.warning.asks");
        post(address + "/joins/apart?source=u3&apart=true");
        post(address + "/joins/apart?source=u3&apart=false");
        assertThat(post(address + "/joins/apart?source=u9&apart=true")).hasStatus(404);
        post(address + "/joins?same=true");
        assertThat(get(address))
                .bodyText()
                .contains("/confirm\"", "People, Here already: 1", "Schools, Here already: 1")
                .doesNotContain("may be here already");
        assertThat(get(address + "/person/joined")).bodyText().contains("O'Neil, Zoë");
    }

    @Test
    void theNewSchoolsBeginWhereTheAdministratorSaysTheyAre() throws IOException {
        String address = send("fall.zip", bytes(RosterSet.of11()));
        assertThat(get(address))
                .bodyText()
                .contains("new school brings no time zone", "<option value=\"America/Denver\" selected>");
        assertThat(browser.get().uri(address).cookie(cookie).header("Accept-Language", "es"))
                .bodyText()
                .contains("escuela nueva no trae zona horaria");
        post(address + "/confirm?zone=America/Chicago");
        awaited(address);
        Actor system = place.system();
        assertThat(place.within(() -> districts.listSchools(system)))
                .extracting(school -> school.name() + " " + school.timeZone())
                .contains("Test school America/Denver", "North School America/Chicago");
        assertThat(get(send("fall.zip", bytes(RosterSet.of12())))).bodyText().doesNotContain("name=\"zone\"");
    }

    /** Neither what is sent nor a yes is lost: both can be sent again. Another district does not wait. */
    @Test
    void whoseDistrictHasSentVeryMuchIsToldToWaitAndNobodyElseIs() throws IOException {
        String address = send("fall.zip", bytes(RosterSet.of11()));
        try (AllTurns all = AllTurns.of(turns, place.system())) {
            assertThat(all.turns()).isNotEmpty();
            assertThat(sent("more.zip", bytes(RosterSet.of11())))
                    .hasStatus(429)
                    .bodyText()
                    .contains("Send it again when one of them is done");
            assertThat(flash(post(address + "/confirm"))).isEqualTo("oneroster.warning.busy");
            assertThat(get(address)).bodyText().contains("waits for a decision");
            Cookie ours = cookie;
            cookie = schools.signIn(schools.district().person("Eve", "Min", Role.ADMINISTRATOR));
            send("other.zip", bytes(RosterSet.of11()));
            cookie = ours;
        }
        post(address + "/confirm");
        awaited(address);
        assertThat(get(address)).bodyText().contains("Taken by Ada Min");
    }

    @Test
    void aBrokenFileIsExplainedWithItsPlacesAndNothingIsOffered() throws IOException {
        String address = send(
                "fall.zip",
                bytes(RosterSet.of11()
                        .replace("users.csv", "u1,,,true", "u1,,,=maybe()")
                        .replace("orgs.csv", "school,,d1", "castle,,d1")));
        assertThat(get(address))
                .bodyText()
                .contains(
                        "Nothing was changed",
                        "2 problems",
                        "users.csv",
                        "enabledUser",
                        "Write true or false",
                        "Value: <bdi>castle</bdi>")
                .doesNotContain("/confirm\"");
        assertThat(get(address + "/problems.csv"))
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .startsWith("\uFEFFHow bad,File,Line,Column,Value,What it is and what to do")
                .contains("must be fixed,users.csv,2,enabledUser,'=maybe(),Write true or false here.");
        assertThat(post(address + "/confirm")).hasStatus(303);
        assertThat(get(address)).bodyText().contains("not taken: it has problems");
    }

    @Test
    void whatIsNoRosterIsCalledByItsName() throws IOException {
        assertThat(get(send("users.csv", bytes("sourcedId\nu1\n"))))
                .bodyText()
                .contains("users.csv", "One table alone is no roster");
        assertThat(get(send("list.xlsx", zip("[Content_Types].xml", 100))))
                .bodyText()
                .contains("a file of an office program");
        assertThat(get(send("photo.jpg", new byte[] {1, 2, 3}))).bodyText().contains("neither a zip file nor");
        assertThat(get(send("notes.zip", zip("notes.txt", 100)))).bodyText().contains("There is no manifest.csv");
        assertThat(get(send("bomb.zip", zip("manifest.csv", 64_000_000))))
                .bodyText()
                .contains("unpacks to far more than a roster can be");
        assertThat(post("/rosters")).hasStatus(422).bodyText().contains("Choose a file that is not empty");
    }

    @Test
    void endingManyNeedsAWordMore() throws IOException {
        String first = send("fall.zip", bytes(RosterSet.of11()));
        post(first + "/confirm");
        awaited(first);
        String half = send(
                "half.zip", bytes(RosterSet.of11().replace("enrollments.csv", "e4,,,c1,north,u4,student,,,\n", "")));
        assertThat(get(half)).bodyText().contains("This ends 0 of 8 people and 1 of 4 enrollments", "endingMeant");
        assertThat(flash(post(half + "/confirm"))).isEqualTo("oneroster.warning.ends-many");
        assertThat(get(half)).bodyText().contains("waits for a decision");
        post(half + "/confirm?endingMeant=true");
        awaited(half);
        assertThat(get(half)).bodyText().contains("Taken by Ada Min");
    }

    @Test
    void theLaterOfTwoAdministratorsReplacesWhatTheOtherLooksAt() throws IOException {
        String first = send("first.zip", bytes(RosterSet.of11()));
        cookie = administrator("Bea");
        assertThat(get("/rosters")).bodyText().contains("Ada Min", "replaces this one");
        String second = send("second.zip", bytes(RosterSet.of12()));
        assertThat(flash(post(first + "/confirm"))).isEqualTo("oneroster.warning.not-ready");
        assertThat(get(first)).bodyText().contains("Another roster was sent after this one");
        post(second + "/confirm");
        awaited(second);
        assertThat(get(second)).bodyText().contains("Taken by Bea Min");
    }

    @Test
    void whatIsNotTakenIsPutAway() throws IOException {
        String address = send("fall.zip", bytes(RosterSet.of11()));
        assertThat(location(post(address + "/cancel"))).isEqualTo("/rosters");
        assertThat(get(address)).bodyText().contains("Cancelled. Nothing was changed.");
        assertThat(flash(post(address + "/confirm"))).isEqualTo("oneroster.warning.not-ready");
    }

    @Test
    void whatANodeLeftBehindWhenItDiedIsShownAsFailed() {
        Actor system = place.system();
        RosterImportId lost = PastTime.at(
                clock.instant().minus(Duration.ofMinutes(1)),
                () -> place.within(() -> imports.begin(system, "lost.zip", ZoneId.of("America/Denver"))));
        assertThat(get("/rosters/imports/" + lost))
                .bodyText()
                .contains("lost.zip", "It broke off", "Send the file again", "at the terminal")
                .doesNotContain("/progress");
    }

    @Test
    void anotherDistrictsRosterDoesNotExist() throws IOException {
        String address = send("fall.zip", bytes(RosterSet.of11()));
        place = schools.district();
        cookie = administrator("Eve");
        for (String each : new String[] {"", "/progress", "/problems.csv", "/person/added"}) {
            assertThat(get(address + each)).as(each).hasStatus(404);
        }
        assertThat(post(address + "/confirm")).hasStatus(404);
        assertThat(post(address + "/cancel")).hasStatus(404);
    }

    private Cookie administrator(String name) {
        return schools.signIn(place.person(name, "Min", Role.ADMINISTRATOR));
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

    private String send(String name, byte[] content) {
        return awaited(location(sent(name, content)));
    }

    private MvcTestResult sent(String name, byte[] content) {
        return browser.post()
                .uri("/rosters")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .cookie(cookie)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private String awaited(String address) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (text(get(address)).contains("/progress\"")) {
            assertThat(System.nanoTime()).as("still at work").isLessThan(until);
            Thread.onSpinWait();
        }
        return address;
    }

    private byte[] bytes(RosterSet set) throws IOException {
        return Files.readAllBytes(set.zip(folder));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("\n".repeat(size).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    private static String flash(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("flash")).getValue();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
