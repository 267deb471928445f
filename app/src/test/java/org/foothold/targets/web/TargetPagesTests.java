package org.foothold.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Problems;
import org.foothold.kernel.Role;
import org.foothold.targets.EditionContent;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.FrameworkImports;
import org.foothold.targets.ImportId;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.StandardContent;
import org.foothold.targets.StandardId;
import org.foothold.targets.Targets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class TargetPagesTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    FrameworkImports imports;

    @Autowired
    Targets targets;

    private TestSchool.Place place;
    private Actor ana;
    private Cookie cookie;
    private String framework;
    private String standard;
    private String subject;
    private String inParts;
    private final String many = UUID.randomUUID().toString();

    @BeforeEach
    void shelf() {
        place = schools.district();
        ana = place.teacher("Ana");
        cookie = schools.signIn(ana);
        framework = UUID.randomUUID().toString();
        standard = UUID.randomUUID().toString();
        subject = UUID.randomUUID().toString();
        inParts = UUID.randomUUID().toString();
        place.run(() -> {
            ImportId id = imports.start(place.system(), "test");
            imports.stage(place.system(), id, edition(), new Problems(), count -> {});
            imports.take(place.system(), id);
        });
    }

    private EditionContent edition() {
        return new EditionContent(
                FrameworkId.of(framework),
                framework,
                null,
                "Small framework",
                "Us",
                "en",
                null,
                null,
                "{}",
                List.of(
                        standard(-1, subject, "6.RP", "Ratios <script>alert(1)</script>"),
                        standard(0, standard, "6.RP.1", "Compare $\\frac{1}{2}$ of a *recipe*"),
                        standard(0, inParts, "6.RP.3", "Use rates"),
                        standard(2, UUID.randomUUID().toString(), "6.RP.3a", "Make tables"),
                        standard(2, UUID.randomUUID().toString(), "6.RP.3b", "Find unit prices")),
                List.of());
    }

    private static StandardContent standard(int parent, String id, String code, String statement) {
        return new StandardContent(
                parent,
                StandardId.of(id),
                id,
                null,
                code,
                null,
                null,
                1,
                "Standard",
                statement,
                null,
                null,
                List.of("06"),
                null,
                "{}");
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).cookie(cookie).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = browser.post().uri(address).cookie(cookie).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    @Test
    void theTreeOpensByLinksAndShowsStatementsSafely() {
        assertThat(get("/standards")).hasStatusOk().bodyText().contains("Small framework", "5 standards");
        assertThat(get("/standards/" + framework))
                .hasStatusOk()
                .bodyText()
                .contains("6.RP", "/below")
                .doesNotContain("alert(1)");
        assertThat(get("/standards/" + framework + "/" + standard))
                .hasStatusOk()
                .bodyText()
                .contains("<mfrac>", "<em>recipe</em>", "6.RP</a>", "/deconstruct");
    }

    @Test
    void onlyWhatIsSmallEnoughIsBrokenIntoTargets() {
        assertThat(get("/standards/" + framework + "/" + subject))
                .hasStatusOk()
                .bodyText()
                .contains("6.RP.3")
                .doesNotContain("Break into targets");
        assertThat(get("/standards/" + framework + "/" + inParts))
                .hasStatusOk()
                .bodyText()
                .contains("6.RP.3a", "Break into targets");
    }

    @Test
    void aSearchShowsWhereEachStandardStands() {
        assertThat(get("/standards/search?q=recip&in=" + framework))
                .hasStatusOk()
                .bodyText()
                .contains("<!doctype html>", "1 standard found", "class=\"soft way\"><span lang");
        assertThat(get("/standards/search?q=recipy&in=" + framework))
                .hasStatusOk()
                .bodyText()
                .contains("No standard holds “recipy”");
        assertThat(browser.get()
                        .uri("/standards/search?q=6.rp.1")
                        .cookie(cookie)
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("6.RP.1")
                .doesNotContain("<!doctype html>");
        assertThat(get("/standards/search?q=zebra")).bodyText().contains("Nothing was found for “zebra”");
    }

    @Test
    void aLongListShowsTwentyFirstAndTheRestWhenAskedFor() {
        place.run(() -> {
            ImportId id = imports.start(place.system(), "test");
            imports.stage(place.system(), id, ofMany(), new Problems(), count -> {});
            imports.take(place.system(), id);
        });
        String first = body("/standards/search?q=zebras&in=" + many);
        assertThat(first.split("<div class=\"stack tight\">", -1)).hasSize(1 + 20);
        assertThat(first)
                .contains("25 standards found", "Show 5 more", "&amp;whole=true")
                .contains("<span>…</span> <span lang=\"en\">Part 2</span> <span lang=\"en\">Part 3</span>")
                .doesNotContain("Part 1<");
        String whole = body("/standards/search?q=zebras&in=" + many + "&whole=true");
        assertThat(whole.split("<div class=\"stack tight\">", -1)).hasSize(1 + 25);
        assertThat(whole).doesNotContain("more</a>");
    }

    private EditionContent ofMany() {
        List<StandardContent> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(standard(i - 1, UUID.randomUUID().toString(), "P" + i, "Part " + i));
        }
        for (int i = 0; i < 25; i++) {
            all.add(standard(3, UUID.randomUUID().toString(), "Z." + i, "Count zebras"));
        }
        return new EditionContent(
                FrameworkId.of(many), many, null, "Many", "Us", "en", null, null, "{}", all, List.of());
    }

    @Test
    void aTeacherBreaksAStandardIntoTargetsAndPublishes() {
        String address = "/standards/" + framework + "/" + standard + "/deconstruct";
        assertThat(get(address)).hasStatusOk().bodyText().contains("Start on your own");
        assertThat(location(post(address))).isEqualTo(address);
        String draft = body(address);
        assertThat(draft).contains("Reasoning", "Add a skill target");
        String target = first(draft, "name=\"target\" value=\"([^\"]+)\"");
        String shown = first(draft, "name=\"shown-" + target + "\" value=\"([^\"]+)\"");
        assertThat(type(address, target, shown, "I can compare 1/2 of a recipe."))
                .hasStatusOk()
                .bodyText()
                .contains("Saved as a draft", "hx-swap-oob", "The targets touch every telling word");
        assertThat(body(address)).contains("I can compare 1/2 of a recipe.");
        assertThat(type(address, target, shown, "I can look on."))
                .bodyText()
                .contains("changed in another window")
                .doesNotContain("Saved as a draft", "hx-swap-oob");
        assertThat(body(address)).contains("I can compare 1/2 of a recipe.");
        String published = location(post(address + "/draft", "act", "publish", "covers", "yes"));
        assertThat(published).startsWith("/deconstructions/").endsWith("/1");
        assertThat(get(published))
                .hasStatusOk()
                .bodyText()
                .contains("I can compare 1/2 of a recipe.", "covers the standard");
        assertThat(get("/standards/" + framework + "/" + standard)).bodyText().contains("by Ana Teacher");

        cookie = schools.signIn(place.teacher("Ben"));
        assertThat(get(published)).bodyText().contains("Adopt as it is");
        assertThat(location(post(published + "/adopt"))).isEqualTo(published);
        assertThat(get("/targets")).bodyText().contains("I can compare 1/2 of a recipe.");
        assertThat(location(post(published + "/adapt"))).isEqualTo(address);
        assertThat(body(address)).contains("I can compare 1/2 of a recipe.");
    }

    private MvcTestResult type(String address, String target, String shown, String statement) {
        return post(
                address + "/draft",
                "act",
                "type",
                "target",
                target,
                "shown-" + target,
                shown,
                "kind-" + target,
                "KNOWLEDGE",
                "ican-" + target + "-en",
                statement);
    }

    @Test
    void aDraftIsToldOfWhatItDoesNotSayInSpanishAndInWhichLanguageTheWordsAre() {
        String address = "/standards/" + framework + "/" + standard + "/deconstruct";
        post(address);
        assertThat(body(address)).doesNotContain("is said in Spanish", "in the language of the standard");
        String target = first(body(address), "name=\"target\" value=\"([^\"]+)\"");
        post(address + "/draft", "target", target, "kind-" + target, "SKILL", "ican-" + target + "-en", "I can draw.");
        assertThat(body(address))
                .contains("Not every target is said in Spanish yet.")
                .doesNotContain("said in English yet");
        assertThat(browser.get().uri(address).cookie(cookie).header("Accept-Language", "es"))
                .bodyText()
                .contains("No todas las metas están dichas en español")
                .containsPattern("en el idioma del estándar, que [^<]*</p>\\s*<p class=\"row\" lang=\"en\">");
        assertThat(flash(post(address + "/draft", "act", "publish"))).isEqualTo("targets.notice.published-not-in-all");
        String say = "ican-" + target;
        post(
                address + "/draft",
                "target",
                target,
                "kind-" + target,
                "SKILL",
                say + "-en",
                "I can.",
                say + "-es",
                "Puedo.");
        assertThat(flash(post(address + "/draft", "act", "publish"))).isEqualTo("targets.notice.published");
    }

    private static String flash(MvcTestResult result) {
        location(result);
        return Objects.requireNonNull(result.getResponse().getCookie("flash")).getValue();
    }

    @Test
    void anUnfinishedDraftSaysWhatIsMissing() {
        String address = "/standards/" + framework + "/" + standard + "/deconstruct";
        post(address);
        MvcTestResult refused = post(address + "/draft", "act", "publish");
        assertThat(location(refused)).isEqualTo(address);
        assertThat(Objects.requireNonNull(refused.getResponse().getCookie("flash"))
                        .getValue())
                .isEqualTo("targets.warning.no-targets");
        assertThat(post(address + "/draft", "act", "remove-nonsense")).hasStatus(404);
    }

    @Test
    void aTargetIsTypedRewordedTakenOutAndBroughtBack() {
        assertThat(get("/targets")).bodyText().contains("No targets yet");
        assertThat(post("/targets", "kind", "SKILL", "ican-en", "  "))
                .hasStatus(422)
                .bodyText()
                .contains("Say in at least one language");
        String address = location(post("/targets", "kind", "SKILL", "ican-es", "Puedo medir <b>."));
        LearningTarget made = place.within(() -> targets.listMine(ana, null)).getFirst();
        assertThat(address).isEqualTo("/targets/" + made.id());
        assertThat(get(address)).bodyText().contains("Puedo medir &lt;b&gt;.", "lang=\"es\"", "not said yet");
        location(post(address, "kind", "SKILL", "ican-es", "Puedo medir.", "ican-en", "I can measure."));
        assertThat(get(address)).bodyText().contains("I can measure.", "Version 2");
        location(post(address + "/remove"));
        assertThat(get("/targets")).bodyText().doesNotContain("I can measure.");
        assertThat(get(address)).bodyText().contains("was taken out");
        location(post(address + "/restore"));
        assertThat(get("/targets?q=measur")).bodyText().contains("I can measure.");
    }

    @Test
    void speaksSpanish() {
        Cookie language = new Cookie("language", "es");
        for (String address : List.of(
                "/standards",
                "/standards/" + framework,
                "/standards/" + framework + "/" + standard,
                "/standards/" + framework + "/" + standard + "/deconstruct",
                "/targets",
                "/targets/new")) {
            assertThat(browser.get().uri(address).cookie(cookie, language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html lang=\"es\"")
                    .containsAnyOf("Estándares", "Metas de aprendizaje");
        }
    }

    @Test
    void anAdministratorTakesAFrameworkOffTheShelfAndBack() {
        cookie = schools.signIn(place.person("Ada", "Min", Role.ADMINISTRATOR));
        assertThat(location(post("/standards/" + framework + "/remove"))).isEqualTo("/standards");
        assertThat(get("/standards")).bodyText().doesNotContain("Small framework");
        assertThat(get("/standards/" + framework)).hasStatus(404);
        location(post("/standards/" + framework + "/restore"));
        assertThat(get("/standards/" + framework)).hasStatusOk();
    }

    private String body(String address) {
        try {
            return get(address).getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
