package org.foothold.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says problems to programs as RFC 9457 has it. */
@Component
public class ApiProblems {
    static final String AWAY = "The database is away for a moment. What you sent may not have been done; try again.";

    private final JsonMapper json;

    ApiProblems(JsonMapper json) {
        this.json = json;
    }

    byte[] bytes(HttpStatus status, String detail) {
        return json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail));
    }

    /** Writes a problem from outside a handler, where no advice reaches. */
    public void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", DatabaseAway.RETRY_SECONDS);
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, detail));
    }
}
