package org.foothold.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What failed before it reached a page: a form without a fresh token, a body too large, a database that is away. */
@Controller
@Access(anyone = true, lessonOnly = true)
class ErrorPages implements ErrorController {
    private final Pages pages;
    private final ApiProblems problems;
    private final ForgeryTokens tokens = new ForgeryTokens();
    private final CsrfTokenRequestHandler carrying = new XorCsrfTokenRequestAttributeHandler();

    ErrorPages(Pages pages, ApiProblems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @RequestMapping("/error")
    View show(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && DatabaseAway.isWhy(failure)) {
            return isApi(request)
                    ? problems.view(HttpStatus.SERVICE_UNAVAILABLE, ApiProblems.AWAY)
                    : ProblemPage.away(pages);
        }
        @Nullable Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : 404;
        if (isApi(request)) {
            return problems.view(
                    ResponseEntity.of(ProblemDetail.forStatus(status)).build());
        }
        carryToken(request, response);
        return pages.show(status, "shell/problem", ProblemPage.of(status, request));
    }

    /** What was refused before the check of forgery tokens came by none, and the page that says so has forms, too. */
    private void carryToken(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(CsrfToken.class.getName()) == null) {
            carrying.handle(request, response, tokens.loadDeferredToken(request, response));
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/");
    }
}
