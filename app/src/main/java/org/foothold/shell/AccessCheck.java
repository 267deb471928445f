package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Holds each route to its {@link Access}. */
class AccessCheck implements HandlerInterceptor {
    /** The name by which every address names a class. */
    static final String CLASS_VARIABLE = "schoolClass";

    /** For whom the page was made whose script asks, or whose form is sent. */
    static final String PERSON = "X-Person";

    private static final String PERSON_OF_FORM = "_person";

    private static final Pattern CLASS_NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private record Route(Class<?> type, Method method) {}

    private final SingletonSupplier<ClassFence> fence;
    private final Map<Route, Access> rules = new ConcurrentHashMap<>();

    AccessCheck(ObjectProvider<ClassFence> fence) {
        this.fence = SingletonSupplier.of(fence::getObject);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            Access rule =
                    rules.computeIfAbsent(new Route(method.getBeanType(), method.getMethod()), route -> rule(method));
            requireSamePerson(rule, request);
            check(rule, SignedIn.of(request));
            if (rule.scope() == Access.Scope.CLASS) {
                fence.obtain().requireMember(SignedIn.of(request).orElseThrow().actor(), schoolClass(request));
            }
        }
        return true;
    }

    /**
     * On a device that is handed on, a page that stayed open must not speak for whoever signed in since. Asked before the
     * role: whoever it is now says nothing of what that page's person may do. What is for anybody, as signing out is, is
     * nobody's word.
     */
    private static void requireSamePerson(Access rule, HttpServletRequest request) {
        @Nullable String person = madeFor(rule, request);
        if (person != null) {
            SignedIn who = SignedIn.of(request).orElseThrow(NotSignedIn::new);
            if (!who.actor().person().toString().equals(person)) {
                throw new SomebodyElse();
            }
        }
    }

    private static @Nullable String madeFor(Access rule, HttpServletRequest request) {
        if (rule.anyone() || Api.isAskedBy(request)) {
            return null;
        }
        @Nullable String ofScript = request.getHeader(PERSON);
        return ofScript == null ? request.getParameter(PERSON_OF_FORM) : ofScript;
    }

    static @Nullable Access find(HandlerMethod method) {
        @Nullable Access own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.foothold.");
    }

    private static ClassId schoolClass(HttpServletRequest request) {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String number = String.valueOf(variables.get(CLASS_VARIABLE));
        if (!CLASS_NUMBER.matcher(number).matches()) {
            throw new NotFound("class");
        }
        return new ClassId(Integer.parseInt(number));
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
        boolean allowed = rule.roles().length == 0
                || Arrays.stream(rule.roles()).anyMatch(role -> who.actor().is(role));
        if (!allowed) {
            throw new Forbidden("not for this role");
        }
        if (who.lessonOnly() && !rule.lessonOnly()) {
            throw new BeyondLesson();
        }
    }
}
