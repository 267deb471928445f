package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Where somebody stands: the page that was asked for, or the one whose form was sent. */
final class Here {
    private Here() {}

    /** With its query, always one of our own paths. */
    static String of(HttpServletRequest request) {
        @Nullable String form = request.getHeader(HttpHeaders.REFERER);
        String page = request.getMethod().equals("GET")
                ? address(request.getRequestURI(), request.getQueryString())
                : form == null ? "/" : path(form);
        return Redirects.safe(page, "/");
    }

    private static String path(String address) {
        try {
            URI uri = new URI(address);
            return address(uri.getRawPath(), uri.getRawQuery());
        } catch (URISyntaxException e) {
            return "/";
        }
    }

    private static String address(@Nullable String path, @Nullable String query) {
        return (path == null ? "/" : path) + (query == null ? "" : "?" + query);
    }
}
