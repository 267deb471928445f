package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** The gate can fail: each way in which an answer may differ from its description is found. */
class DescribedAnswersTests {
    private final DescribedAnswers described =
            new DescribedAnswers(JsonMapper.shared().readTree("""
            {"paths": {"/api/x": {"get": {"responses": {
               "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/X"}}}},
               "204": {"description": "Done."},
               "default": {"$ref": "#/components/responses/Refused"}}}}},
             "components": {
               "responses": {"Refused": {"content": {"application/problem+json": {"schema":
                  {"$ref": "#/components/schemas/Problem"}}}}},
               "schemas": {
                 "Problem": {"type": "object", "properties": {"detail": {"type": "string"}}, "required": ["detail"]},
                 "X": {"type": "object", "required": ["name", "parts"], "properties": {
                   "name": {"type": "string"},
                   "kind": {"type": ["string", "null"], "enum": ["A", null]},
                   "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Problem"}}}}}}}"""));

    @Test
    void whatIsAsDescribedHasNoFault() throws IOException {
        assertThat(faults(
                        200, "application/json", "{\"name\": \"a\", \"kind\": null, \"parts\": [{\"detail\": \"d\"}]}"))
                .isEmpty();
        assertThat(faults(204, null, "")).isEmpty();
        assertThat(faults(404, "application/problem+json", "{\"detail\": \"d\"}"))
                .isEmpty();
    }

    @Test
    void whateverDiffersIsFound() throws IOException {
        for (String odd : List.of(
                "{\"parts\": []}",
                "{\"name\": null, \"parts\": []}",
                "{\"name\": 1, \"parts\": []}",
                "{\"name\": \"a\", \"parts\": [], \"score\": 3}",
                "{\"name\": \"a\", \"parts\": [], \"kind\": \"B\"}",
                "{\"name\": \"a\", \"parts\": [{\"detail\": \"d\", \"more\": 1}]}",
                "{\"name\": \"a\", \"parts\": [{}]}")) {
            assertThat(faults(200, "application/json", odd)).as(odd).isNotEmpty();
        }
        assertThat(faults(201, "application/json", "{}")).containsExactly("answers 201");
        assertThat(faults(204, "application/json", "{}")).containsExactly("has a body");
        assertThat(faults(404, "application/json", "{}")).containsExactly("is application/json");
        assertThat(faults(404, "application/problem+json", "{}")).isNotEmpty();
    }

    private List<String> faults(int status, @Nullable String type, String body) throws IOException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        answer.setStatus(status);
        answer.setContentType(type);
        answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        return described.faults(HttpMethod.GET, "/api/x", answer);
    }
}
