package org.foothold.gates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.foothold.kernel.Role;
import org.foothold.shell.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One operation of the API as OpenAPI 3.1 says it, told from its handler. */
final class Described {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PLAIN_JSON = "application/json";

    /** Bodies that a handler reads by itself, by kind. */
    private static final Map<String, Map<String, String>> FILES = Map.of(
            "caseImportStart", Map.of(PLAIN_JSON, "object", "text/csv", "string"),
            "rosterSend", Map.of("application/zip", "string"));

    private final Schemas schemas;
    private final Javadocs said;
    private final Properties summaries = new Properties();

    Described(Schemas schemas, Javadocs said) {
        this.schemas = schemas;
        this.said = said;
        try (InputStream file =
                Objects.requireNonNull(Described.class.getResourceAsStream("/api/summaries.properties"))) {
            summaries.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Properties summaries() {
        return summaries;
    }

    /** The name of the door and what is done: unique, and a good name for a function. */
    static String id(Method handler) {
        String door = door(handler);
        String name = handler.getName();
        return door.substring(0, 1).toLowerCase(Locale.ROOT)
                + door.substring(1)
                + name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1);
    }

    private static String door(Method handler) {
        return handler.getDeclaringClass().getSimpleName().replaceFirst("Resource$", "");
    }

    ObjectNode of(HttpMethod method, RequestMappingInfo route, HandlerMethod handler) {
        Method code = handler.getMethod();
        ObjectNode operation = JSON.createObjectNode();
        operation.put("operationId", id(code));
        operation.put("summary", summaries.getProperty(id(code), ""));
        Schemas.describe(operation, about(handler));
        operation.putArray("tags").add(door(code).replaceAll("(?<=[a-z])(?=[A-Z])", " "));
        ArrayNode parameters = parameters(method, code);
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        body(code, operation);
        ObjectNode responses = operation.putObject("responses");
        responses.set(String.valueOf(status(code)), answer(route, code));
        responses.putObject("default").put("$ref", "#/components/responses/Refused");
        return operation;
    }

    private String about(HandlerMethod handler) {
        Access access = Objects.requireNonNull(Route.access(handler));
        String roles = Arrays.stream(access.roles())
                .map(Role::name)
                .map(role -> role.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        String whose = roles.isEmpty() ? "" : "For: " + roles + ".";
        return (said.of(handler.getMethod()) + " " + whose).strip();
    }

    private ArrayNode parameters(HttpMethod method, Method code) {
        ArrayNode parameters = JSON.createArrayNode();
        for (Parameter each : code.getParameters()) {
            @Nullable PathVariable part = each.getAnnotation(PathVariable.class);
            @Nullable RequestParam asked = each.getAnnotation(RequestParam.class);
            if (part != null) {
                parameter(parameters, name(part.value(), each), "path", each, true);
            } else if (asked != null) {
                boolean given = asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
                ObjectNode schema =
                        parameter(parameters, name(asked.value(), each), "query", each, asked.required() && given);
                if (!given && !asked.defaultValue().isEmpty()) {
                    boolean text = schema.path("type").asString().equals("string");
                    schema.set(
                            "default",
                            text
                                    ? JSON.getNodeFactory().stringNode(asked.defaultValue())
                                    : JSON.readTree(asked.defaultValue()));
                }
            }
        }
        if (method.equals(HttpMethod.POST)) {
            parameters.addObject().put("$ref", "#/components/parameters/IdempotencyKey");
        }
        return parameters;
    }

    private static String name(String given, Parameter parameter) {
        return given.isEmpty() ? parameter.getName() : given;
    }

    private ObjectNode parameter(ArrayNode all, String name, String place, Parameter code, boolean required) {
        ObjectNode parameter = all.addObject().put("name", name).put("in", place);
        if (required) {
            parameter.put("required", true);
        }
        ObjectNode schema = schemas.ofPresent(code.getAnnotatedType());
        parameter.set("schema", schema);
        return schema;
    }

    private void body(Method code, ObjectNode operation) {
        ObjectNode content = JSON.createObjectNode();
        new TreeMap<>(FILES.getOrDefault(id(code), Map.of()))
                .forEach((type, kind) ->
                        content.putObject(type).putObject("schema").put("type", kind));
        for (Parameter each : code.getParameters()) {
            if (each.isAnnotationPresent(RequestBody.class)) {
                content.putObject(PLAIN_JSON).set("schema", schemas.of(each.getAnnotatedType()));
            }
        }
        if (!content.isEmpty()) {
            operation.putObject("requestBody").put("required", true).set("content", content);
        }
    }

    private static int status(Method code) {
        @Nullable ResponseStatus status = code.getAnnotation(ResponseStatus.class);
        return status == null ? 200 : status.value().value();
    }

    private ObjectNode answer(RequestMappingInfo route, Method code) {
        ObjectNode answer = JSON.createObjectNode().put("description", status(code) == 204 ? "Done." : "The answer.");
        List<String> produced = route.getProducesCondition().getExpressions().stream()
                .map(String::valueOf)
                .toList();
        if (code.getReturnType() != void.class) {
            answer.putObject("content").putObject(PLAIN_JSON).set("schema", schemas.of(answered(code)));
        } else if (!produced.isEmpty()) {
            boolean json = produced.getFirst().equals(PLAIN_JSON);
            answer.putObject("content")
                    .putObject(produced.getFirst())
                    .putObject("schema")
                    .put("type", json ? "object" : "string");
        }
        return answer;
    }

    private static AnnotatedType answered(Method code) {
        AnnotatedType type = code.getAnnotatedReturnType();
        return code.getReturnType() == ResponseEntity.class
                ? ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0]
                : type;
    }
}
