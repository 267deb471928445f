package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.foothold.kernel.Actor;
import org.foothold.kernel.NotFound;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.Session;
import org.foothold.schools.Sessions;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The tokens by which programs act for the person signed in. */
@Controller
@Access
class ApiTokenPages {
    /** What stands after {@code /api/}: each may be read or changed by a token apart from the others. */
    static final List<String> NOUNS = List.of(
            "people", "schools", "classes", "me", "targets", "frameworks", "standards", "deconstructions", "rosters");

    private static final String ADDRESS = "/me/api-tokens";
    private static final Pattern SCOPE = Pattern.compile("(\\*|[a-z]{2,20}):(read|write)");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DAYS = 366;

    private final ApiTokens tokens;
    private final Sessions sessions;
    private final Pages pages;

    ApiTokenPages(ApiTokens tokens, Sessions sessions, Pages pages) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.pages = pages;
    }

    /** With the token that was just issued, shown this once. */
    @GetMapping(ADDRESS)
    View list(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        return show(actor, request, ShownOnce.take(ADDRESS, request, response).orElse(null));
    }

    @PostMapping(ADDRESS)
    View issue(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "scope", defaultValue = "") Set<String> scopes,
            @RequestParam(defaultValue = "30") int days,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean sound = !name.isBlank()
                && name.length() <= LONGEST_NAME
                && !scopes.isEmpty()
                && scopes.stream().allMatch(scope -> SCOPE.matcher(scope).matches())
                && days > 0
                && days <= LONGEST_DAYS;
        if (!sound) {
            return Redirects.to(ADDRESS, Flash.of("schools.warning.api-token"));
        }
        String issued = issue(actor, name.strip(), scopes, Duration.ofDays(days), request);
        return ShownOnce.lead(ADDRESS, issued, request, response);
    }

    private String issue(Actor actor, String name, Set<String> scopes, Duration lasts, HttpServletRequest request) {
        Session.Means means = means(request);
        return means.isStudents()
                ? tokens.issueWithin(actor, SessionCookie.read(request).orElseThrow(), name, scopes, lasts)
                : tokens.issue(actor, means, name, scopes, lasts);
    }

    @PostMapping("/me/api-tokens/{token}/revoke")
    View revoke(Actor actor, @PathVariable UUID token) {
        tokens.revoke(actor, token);
        return Redirects.to(ADDRESS, Flash.of("schools.notice.api-token-revoked"));
    }

    private View show(Actor actor, HttpServletRequest request, @Nullable String issued) {
        List<HeldToken> held = HeldToken.of(tokens.listMine(actor), pages.words(request));
        boolean within = means(request).isStudents();
        return pages.show("schools/apiTokens", new ApiTokensPage(held, NOUNS, within, issued));
    }

    private Session.Means means(HttpServletRequest request) {
        return SessionCookie.read(request)
                .flatMap(sessions::find)
                .map(Session::means)
                .orElseThrow(() -> new NotFound("sign-in"));
    }
}
