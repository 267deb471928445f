package org.foothold.schools.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.Role;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.District;
import org.foothold.schools.Districts;
import org.foothold.schools.Session;
import org.foothold.schools.Sessions;
import org.foothold.shell.Api;
import org.foothold.shell.ApiProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses long bodies from all but administrators, who send rosters and frameworks; not from those of the demo, for
 * whoever comes by is one. It stands before the check of forgery
 * tokens, for which a form is read to its end: files would lie on disk before anybody asks who sends them.
 */
@Component
@Order(-200)
class BodyLimit extends OncePerRequestFilter {
    private static final long MOST = 1 << 20;

    private static final PathPatternRequestMatcher FRAMEWORKS =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/frameworks/imports");

    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Districts districts;
    private final ApiProblems problems;

    BodyLimit(Sessions sessions, ApiTokens tokens, Districts districts, ApiProblems problems) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.districts = districts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isLong(request) || isForm(request) || maySend(request)) {
            chain.doFilter(request, response);
        } else if (Api.isAskedBy(request)) {
            problems.write(
                    request,
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "A body may have 1 MB at most, and says its length.");
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    /** One that does not say how long it is counts as long. */
    private static boolean isLong(HttpServletRequest request) {
        return request.getContentLengthLong() > MOST || request.getHeader("Transfer-Encoding") != null;
    }

    /** The server itself stops reading plain fields at 2 MB, and the page says so in words. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** Whether a token holds is looked at next, before anything of the body is. */
    private boolean maySend(HttpServletRequest request) {
        if (Api.isAskedBy(request)) {
            @Nullable String token = TokenFilter.bearer(request);
            return takesFiles(request) && token != null && !isOfDemo(token);
        }
        return SessionCookie.read(request)
                .flatMap(sessions::find)
                .filter(session -> session.means() != Session.Means.DEMO)
                .filter(session -> session.actor().is(Role.ADMINISTRATOR))
                .isPresent();
    }

    private static boolean takesFiles(HttpServletRequest request) {
        return Api.noun(request).equals("rosters") || FRAMEWORKS.matches(request);
    }

    private boolean isOfDemo(String token) {
        return tokens.find(token)
                .map(ApiTokens.Bearer::actor)
                .map(actor -> DistrictScope.within(actor.district(), () -> districts.get(actor)))
                .filter(district -> district.kind() == District.Kind.DEMO)
                .isPresent();
    }
}
