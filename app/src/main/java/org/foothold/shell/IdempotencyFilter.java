package org.foothold.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a repeated {@code POST} under {@code /api} with the same {@code Idempotency-Key} as it was answered the first
 * time, without doing it again. The same key with another request is refused, and so is one still being answered; one
 * that still is after a minute broke off, and nobody knows how far it came.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final int MOST_BYTES = 1 << 20;
    private static final String TOLD_ONCE =
            "This was done. Its answer was a secret, which is told once; ask for a new one with another key.";

    private static final URI OUTCOME_UNKNOWN = URI.create("urn:foothold:problem:outcome-unknown");
    private static final String LOOK_FIRST =
            "Nobody knows whether the first request with this key was done: its outcome is unknown. Look before you"
                    + " retry, and retry with another key.";
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);

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
            problems.write(
                    request,
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "With " + HEADER + " a body may have 1 MB at most.");
        } else if (key.isBlank() || key.length() > 200) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, HEADER + " must be 1 to 200 characters.");
        } else if (store.begin(actor, key, hash, clock.instant())) {
            answer(actor, key, body, response, chain);
        } else {
            repeat(store.find(actor, key), hash, request, response);
        }
    }

    private void answer(Actor actor, String key, RepeatableBody body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(body, copy);
            done = AnsweredRequest.isLasting(copy.getStatus());
        } finally {
            try {
                keep(actor, key, done ? kept(body, copy) : null);
            } finally {
                copy.copyBodyToResponse();
            }
        }
    }

    /** What cannot be kept is answered all the same; whoever repeats it hears that nobody knows. */
    private void keep(Actor actor, String key, @Nullable AnsweredRequest answer) {
        try {
            if (answer == null) {
                store.forget(actor, key);
            } else {
                store.finish(actor, key, answer);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("What became of a request with a key could not be kept", e);
        }
    }

    private AnsweredRequest kept(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        Object handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        boolean secret = handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(TellsSecret.class)
                && answer.getStatus() < 300;
        return secret
                ? AnsweredRequest.ofSecret(problems.bytes(request, HttpStatus.CONFLICT, TOLD_ONCE))
                : AnsweredRequest.of(answer);
    }

    private void repeat(
            Optional<KeyedRequest> earlier, byte[] hash, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        @Nullable KeyedRequest first = earlier.orElse(null);
        if (first == null || first.isBeingAnswered(clock.instant())) {
            problems.write(
                    request, response, HttpStatus.CONFLICT, "The first request with this key is still being answered.");
        } else if (!first.asked(hash)) {
            problems.write(
                    request, response, HttpStatus.UNPROCESSABLE_CONTENT, "This key was used for another request.");
        } else if (first.isAnswered()) {
            first.answer().writeTo(response);
        } else {
            problems.write(request, response, HttpStatus.CONFLICT, OUTCOME_UNKNOWN, LOOK_FIRST);
        }
    }

    private static byte[] hash(HttpServletRequest request, byte[] body) {
        MessageDigest digest = Sha256.digest();
        digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
        digest.update(("?" + request.getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }
}
