package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the route of an address. Almost every address of ours names something, and for those Spring holds the request against
 * each of hundreds of routes; here only routes of the same shape are held against it: as many parts, and the same fixed ones.
 */
class Routes extends RequestMappingHandlerMapping {
    private final Map<RequestMappingInfo, List<Shape>> shapes = new ConcurrentHashMap<>();

    /** The parts of a route's pattern; one that may be anything is empty. */
    private record Shape(List<String> parts) {
        static Shape of(String pattern) {
            return new Shape(split(pattern).stream()
                    .map(part -> part.matches(".*[{*?].*") ? "" : part)
                    .toList());
        }

        boolean fits(List<String> address) {
            if (address.size() != parts.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).isEmpty() && !parts.get(i).equals(address.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A request whose address is in parts already. */
    private static final class Parted extends HttpServletRequestWrapper {
        private final List<String> parts;

        Parted(HttpServletRequest request, String address) {
            super(request);
            parts = split(address);
        }
    }

    private static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String address, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(address, isPlain(address) ? new Parted(request, address) : request);
    }

    /** What is written in a way of its own must be read first. */
    private static boolean isPlain(String address) {
        return address.indexOf('%') < 0 && address.indexOf(';') < 0;
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        return request instanceof Parted parted && !mayMatch(route, parted.parts)
                ? null
                : super.getMatchingMapping(route, request);
    }

    private boolean mayMatch(RequestMappingInfo route, List<String> address) {
        List<Shape> known = shapes.computeIfAbsent(route, Routes::shapes);
        boolean may = known.isEmpty();
        for (int i = 0; i < known.size() && !may; i++) {
            may = known.get(i).fits(address);
        }
        return may;
    }

    /** Empty where a pattern may stand for any number of parts. */
    private static List<Shape> shapes(RequestMappingInfo route) {
        return route.getPatternValues().stream().anyMatch(Routes::isOpen)
                ? List.of()
                : route.getPatternValues().stream().map(Shape::of).toList();
    }

    private static boolean isOpen(String pattern) {
        return pattern.contains("**") || pattern.contains("{*");
    }
}
