package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.foothold.kernel.Forbidden;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds each route to its {@link Access}. */
class AccessCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            check(rule(method), SignedIn.of(request));
        }
        return true;
    }

    static @Nullable Access find(HandlerMethod method) {
        @Nullable Access own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.foothold.");
    }

    private static Access rule(HandlerMethod method) {
        @Nullable Access rule = find(method);
        if (rule == null) {
            throw new IllegalStateException("No @Access on " + method);
        }
        return rule;
    }

    private static void check(Access rule, Optional<SignedIn> signedIn) {
        if (rule.anyone()) {
            return;
        }
        SignedIn who = signedIn.orElseThrow(NotSignedIn::new);
        if (who.lessonOnly() && !rule.lessonOnly()) {
            throw new Forbidden("a sign-in by class code opens today's lesson only");
        }
        boolean allowed = rule.roles().length == 0
                || Arrays.stream(rule.roles()).anyMatch(role -> who.actor().is(role));
        if (!allowed) {
            throw new Forbidden("not for this role");
        }
    }
}
