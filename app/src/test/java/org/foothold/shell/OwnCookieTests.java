package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnCookieTests {
    private static final OwnCookie ITS = OwnCookie.named("its").at("/part").strict();

    @Test
    void overHttpsItsNameBindsItToThisHost() {
        Cookie cookie = written(true, "__Host-its");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
    }

    @Test
    void overHttpsOneThatANeighbourSetIsNotBelieved() {
        MockHttpServletRequest request = request(true);
        request.setCookies(new Cookie("its", "planted"));
        assertThat(ITS.read(request)).isEmpty();
        request.setCookies(new Cookie("its", "planted"), new Cookie("__Host-its", "ours"));
        assertThat(ITS.read(request)).contains("ours");
    }

    @Test
    void withoutHttpsItHasAPlainNameAndStaysInItsPart() {
        Cookie cookie = written(false, "its");
        assertThat(cookie.getSecure()).isFalse();
        assertThat(cookie.getPath()).isEqualTo("/part");
        MockHttpServletRequest request = request(false);
        request.setCookies(cookie);
        assertThat(ITS.read(request)).contains("value");
    }

    @Test
    void aNoticeIsKnownByEitherName() {
        for (boolean secure : new boolean[] {false, true}) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            Flash.of("shell.notice.example").write(request(secure), response);
            assertThat(response.getHeaders("Set-Cookie")).singleElement().matches(Flash::isNotice);
        }
        assertThat(Flash.isNotice("other-flash=shell.notice.example")).isFalse();
        assertThat(Flash.isNotice("__Host-flash=shell.warning.nod")).isFalse();
    }

    private static Cookie written(boolean secure, String name) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        ITS.write(request(secure), response, "value", Duration.ofMinutes(1));
        return Objects.requireNonNull(response.getCookie(name));
    }

    private static MockHttpServletRequest request(boolean secure) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(secure);
        return request;
    }
}
