package org.foothold.gates;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of what goes over the wire, told from the records themselves: what is {@code @Nullable} may be null or
 * missing, and everything else is there.
 */
final class Schemas {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<Type, List<String>> PLAIN = Map.of(
            String.class, List.of("string"),
            UUID.class, List.of("string", "uuid"),
            Instant.class, List.of("string", "date-time"),
            LocalDate.class, List.of("string", "date"),
            boolean.class, List.of("boolean"),
            Boolean.class, List.of("boolean"),
            int.class, List.of("integer", "int32"),
            Integer.class, List.of("integer", "int32"),
            long.class, List.of("integer", "int64"));

    private final Map<String, ObjectNode> components = new TreeMap<>();
    private final Map<String, Type> types = new HashMap<>();
    private final Javadocs said;

    Schemas(Javadocs said) {
        this.said = said;
    }

    Map<String, ObjectNode> components() {
        return components;
    }

    ObjectNode of(AnnotatedType type) {
        return of(type, Map.of());
    }

    /** Of what is never null where it is there. */
    ObjectNode ofPresent(AnnotatedType type) {
        return present(type, Map.of());
    }

    private ObjectNode of(AnnotatedType type, Map<Type, AnnotatedType> variables) {
        AnnotatedType real = variables.getOrDefault(type.getType(), type);
        ObjectNode schema = present(real, variables);
        return real.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    private ObjectNode present(AnnotatedType type, Map<Type, AnnotatedType> variables) {
        if (type instanceof AnnotatedParameterizedType generic) {
            return generic(generic, variables);
        }
        if (type instanceof AnnotatedArrayType array) {
            return array(of(array.getAnnotatedGenericComponentType(), variables));
        }
        Class<?> plain = (Class<?>) type.getType();
        return plain.isRecord() ? reference(plain.getSimpleName(), plain, Map.of()) : value(plain);
    }

    private ObjectNode generic(AnnotatedParameterizedType type, Map<Type, AnnotatedType> variables) {
        Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
        AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return array(of(arguments[0], variables));
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = JSON.createObjectNode().put("type", "object");
            map.set("additionalProperties", of(arguments[1], variables));
            return map;
        }
        Map<Type, AnnotatedType> bound = new HashMap<>();
        TypeVariable<?>[] names = raw.getTypeParameters();
        for (int i = 0; i < names.length; i++) {
            bound.put(names[i], arguments[i]);
        }
        String name = raw.getSimpleName() + ((Class<?>) arguments[0].getType()).getSimpleName();
        return reference(name, raw, bound);
    }

    private static ObjectNode array(ObjectNode items) {
        ObjectNode array = JSON.createObjectNode().put("type", "array");
        array.set("items", items);
        return array;
    }

    private static ObjectNode value(Class<?> type) {
        ObjectNode schema = JSON.createObjectNode();
        if (type.isEnum()) {
            schema.put("type", "string");
            ArrayNode words = schema.putArray("enum");
            Arrays.stream(type.getEnumConstants()).map(String::valueOf).forEach(words::add);
            return schema;
        }
        List<String> plain = PLAIN.getOrDefault(type, List.of());
        if (plain.isEmpty()) {
            throw new IllegalStateException("Nobody said how " + type + " goes over the wire");
        }
        schema.put("type", plain.getFirst());
        if (plain.size() > 1) {
            schema.put("format", plain.getLast());
        }
        return schema;
    }

    private ObjectNode reference(String name, Class<?> type, Map<Type, AnnotatedType> variables) {
        if (!types.computeIfAbsent(name, none -> type).equals(type)) {
            throw new IllegalStateException(types.get(name) + " and " + type + " would be one schema");
        }
        if (!components.containsKey(name)) {
            ObjectNode schema = JSON.createObjectNode();
            components.put(name, schema);
            fill(schema, type, variables);
        }
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private void fill(ObjectNode schema, Class<?> type, Map<Type, AnnotatedType> variables) {
        schema.put("type", "object");
        describe(schema, said.of(type));
        ArrayNode required = JSON.createArrayNode();
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent each : type.getRecordComponents()) {
            AnnotatedType its = each.getAnnotatedType();
            properties.set(each.getName(), described(of(its, variables), said.of(type, each.getName())));
            if (!its.isAnnotationPresent(Nullable.class)) {
                required.add(each.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private static ObjectNode described(ObjectNode schema, String words) {
        describe(schema, words);
        return schema;
    }

    static void describe(ObjectNode what, String words) {
        if (!words.isEmpty()) {
            what.put("description", words);
        }
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode either = JSON.createObjectNode();
            either.putArray("oneOf").add(schema).addObject().put("type", "null");
            return either;
        }
        String type = schema.path("type").asString();
        schema.putArray("type").add(type).add("null");
        if (schema.get("enum") instanceof ArrayNode words) {
            words.addNull();
        }
        return schema;
    }
}
