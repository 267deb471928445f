package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What a person sees when something cannot be shown: plain words and a way on, never an exception's message. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class PageErrors {
    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    private final Pages pages;
    private final ApiProblems problems;

    PageErrors(Pages pages, ApiProblems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    /** A live stream cannot be led anywhere. */
    @ExceptionHandler(NotSignedIn.class)
    View notSignedIn(HttpServletRequest request) {
        String accepts = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accepts.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)
                ? (model, asked, response) -> response.setStatus(401)
                : lead(request, signIn(request));
    }

    /** A page that refreshes itself stays as it is, with what is typed in it; a form leads to the sign-in of its person. */
    @ExceptionHandler(SomebodyElse.class)
    View somebodyElse(HttpServletRequest request) {
        if (Pages.isPart(request)) {
            return (model, asked, response) -> response.setStatus(401);
        }
        return request.getHeader(AccessCheck.PERSON) == null
                ? Redirects.to(signIn(request), Flash.of("shell.warning.somebody-else"))
                : notSignedIn(request);
    }

    /** What was sent is not taken; the warning keeps the page from forgetting what was typed. */
    @ExceptionHandler(BeyondLesson.class)
    View beyondLesson(HttpServletRequest request) {
        if (Api.wantsJson(request)) {
            return forbidden(request);
        }
        return request.getMethod().equals("GET") || Pages.isPart(request)
                ? lead(request, Place.NOD)
                : Redirects.to(Place.NOD, Flash.of("shell.warning.nod"));
    }

    private static String signIn(HttpServletRequest request) {
        return "/sign-in?to=" + URLEncoder.encode(Here.of(request), StandardCharsets.UTF_8);
    }

    private static View lead(HttpServletRequest request, String way) {
        return Pages.isPart(request) ? Redirects.ofWholePage(way) : Redirects.to(way);
    }

    @ExceptionHandler({
        NotFound.class,
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        MethodArgumentTypeMismatchException.class
    })
    View notFound(HttpServletRequest request) {
        if (Api.wantsJson(request)) {
            return problems.view(HttpStatus.NOT_FOUND, "There is no such address. See /api/openapi.json.");
        }
        return pages.show(404, "shell/problem", new ProblemPage("shell.not-found", ""));
    }

    @ExceptionHandler(Forbidden.class)
    View forbidden(HttpServletRequest request) {
        if (Api.wantsJson(request)) {
            return problems.view(HttpStatus.FORBIDDEN, "Not allowed.");
        }
        return pages.show(403, "shell/problem", new ProblemPage("shell.forbidden", ""));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    View notUnderstood(HttpServletRequest request) {
        if (Api.wantsJson(request)) {
            return problems.view(HttpStatus.BAD_REQUEST, "What was sent could not be read.");
        }
        return pages.show(400, "shell/problem", ProblemPage.of(400, request));
    }

    @ExceptionHandler(Exception.class)
    View unexpected(Exception problem, HttpServletRequest request) {
        if (Api.isAskedBy(request)) {
            return problems.view(ApiErrors.answerTo(problem));
        }
        if (problem instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            int status = response.getStatusCode().value();
            return pages.show(status, "shell/problem", ProblemPage.of(status, request));
        }
        if (DatabaseAway.isWhy(problem)) {
            LOG.warn("The database is away: {}", problem.getMessage());
            return ProblemPage.away(pages);
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected problem {}", id, problem);
        return pages.show(500, "shell/problem", new ProblemPage("shell.unexpected", id));
    }
}
