package org.foothold.schools.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.schools.Cards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A host beside ours sets cookies for us as well: over https, where a name can bind, none of them is believed. */
@WebTest
class NeighbourCookiesTests {
    private static final String TOKENS = "/me/api-tokens";

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    Cards cards;

    TestSchool.Place place;
    Cookie administrator;

    @BeforeEach
    void anAdministrator() {
        place = schools.district();
        Cookie plain = schools.signIn(place.person("Ada", "Admin", Role.ADMINISTRATOR));
        administrator = new Cookie("__Host-foothold", plain.getValue());
    }

    private MvcTestResult get(String address, Cookie... cookies) {
        return browser.get().uri(address).secure(true).cookie(cookies).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = browser.post()
                .uri(address)
                .secure(true)
                .cookie(administrator)
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static Cookie bound(MvcTestResult answer, String name) {
        Cookie cookie = Objects.requireNonNull(answer.getResponse().getCookie("__Host-" + name));
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath())
                .as("browsers take such a name for no other")
                .isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        return cookie;
    }

    @Test
    void nobodyOffersAWayBackThatIsADeedOfAnAdministrator() {
        String forged = "schools.notice.saved|/people/" + place.teacher("Eve").person() + "/roles?role=ADMINISTRATOR";
        assertThat(get("/people", administrator, new Cookie("flash", forged)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/roles?role=ADMINISTRATOR", "notice flash");
        MvcTestResult ended = post("/people/" + place.teacher("Ana").person() + "/end");
        assertThat(get("/people", administrator, bound(ended, "flash")))
                .bodyText()
                .contains("notice flash", "/restore");
    }

    @Test
    void nobodyShowsATokenOfTheirsAsIfItHadJustBeenIssued() {
        for (String planted : List.of(TOKENS + "|foothold_planted", "foothold_planted")) {
            assertThat(get(TOKENS, administrator, new Cookie("once", planted)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("foothold_planted");
        }
        MvcTestResult issued = post(TOKENS, "name", "a program", "scope", "*:read");
        Cookie once = bound(issued, "once");
        String token = once.getValue().substring(once.getValue().indexOf('|') + 1);
        String other = "/people/" + place.teacher("Ana").person() + "/link";
        assertThat(get(other, administrator, once)).as("it is another page's").hasStatus(303);
        MvcTestResult shown = get(TOKENS, administrator, once);
        assertThat(shown).bodyText().contains(token);
        assertThat(bound(shown, "once").getMaxAge()).isZero();
    }

    @Test
    void nobodyHasAChildComeInByACardOfTheirs() {
        Actor teacher = place.teacher("Ana");
        Actor eve = place.student("Eve");
        ClassId id = place.schoolClass(teacher, eve);
        String card = place.within(() -> {
            String sheet = cards.issue(teacher, id, List.of(eve.person()));
            return cards.listSheet(teacher, id, sheet).getFirst().token();
        });
        assertThat(get("/card", new Cookie("card", card))).hasStatus(404);
        MvcTestResult scanned = browser.get().uri("/cards/" + card).secure(true).exchange();
        assertThat(get("/card", bound(scanned, "card")))
                .hasStatusOk()
                .bodyText()
                .contains("Eve");
    }
}
