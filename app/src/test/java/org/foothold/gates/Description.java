package org.foothold.gates;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the API is, as OpenAPI 3.1 says it, told from the code: the program hands it out as a file, which a test compares. */
final class Description {
    static final Path FILE = Path.of("..", "docs", "api", "openapi.json");

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ABOUT = """
            Whatever a person can do on the pages of Foothold, a program can do here for that person, with a token of \
            theirs. Problems are answered as RFC 9457. A POST with an Idempotency-Key may be repeated for a day; one \
            that broke off is answered with the type urn:foothold:problem:outcome-unknown: look before it is sent with \
            another key. Lists end with a cursor, next, where more follows: send it as after. Lists without one are \
            whole, for what they list is bounded by a class, a lesson, a school or a person. A token reads with a scope such as \
            classes:read and changes with classes:write, named by the first part of the path after /api. Days are from \
            1900-01-01 to 2199-12-31. No text holds the character U+0000. Nothing here holds a number of a student's worth.""";

    private static final String WHOLE = """
            {"openapi": "3.1.0",
             "info": {"title": "Foothold", "version": "1",
                      "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
             "servers": [{"url": "/"}],
             "security": [{"token": []}],
             "paths": {},
             "components": {
               "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
               "parameters": {"IdempotencyKey": {"name": "Idempotency-Key", "in": "header",
                 "description": "Sent again with the same key within a day, it is answered as it was and not done again.",
                 "schema": {"type": "string", "minLength": 1, "maxLength": 200}}},
               "responses": {"Refused": {"description": "Why it was not done.",
                 "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
               "schemas": {}}}""";

    private static final String PROBLEM = """
            {"type": "object", "description": "A problem as RFC 9457 has it.",
             "properties": {
               "type": {"type": "string", "description": "Which kind of problem, where programs may tell it by that."},
               "title": {"type": "string"},
               "status": {"type": "integer", "format": "int32"},
               "detail": {"type": "string", "description": "What is wrong and what to do."},
               "instance": {"type": "string", "description": "The address that was asked for."}},
             "required": ["title", "status", "instance"]}""";

    private final Javadocs said = new Javadocs();
    private final Schemas schemas = new Schemas(said);
    private final Described described = new Described(schemas, said);
    private final Map<String, Map<String, ObjectNode>> paths = new TreeMap<>();

    Description(RequestMappingHandlerMapping table) {
        table.getHandlerMethods().forEach(this::take);
    }

    private void take(RequestMappingInfo route, HandlerMethod handler) {
        for (String pattern : route.getPatternValues()) {
            if (pattern.startsWith("/api/")) {
                route.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> paths.computeIfAbsent(pattern, none -> new TreeMap<>())
                                .put(
                                        method.name().toLowerCase(Locale.ROOT),
                                        described.of(method.asHttpMethod(), route, handler)));
            }
        }
    }

    /** The names of all operations. */
    List<String> ids() {
        return paths.values().stream()
                .flatMap(path -> path.values().stream())
                .map(operation -> operation.path("operationId").asString())
                .toList();
    }

    Properties summaries() {
        return described.summaries();
    }

    JsonNode whole() {
        ObjectNode whole = (ObjectNode) JSON.readTree(WHOLE);
        ((ObjectNode) whole.path("info")).put("description", ABOUT);
        paths.forEach((path, operations) ->
                operations.forEach(whole.withObject("/paths").putObject(path)::set));
        ObjectNode all = (ObjectNode) whole.at("/components/schemas");
        all.set("Problem", JSON.readTree(PROBLEM));
        schemas.components().forEach(all::set);
        return whole;
    }
}
