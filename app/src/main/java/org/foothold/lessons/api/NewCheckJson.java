package org.foothold.lessons.api;

import java.util.Objects;
import org.foothold.kernel.Words;
import org.foothold.lessons.Asking;
import org.foothold.lessons.NewCheck;
import org.foothold.tasks.PromptKind;
import org.foothold.tasks.TypedPrompt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A check as programs send it, typed as teachers type it.
 *
 * @param lines one answer per line; a star before it says that it fits, {@code -> idea} after it names what it reveals
 * @param truth whether a true/false statement is true; left out for an opinion
 * @param target the learning target that it is about; left out for all those of its lesson, or for none
 * @param aside whether it is about none of them, so that an answer is evidence of nothing
 */
record NewCheckJson(
        PromptKind kind,
        String question,
        @Nullable String lines,
        @Nullable Boolean truth,
        boolean reason,
        boolean confidence,
        PlanJson.@Nullable Target target,
        @Nullable Boolean aside) {
    NewCheck check(Words words) {
        TypedPrompt typed = new TypedPrompt(kind, question, Objects.requireNonNullElse(lines, ""), truth);
        return switch (typed.read()) {
            case TypedPrompt.Ready ready -> new NewCheck(ready.prompt(), asking());
            case TypedPrompt.Refused refused ->
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, words.lookup(refused.key()));
        };
    }

    private Asking asking() {
        boolean none = Boolean.TRUE.equals(aside);
        return new Asking(reason, confidence, target == null || none ? null : target.asked(), none);
    }
}
