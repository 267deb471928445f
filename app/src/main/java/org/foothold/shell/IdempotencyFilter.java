package org.foothold.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a repeated {@code POST} under {@code /api} with the same {@code Idempotency-Key} as it was answered the first
 * time, without doing it again. The same key with another request is refused, and so is one still being answered.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final int MOST_BYTES = 1 << 20;
    private static final String TOLD_ONCE =
            "This was done. Its answer was a secret, which is told once; ask for a new one with another key.";

    private final AnsweredRequestStore store;
    private final ApiProblems problems;
    private final Clock clock;

    IdempotencyFilter(AnsweredRequestStore store, ApiProblems problems, Clock clock) {
        this.store = store;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !Api.isAskedBy(request)
                || request.getHeader(HEADER) == null
                || SignedIn.of(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = SignedIn.of(request).orElseThrow().actor();
        String key = Objects.requireNonNull(request.getHeader(HEADER));
        RepeatableBody body = new RepeatableBody(request, MOST_BYTES);
        byte[] hash = hash(request, body.bytes());
        if (body.isCutOff()) {
            problems.write(response, HttpStatus.CONTENT_TOO_LARGE, "With " + HEADER + " a body may have 1 MB at most.");
        } else if (key.isBlank() || key.length() > 200) {
            problems.write(response, HttpStatus.BAD_REQUEST, HEADER + " must be 1 to 200 characters.");
        } else if (store.begin(actor, key, hash, clock.instant())) {
            answer(actor, key, body, response, chain);
        } else {
            repeat(store.find(actor, key), hash, response);
        }
    }

    private void answer(Actor actor, String key, RepeatableBody body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(body, copy);
            done = copy.getStatus() < 500;
        } finally {
            if (done) {
                store.finish(actor, key, kept(body, copy));
            } else {
                store.forget(actor, key);
            }
            copy.copyBodyToResponse();
        }
    }

    private AnsweredRequest kept(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        Object handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        boolean secret = handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(TellsSecret.class)
                && answer.getStatus() < 300;
        return secret
                ? AnsweredRequest.ofSecret(problems.bytes(HttpStatus.CONFLICT, TOLD_ONCE))
                : AnsweredRequest.of(answer);
    }

    private void repeat(Optional<AnsweredRequest> earlier, byte[] hash, HttpServletResponse response)
            throws IOException {
        @Nullable AnsweredRequest answered = earlier.orElse(null);
        if (answered == null || answered.status() == 0) {
            problems.write(response, HttpStatus.CONFLICT, "The first request with this key is still being answered.");
        } else if (!Arrays.equals(answered.requestHash(), hash)) {
            problems.write(response, HttpStatus.UNPROCESSABLE_CONTENT, "This key was used for another request.");
        } else {
            answered.writeTo(response);
        }
    }

    private static byte[] hash(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
            digest.update(("?" + request.getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
