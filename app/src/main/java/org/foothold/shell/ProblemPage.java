package org.foothold.shell;

import org.springframework.web.servlet.View;

/** A page that says in words what cannot be shown; {@code id} names the log line of an unexpected problem, or is empty. */
public record ProblemPage(String key, String id) {
    /** The database is away: one moment, and again. */
    static View away(Pages pages) {
        View page = pages.show(503, "shell/problem", new ProblemPage("shell.away", ""));
        return (model, request, response) -> {
            response.setHeader("Retry-After", DatabaseAway.RETRY_SECONDS);
            page.render(model, request, response);
        };
    }

    /** What the status of a refusal means to a person. */
    static ProblemPage of(int status) {
        String key = switch (status) {
            case 401, 404 -> "shell.not-found";
            case 403 -> "shell.too-old";
            case 413 -> "shell.too-large";
            default -> status < 500 ? "shell.not-understood" : "shell.broken";
        };
        return new ProblemPage(key, "");
    }
}
