package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.View;

/**
 * A page that says in words what cannot be shown.
 *
 * @param detail what its words need: the log line of an unexpected problem, how many megabytes may be sent; or empty
 */
public record ProblemPage(String key, String detail) {
    /** The database is away: one moment, and again. */
    static View away(Pages pages) {
        View page = pages.show(503, "shell/problem", new ProblemPage("shell.away", ""));
        return (model, request, response) -> {
            response.setHeader("Retry-After", DatabaseAway.RETRY_SECONDS);
            page.render(model, request, response);
        };
    }

    /** What the status of a refusal means to a person. */
    static ProblemPage of(int status, HttpServletRequest request) {
        String key = switch (status) {
            case 401, 404 -> "shell.not-found";
            case 403 -> "shell.too-old";
            case 413 -> "shell.too-large";
            default -> status < 500 ? "shell.not-understood" : "shell.broken";
        };
        String most = String.valueOf(LongestBody.of(request).megabytes());
        return new ProblemPage(key, status == 413 ? most : "");
    }
}
