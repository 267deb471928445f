package org.foothold.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer given once, kept to be given again. A status of 0 means that it is not finished. */
record AnsweredRequest(
        byte[] requestHash,
        int status,
        @Nullable String contentType,
        @Nullable String location,
        byte[] body) {
    static AnsweredRequest of(ContentCachingResponseWrapper response) {
        return new AnsweredRequest(
                new byte[0],
                response.getStatus(),
                response.getContentType(),
                response.getHeader("Location"),
                response.getContentAsByteArray());
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
