package org.foothold.targets.api;

import java.util.Map;
import org.foothold.targets.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What was said in each language, as programs send it: by language tag, plain text, not endless. */
final class WordingJson {
    static final int LONGEST_STATEMENT = 500;
    static final int LONGEST_REASON = 2000;

    private WordingJson() {}

    static Wording statement(@Nullable Map<String, String> texts) {
        return of(texts, LONGEST_STATEMENT);
    }

    static Wording reason(@Nullable Map<String, String> texts) {
        return of(texts, LONGEST_REASON);
    }

    private static Wording of(@Nullable Map<String, String> texts, int longest) {
        if (texts == null) {
            return Wording.NONE;
        }
        boolean sound = texts.entrySet().stream()
                .allMatch(each -> each.getKey().matches("[a-z]{2,3}")
                        && each.getValue().length() <= longest
                        && each.getValue().chars().noneMatch(point -> point == 0));
        if (!sound) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Texts stand under a language (en, es) and have at most " + longest + " characters.");
        }
        return new Wording(texts);
    }
}
