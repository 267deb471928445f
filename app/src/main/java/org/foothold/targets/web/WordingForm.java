package org.foothold.targets.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Words;
import org.foothold.targets.TargetKind;
import org.foothold.targets.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads from a form what was said in each language that Foothold speaks: fields named {@code stem-en}, {@code stem-es}. */
final class WordingForm {
    static final int LONGEST_STATEMENT = 500;
    static final int LONGEST_REASON = 2000;

    private final MultiValueMap<String, String> fields;
    private final Languages languages;

    WordingForm(MultiValueMap<String, String> fields, Languages languages) {
        this.fields = fields;
        this.languages = languages;
    }

    Wording wording(String stem, int longest) {
        Map<String, String> texts = new HashMap<>();
        for (Words words : languages.all()) {
            text(stem + "-" + words.language()).ifPresent(text -> texts.put(words.language(), cut(text, longest)));
        }
        return new Wording(texts);
    }

    TargetKind kind(String field) {
        String wanted = text(field).orElse("");
        return Arrays.stream(TargetKind.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElse(TargetKind.KNOWLEDGE);
    }

    Optional<String> text(String field) {
        @Nullable String text = fields.getFirst(field);
        return Optional.ofNullable(text);
    }

    /** Ends of lines as in a text, no other control characters, not longer than a page has room for. */
    static String cut(String text, int longest) {
        String clean = text.codePoints()
                .filter(point -> point == '\n' || !Character.isISOControl(point))
                .filter(point -> !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))
                .limit(longest)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return clean.strip();
    }
}
