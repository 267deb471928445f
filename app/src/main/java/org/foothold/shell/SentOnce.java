package org.foothold.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Does once what a form that makes something asks for, however often it arrives: pressed twice, or sent again because no
 * answer came. Such a form carries a value of its own ({@code shell/token} with {@code once}); whoever sends the very same
 * again within a day is led where it led the first time. With anything else written in it, it is another form.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SentOnce extends OncePerRequestFilter {
    static final String FIELD = "_once";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Logger LOG = LoggerFactory.getLogger(SentOnce.class);

    private final AnsweredRequestStore store;
    private final Clock clock;

    SentOnce(AnsweredRequestStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || Api.isAskedBy(request)
                || SignedIn.of(request).isEmpty()
                || request.getParameter(FIELD) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = SignedIn.of(request).orElseThrow().actor();
        byte[] hash = hash(request);
        String key = "form " + HexFormat.of().formatHex(hash);
        Instant until = clock.instant().plus(PATIENCE);
        while (!store.begin(actor, key, hash, clock.instant())) {
            @Nullable KeyedRequest first = store.find(actor, key).orElse(null);
            if (first != null && first.isAnswered()) {
                lead(first.answer(), response);
                return;
            }
            if (clock.instant().isAfter(until) || !waited()) {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
            if (first != null && !first.isBeingAnswered(clock.instant())) {
                store.forget(actor, key);
            }
        }
        try {
            chain.doFilter(request, response);
        } finally {
            keep(actor, key, response);
        }
    }

    /** What was not said to have gone well made nothing and may be sent again; what cannot be kept is answered all the same. */
    private void keep(Actor actor, String key, HttpServletResponse response) {
        Optional<String> said = response.getHeaders(HttpHeaders.SET_COOKIE).stream()
                .filter(Flash::isNotice)
                .findFirst();
        try {
            if (response.getStatus() == HttpServletResponse.SC_SEE_OTHER && said.isPresent()) {
                store.finish(actor, key, answer(response, said.get()));
            } else {
                store.forget(actor, key);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Where a form led could not be kept", e);
        }
    }

    /** The body is the cookie of what the next page says once. */
    private static AnsweredRequest answer(HttpServletResponse response, String said) {
        return new AnsweredRequest(
                response.getStatus(),
                null,
                response.getHeader(HttpHeaders.LOCATION),
                said.getBytes(StandardCharsets.UTF_8));
    }

    private static void lead(AnsweredRequest first, HttpServletResponse response) {
        response.setStatus(first.status());
        response.setHeader(HttpHeaders.LOCATION, first.location());
        response.addHeader(HttpHeaders.SET_COOKIE, new String(first.body(), StandardCharsets.UTF_8));
    }

    private static boolean waited() {
        try {
            Thread.sleep(A_MOMENT);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Of where it is sent and all that is in it, but for the token against forgery, which is another in each page. */
    private static byte[] hash(HttpServletRequest request) {
        MessageDigest digest = Sha256.digest();
        digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
            if (!field.getKey().equals("_csrf")) {
                digest.update((byte) 0);
                digest.update(field.getKey().getBytes(StandardCharsets.UTF_8));
                for (String value : field.getValue()) {
                    digest.update((byte) 1);
                    digest.update(value.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return digest.digest();
    }
}
