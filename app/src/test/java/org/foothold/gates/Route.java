package org.foothold.gates;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.foothold.kernel.Actor;
import org.foothold.shell.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One of our routes as the route table has it. */
record Route(HttpMethod method, String pattern, Access access, boolean takesJson) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

    /** Handlers of ours that answer to whatever method: nothing that walks the methods of routes would meet them. */
    static List<String> ofAnyMethod(RequestMappingHandlerMapping table) {
        return table.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.foothold."))
                .filter(entry -> entry.getKey().getMethodsCondition().isEmpty())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    static List<Route> list(RequestMappingHandlerMapping table) {
        return table.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.foothold."))
                .filter(entry -> access(entry.getValue()) != null)
                .flatMap(entry -> of(entry.getKey(), Objects.requireNonNull(access(entry.getValue()))))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo info, Access access) {
        boolean json = info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.APPLICATION_JSON);
        return info.getPatternValues().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method.asHttpMethod(), pattern, access, json)));
    }

    static @Nullable Access access(HandlerMethod method) {
        @Nullable Access own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
    }

    /** {@code POST /targets/{target}}; a second handler of the same address that takes JSON says so. */
    String name() {
        return method + " " + pattern + (takesJson ? " json" : "");
    }

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    boolean namesAClass() {
        return access.scope() == Access.Scope.CLASS;
    }

    boolean changes() {
        return !method.equals(HttpMethod.GET);
    }

    boolean mayBeOpenedBy(Actor actor) {
        boolean role =
                access.roles().length == 0 || Arrays.stream(access.roles()).anyMatch(actor::is);
        boolean reach = actor.reachesHistory() || (access.lessonOnly() && !isApi());
        return access.anyone() || (role && reach);
    }

    static Set<String> variables(String text) {
        Set<String> names = new TreeSet<>();
        VARIABLE.matcher(text).results().map(each -> each.group(1)).forEach(names::add);
        return names;
    }

    /** The text with every {@code {name}} replaced by what stands for it. */
    static String fill(String text, UnaryOperator<String> value) {
        return VARIABLE.matcher(text)
                .replaceAll((MatchResult each) -> Matcher.quoteReplacement(value.apply(each.group(1))));
    }
}
