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
import org.foothold.shell.LongestBody;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses long bodies from all but administrators, who send rosters and frameworks; from those of the demo only what is
 * longer than most frameworks, for whoever comes by is one. It stands before the check of forgery
 * tokens, for which a form is read to its end: files would lie on disk before anybody asks who sends them.
 */
@Component
@Order(-200)
class BodyLimit extends OncePerRequestFilter {
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
        long length = length(request);
        if (LongestBody.ANYBODY.admits(length)) {
            chain.doFilter(request, response);
            return;
        }
        LongestBody most = mostOf(request);
        most.remember(request);
        if (most.admits(length)) {
            chain.doFilter(request, response);
        } else {
            refuse(most, request, response);
        }
    }

    private void refuse(LongestBody most, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Api.isAskedBy(request)) {
            String told = "A body may have " + most.megabytes() + " MB at most, and says its length.";
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, told);
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    /** One that does not say how long it is counts as long. */
    private static long length(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") == null ? request.getContentLengthLong() : Long.MAX_VALUE;
    }

    /** Whether a token holds is looked at next, before anything of the body is. */
    private LongestBody mostOf(HttpServletRequest request) {
        if (isForm(request)) {
            return LongestBody.FIELDS;
        }
        if (Api.isAskedBy(request)) {
            @Nullable String token = TokenFilter.bearer(request);
            return token != null && takesFiles(request) ? LongestBody.ofFile(isOfDemo(token)) : LongestBody.ANYBODY;
        }
        return SessionCookie.read(request)
                .flatMap(sessions::find)
                .filter(session -> session.actor().is(Role.ADMINISTRATOR))
                .map(session -> LongestBody.ofFile(session.means() == Session.Means.DEMO))
                .orElse(LongestBody.ANYBODY);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
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
