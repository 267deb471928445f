package org.foothold.schools.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.foothold.schools.ApiTokens;
import org.foothold.shell.Api;
import org.foothold.shell.ApiProblems;
import org.foothold.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds for whom a program asks under {@code /api} from its bearer token, and holds it to the token's scopes: reading
 * {@code /api/people/…} needs {@code people:read}, changing anything there {@code people:write}. No cookie opens the
 * API, so no page of another site can use it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "bearer ";

    private final ApiTokens tokens;
    private final ApiProblems problems;

    TokenFilter(ApiTokens tokens, ApiProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Api.isAskedBy(request) || Api.isDescription(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String token = bearer(request);
        if (token == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiTokens.Bearer> bearer = tokens.find(token);
        if (bearer.isEmpty()) {
            problems.write(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "This token is unknown, revoked or expired. Issue a new one.");
        } else if (!bearer.get().token().covers(Api.noun(request), writes(request))) {
            String scope = Api.noun(request) + (writes(request) ? ":write" : ":read");
            problems.write(request, response, HttpStatus.FORBIDDEN, "This token lacks the scope " + scope + ".");
        } else {
            InDistrict.continueAs(signedIn(bearer.get()), request, response, chain);
        }
    }

    /** The token that the request brings, or null. */
    static @Nullable String bearer(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? null
                : header.substring(BEARER.length()).strip();
    }

    private static SignedIn signedIn(ApiTokens.Bearer bearer) {
        return new SignedIn(bearer.actor(), bearer.name(), false, false, null, bearer.signIn());
    }

    private static boolean writes(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }
}
