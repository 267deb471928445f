package org.foothold.interop.casenetwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of one JSON object as leniently as sense allows; what is not read stays in {@link #rest}. */
final class CaseFields {
    private static final Pattern ESCAPED_ZERO = Pattern.compile("((?<!\\\\)(?:\\\\\\\\)*)\\\\u0000");

    private final ObjectNode object;

    CaseFields(ObjectNode object) {
        this.object = object.deepCopy();
    }

    /** The text of a string, number or truth value; null where it is missing or blank. Taken out of the rest. */
    @Nullable
    String text(String field) {
        @Nullable JsonNode node = object.get(field);
        if (node == null || !node.isValueNode()) {
            return null;
        }
        object.remove(field);
        String text = node.isNull() ? "" : clean(node.asString());
        return text.isBlank() ? null : text;
    }

    @Nullable
    Integer number(String field) {
        @Nullable String text = text(field);
        return text != null && text.strip().matches("[-+]?\\d{1,9}(\\.0*)?")
                ? (int) Double.parseDouble(text.strip())
                : null;
    }

    /** A list of texts, or a single text, which CASE 1.0 servers also send. */
    List<String> texts(String field) {
        @Nullable JsonNode node = object.get(field);
        if (node == null || !node.isArray()) {
            @Nullable String single = text(field);
            return single == null ? List.of() : List.of(single);
        }
        object.remove(field);
        List<String> texts = new ArrayList<>();
        node.forEach(each -> {
            if (each.isValueNode() && !each.isNull() && !each.asString().isBlank()) {
                texts.add(clean(each.asString()));
            }
        });
        return List.copyOf(texts);
    }

    /** One end of an association: an object, or only an address. */
    CasePackage.@Nullable Node node(String field) {
        @Nullable JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        object.remove(field);
        if (node instanceof ObjectNode link) {
            CaseFields fields = new CaseFields(link);
            String identifier = orEmpty(fields.text("identifier"));
            String uri = orEmpty(fields.text("uri"));
            return identifier.isEmpty() && uri.isEmpty()
                    ? null
                    : new CasePackage.Node(identifier, uri, orEmpty(fields.text("title")), json(link));
        }
        if (!node.isValueNode()) {
            return null;
        }
        String uri = clean(node.asString());
        ObjectNode link = object.objectNode().put("uri", uri);
        return new CasePackage.Node("", uri, "", json(link));
    }

    /** Everything that nobody asked for. */
    String rest(Set<String> without) {
        object.remove(without);
        return json(object);
    }

    /** PostgreSQL keeps no zero characters and no halves of a character; nobody misses them. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0 && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))
                .forEach(kept::appendCodePoint);
        return kept.length() == text.length() ? text : kept.toString();
    }

    /** JSON as text that a jsonb column takes. */
    static String json(JsonNode node) {
        return ESCAPED_ZERO.matcher(clean(node.toString())).replaceAll("$1");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
