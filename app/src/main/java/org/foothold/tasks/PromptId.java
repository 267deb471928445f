package org.foothold.tasks;

import java.util.UUID;

/** The identity of a published prompt. It is made from what the prompt says, so the same prompt is published once. */
public record PromptId(UUID value) {
    public static PromptId of(String text) {
        return new PromptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
