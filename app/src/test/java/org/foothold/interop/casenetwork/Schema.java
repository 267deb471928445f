package org.foothold.interop.casenetwork;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** As much of JSON Schema as the official CASE schema uses; answers with every violation and its place. */
record Schema(JsonNode root) {
    List<String> violations(JsonNode value) {
        List<String> found = new ArrayList<>();
        check(root, value, "", found);
        return found;
    }

    private void check(JsonNode schema, JsonNode value, String place, List<String> found) {
        if (schema.has("$ref")) {
            check(root.at(schema.get("$ref").asString().substring(1)), value, place, found);
            return;
        }
        if (schema.has("oneOf")) {
            long fitting = schema.get("oneOf")
                    .valueStream()
                    .filter(each -> {
                        List<String> inner = new ArrayList<>();
                        check(each, value, place, inner);
                        return inner.isEmpty();
                    })
                    .count();
            require(fitting == 1, place, "fits " + fitting + " of oneOf", found);
        }
        String type = schema.path("type").asString("");
        require(type.isEmpty() || isOf(type, value), place, "is no " + type + ": " + value.getNodeType(), found);
        require(
                !schema.has("enum") || schema.get("enum").valueStream().anyMatch(value::equals),
                place,
                "not in enum",
                found);
        if (schema.has("pattern") && value.isString()) {
            boolean matches = Pattern.compile(schema.get("pattern").asString())
                    .matcher(value.asString())
                    .find();
            require(matches, place, "does not match", found);
        }
        require(hasFormat(schema.path("format").asString(""), value), place, "has not the format", found);
        if (value.isObject()) {
            checkObject(schema, value, place, found);
        }
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.get("items"), value.get(i), place + "/" + i, found);
            }
        }
    }

    private void checkObject(JsonNode schema, JsonNode value, String place, List<String> found) {
        schema.path("required")
                .forEach(name -> require(value.has(name.asString()), place, "lacks " + name.asString(), found));
        value.forEachEntry((name, inner) -> {
            if (schema.path("properties").has(name)) {
                check(schema.get("properties").get(name), inner, place + "/" + name, found);
            } else {
                boolean closed = schema.path("additionalProperties").isBoolean()
                        && !schema.get("additionalProperties").asBoolean();
                require(!closed, place, "has the unknown " + name, found);
            }
        });
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static boolean hasFormat(String format, JsonNode value) {
        if (!value.isString()) {
            return true;
        }
        String text = value.asString();
        try {
            return switch (format) {
                case "uuid" -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
                case "date-time" -> OffsetDateTime.parse(text) != null;
                case "date" -> LocalDate.parse(text) != null;
                default -> true;
            };
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static void require(boolean holds, String place, String what, List<String> found) {
        if (!holds) {
            found.add(place + " " + what);
        }
    }
}
