package org.foothold.shell;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.foothold.kernel.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which part of a request could not be read, and what is expected there: in the words of the wire, never those of the code. */
final class Unreadable {
    private Unreadable() {}

    static String says(MethodArgumentTypeMismatchException problem) {
        boolean part = problem.getParameter().hasParameterAnnotation(PathVariable.class);
        String where =
                part ? "The part {" + problem.getName() + "} of the address" : "The parameter " + problem.getName();
        return where + " must be " + expected(problem.getRequiredType()) + ".";
    }

    static String says(HttpMessageNotReadableException problem) {
        return switch (problem.getCause()) {
            case UnrecognizedPropertyException unknown ->
                "There is no field " + path(unknown, "") + "; there are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
            case InvalidNullException missing ->
                "The field " + path(missing, missing.getPropertyName().getSimpleName()) + " is missing.";
            case MismatchedInputException other -> field(other) + " must be " + expected(other.getTargetType()) + ".";
            case JacksonException broken -> "The body is no JSON" + place(broken.getLocation()) + ".";
            case null, default -> "A body of JSON is missing.";
        };
    }

    private static String field(JacksonException problem) {
        return problem.getPath().isEmpty() ? "The body" : "The field " + path(problem, "");
    }

    /** {@code students[0].name}; what is missing may not be in the path yet. */
    private static String path(JacksonException problem, String last) {
        String path = problem.getPath().stream()
                .map(each ->
                        each.getPropertyName() == null ? "[" + each.getIndex() + "]" : "." + each.getPropertyName())
                .collect(Collectors.joining());
        String whole = last.isEmpty() || path.endsWith("." + last) ? path : path + "." + last;
        return whole.startsWith(".") ? whole.substring(1) : whole;
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : ": look at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "text, without the character U+0000";
            case "UUID" -> "a UUID such as 019b76da-a800-7000-8000-000000000000";
            case "LocalDate" -> "a day such as 2026-09-01, from " + Dates.FIRST + " to " + Dates.LAST;
            case "Instant" -> "a moment such as 2026-09-01T14:30:00Z";
            case "boolean", "Boolean" -> "true or false";
            case "int", "Integer", "long", "Long" -> "a whole number";
            default -> "an object";
        };
    }
}
