package org.foothold.gates;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds answers against what the description says of them; there, a property that nobody described is a fault, too. */
final class DescribedAnswers {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode description;
    private final JsonNode definitions;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    DescribedAnswers(JsonNode description) {
        this.description = JSON.readTree(description.toString().replace("#/components/schemas/", "#/$defs/"));
        definitions = this.description.at("/components/schemas");
        definitions.forEach(DescribedAnswers::close);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && schema.has("properties")) {
            object.put("additionalProperties", false);
        }
    }

    List<String> faults(HttpMethod method, String pattern, MockHttpServletResponse answer) {
        String status = String.valueOf(answer.getStatus());
        JsonNode operation =
                description.path("paths").path(pattern).path(method.name().toLowerCase(Locale.ROOT));
        JsonNode said = answer.getStatus() < 400
                ? operation.path("responses").path(status)
                : resolved(operation.path("responses").path("default"));
        if (said.isMissingNode()) {
            return List.of("answers " + status);
        }
        return said.has("content") ? faults(said.path("content"), answer) : empty(answer);
    }

    private JsonNode resolved(JsonNode reference) {
        return description.at(reference.path("$ref").asString("").replaceFirst("^#", ""));
    }

    private static List<String> empty(MockHttpServletResponse answer) {
        return answer.getContentAsByteArray().length == 0 ? List.of() : List.of("has a body");
    }

    private List<String> faults(JsonNode content, MockHttpServletResponse answer) {
        String type = String.valueOf(answer.getContentType()).replaceFirst(";.*", "");
        if (!content.has(type)) {
            return List.of("is " + type);
        }
        return type.contains("json")
                ? faults(content.path(type).path("schema"), JSON.readTree(answer.getContentAsByteArray()))
                : List.of();
    }

    private List<String> faults(JsonNode schema, JsonNode body) {
        ObjectNode whole = schema.deepCopy().asObject();
        whole.set("$defs", definitions);
        return schemas.getSchema(whole).validate(body).stream()
                .map(each -> each.getInstanceLocation() + ": " + each.getMessage())
                .toList();
    }
}
