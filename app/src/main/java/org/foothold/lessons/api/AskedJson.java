package org.foothold.lessons.api;

import java.util.List;
import java.util.UUID;
import org.foothold.lessons.Check;
import org.foothold.tasks.Option;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.PromptKind;

/** A check as its students see it: the question and, for choices, what they choose among. Never the key. */
record AskedJson(
        UUID id,
        Check.Purpose purpose,
        Check.State state,
        PromptKind kind,
        String question,
        List<String> choices,
        boolean asksReason,
        boolean asksConfidence) {
    static AskedJson of(Check check) {
        return new AskedJson(
                check.id().value(),
                check.purpose(),
                check.state(),
                check.prompt().kind(),
                check.prompt().question(),
                choices(check.prompt()),
                check.asking().reason(),
                check.asking().confidence());
    }

    private static List<String> choices(Prompt prompt) {
        return switch (prompt.kind()) {
            case MULTIPLE_CHOICE, MULTIPLE_ANSWERS ->
                prompt.options().stream().map(Option::text).toList();
            case TRUE_FALSE, NUMBER, SHORT_TEXT -> List.of();
        };
    }
}
