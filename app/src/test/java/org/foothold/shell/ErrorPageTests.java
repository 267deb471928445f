package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class ErrorPageTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Test
    void saysInWordsThatAPageIsNotHere() {
        assertThat(browser.get().uri("/no-such-page").header("Accept-Language", "es"))
                .hasStatus(404)
                .bodyText()
                .contains("Esta página no está aquí");
    }

    @Test
    void greetsSomebodySignedInByName() {
        var ana = schools.district().teacher("Ana");
        assertThat(browser.get().uri("/no-such-page").cookie(schools.signIn(ana)))
                .hasStatus(404)
                .bodyText()
                .contains("Ana Teacher");
    }
}
