package org.foothold.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** Says problems to programs as RFC 9457 has it. */
@Component
public class ApiProblems {
    static final String AWAY = "The database is away for a moment. What you sent may not have been done; try again.";

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final JsonMapper json;

    ApiProblems(JsonMapper json) {
        this.json = json;
    }

    byte[] bytes(HttpServletRequest request, HttpStatus status, String detail) {
        return json.writeValueAsBytes(about(request, ProblemDetail.forStatusAndDetail(status, detail)));
    }

    /** Writes a problem from outside a handler, where no advice reaches. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        write(request, response, status, ProblemDetail.forStatusAndDetail(status, detail));
    }

    /** As {@link #write}, of a kind that programs may tell by its type. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, URI type, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type);
        write(request, response, status, problem);
    }

    View view(HttpStatus status, String detail) {
        return view(ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail)));
    }

    /** An answer of the advice for programs, where none of their handlers was reached. */
    View view(ResponseEntity<ProblemDetail> answer) {
        return (model, request, response) -> {
            answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            write(request, response, answer.getStatusCode(), Objects.requireNonNull(answer.getBody()));
        };
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, ProblemDetail problem)
            throws IOException {
        if (status.isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            response.setHeader("Retry-After", DatabaseAway.RETRY_SECONDS);
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), about(request, problem));
    }

    /** Names the address of which it is a problem; where the server refused the address itself, that may be none. */
    private static ProblemDetail about(HttpServletRequest request, ProblemDetail problem) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        try {
            problem.setInstance(new URI(failed instanceof String address ? address : request.getRequestURI()));
        } catch (URISyntaxException e) {
            LOG.debug("A problem of what is no address", e);
        }
        return problem;
    }
}
