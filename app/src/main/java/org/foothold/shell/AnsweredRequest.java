package org.foothold.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer given once, kept to be given again. A status of 0 means that it is not finished. */
record AnsweredRequest(
        int status, @Nullable String contentType, @Nullable String location, byte[] body) {
    static AnsweredRequest of(ContentCachingResponseWrapper response) {
        return new AnsweredRequest(
                response.getStatus(),
                response.getContentType(),
                response.getHeader("Location"),
                response.getContentAsByteArray());
    }

    /** What a repetition is told of a request whose own answer was a secret. */
    static AnsweredRequest ofSecret(byte[] problem) {
        return new AnsweredRequest(
                HttpStatus.CONFLICT.value(), MediaType.APPLICATION_PROBLEM_JSON_VALUE, null, problem);
    }

    /** Whether a repetition shall hear the same: not of what the very same request may be answered otherwise to later. */
    static boolean isLasting(int status) {
        return status < 500 && status != HttpStatus.CONFLICT.value() && status != HttpStatus.TOO_MANY_REQUESTS.value();
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        if (location != null) {
            response.setHeader("Location", location);
        }
        response.getOutputStream().write(body);
    }
}
