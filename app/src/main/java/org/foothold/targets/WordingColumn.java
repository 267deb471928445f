package org.foothold.targets;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A {@link Wording} as it lies in a jsonb column. */
@Component
class WordingColumn {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JsonMapper json;

    WordingColumn(JsonMapper json) {
        this.json = json;
    }

    String write(Wording wording) {
        return json.writeValueAsString(wording.texts());
    }

    Wording read(String column) {
        return new Wording(json.readValue(column, TEXTS));
    }
}
