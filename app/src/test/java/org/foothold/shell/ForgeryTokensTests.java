package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForgeryTokensTests {
    private final ForgeryTokens tokens = new ForgeryTokens();

    @Test
    void overHttpsTheirNameBindsThemToThisHost() {
        Cookie cookie = cookie(request(true), "__Host-XSRF-TOKEN");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void overHttpsOneThatANeighbourSetIsNotBelieved() {
        MockHttpServletRequest request = request(true);
        request.setCookies(new Cookie("XSRF-TOKEN", "planted"));
        assertThat(tokens.loadToken(request)).isNull();
    }

    @Test
    void withoutHttpsTheyHaveAPlainName() {
        assertThat(cookie(request(false), "XSRF-TOKEN").getSecure()).isFalse();
    }

    private Cookie cookie(MockHttpServletRequest request, String name) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        tokens.loadDeferredToken(request, response).get();
        return Objects.requireNonNull(response.getCookie(name));
    }

    private static MockHttpServletRequest request(boolean secure) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(secure);
        return request;
    }
}
