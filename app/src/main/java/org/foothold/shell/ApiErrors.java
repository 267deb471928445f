package org.foothold.shell;

import java.util.UUID;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What a program is told when its request cannot be answered: RFC 9457, never the message of an unexpected exception. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler(NotSignedIn.class)
    ResponseEntity<ProblemDetail> notSignedIn() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header("WWW-Authenticate", "Bearer")
                .body(problem(HttpStatus.UNAUTHORIZED, "Send a token: Authorization: Bearer foothold_…"));
    }

    @ExceptionHandler(NotFound.class)
    ProblemDetail notFound(NotFound what) {
        return problem(HttpStatus.NOT_FOUND, "There is no such " + what.getMessage() + ", or it is not yours to see.");
    }

    @ExceptionHandler(Forbidden.class)
    ProblemDetail forbidden(Forbidden why) {
        return problem(HttpStatus.FORBIDDEN, "Not allowed: " + why.getMessage() + ".");
    }

    @ExceptionHandler(BeyondLesson.class)
    ProblemDetail beyondLesson() {
        return problem(HttpStatus.FORBIDDEN, "Not allowed: a sign-in by class code opens today's lesson only.");
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ProblemDetail unreadable(HttpMessageNotReadableException body) {
        return problem(HttpStatus.BAD_REQUEST, Unreadable.says(body));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ProblemDetail unreadable(MethodArgumentTypeMismatchException parameter) {
        return problem(HttpStatus.BAD_REQUEST, Unreadable.says(parameter));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unexpected(Exception problem) {
        return answerTo(problem);
    }

    static ResponseEntity<ProblemDetail> answerTo(Exception problem) {
        if (problem instanceof ErrorResponse response) {
            return ResponseEntity.status(response.getStatusCode())
                    .headers(response.getHeaders())
                    .body(response.getBody());
        }
        if (DatabaseAway.isWhy(problem)) {
            LOG.warn("The database is away: {}", problem.getMessage());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", DatabaseAway.RETRY_SECONDS)
                    .body(problem(HttpStatus.SERVICE_UNAVAILABLE, ApiProblems.AWAY));
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected problem {}", id, problem);
        return ResponseEntity.internalServerError()
                .body(problem(HttpStatus.INTERNAL_SERVER_ERROR, "Unexpected; the log knows it as " + id + "."));
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
