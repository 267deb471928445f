package org.foothold.tasks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.foothold.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A prompt as it is kept, and the id that follows from its text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PromptJson(
        PromptKind kind,
        String question,
        @Nullable List<Option> options,
        @Nullable String unit,
        @Nullable String tolerance,
        @Nullable Boolean key,
        @Nullable String reveals) {
    private static final JsonMapper MAPPER = new JsonMapper();

    static PromptJson of(Prompt prompt) {
        return switch (prompt) {
            case MultipleChoice(String question, List<Option> options) ->
                new PromptJson(prompt.kind(), question, options, null, null, null, null);
            case MultipleAnswers(String question, List<Option> options) ->
                new PromptJson(prompt.kind(), question, options, null, null, null, null);
            case TrueFalse(String question, @Nullable Boolean key, @Nullable String reveals) ->
                new PromptJson(prompt.kind(), question, null, null, null, key, reveals);
            case Numeric(String question, List<Option> options, @Nullable String unit, String tolerance) ->
                new PromptJson(prompt.kind(), question, options, unit, tolerance, null, null);
            case ShortText(String question, List<Option> options) ->
                new PromptJson(prompt.kind(), question, options, null, null, null, null);
        };
    }

    static Prompt read(String json) {
        return MAPPER.readValue(json, PromptJson.class).prompt();
    }

    private Prompt prompt() {
        List<Option> known = options == null ? List.of() : options;
        return switch (kind) {
            case MULTIPLE_CHOICE -> new MultipleChoice(question, known);
            case MULTIPLE_ANSWERS -> new MultipleAnswers(question, known);
            case TRUE_FALSE -> new TrueFalse(question, key, reveals);
            case NUMBER -> new Numeric(question, known, unit, Objects.requireNonNullElse(tolerance, "0"));
            case SHORT_TEXT -> new ShortText(question, known);
        };
    }

    String write() {
        return MAPPER.writeValueAsString(this);
    }

    /** The first 122 free bits of the SHA-256 of the text, as a UUID of version 8 (RFC 9562: one's own content). */
    PromptId id() {
        ByteBuffer bits = ByteBuffer.wrap(Sha256.of(write()));
        long high = (bits.getLong() & ~0xF000L) | 0x8000L;
        long low = (bits.getLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new PromptId(new UUID(high, low));
    }
}
