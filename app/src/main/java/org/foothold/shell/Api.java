package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Which requests are for programs. Decided as the route table decides it, on the decoded path: a spelling such as
 * {@code /%61pi/} would otherwise open a route of the API with a cookie and without a forgery token.
 */
public final class Api {
    static final String PATHS = "/api/**";

    private static final PathPatternRequestMatcher MATCHER =
            PathPatternRequestMatcher.withDefaults().matcher(PATHS);

    private static final PathPatternRequestMatcher NOUN =
            PathPatternRequestMatcher.withDefaults().matcher("/api/{noun}/**");

    /** The address of the description, which is for everybody. */
    static final String DESCRIPTION = "/api/openapi.json";

    private Api() {}

    public static boolean isAskedBy(HttpServletRequest request) {
        return MATCHER.matches(request);
    }

    public static boolean isDescription(HttpServletRequest request) {
        return request.getRequestURI().equals(DESCRIPTION);
    }

    /** Asked by a program, or by the script of a page, which understands no page. */
    static boolean wantsJson(HttpServletRequest request) {
        return isAskedBy(request) || MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }

    /** What is asked for, as tokens' scopes name it: the first part of the path after {@code /api}; empty without one. */
    public static String noun(HttpServletRequest request) {
        return NOUN.matcher(request).getVariables().getOrDefault("noun", "");
    }
}
