package org.foothold.targets;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The same thing said in one or more languages, by language code. Blank texts are left out. */
public record Wording(Map<String, String> texts) {
    public static final Wording NONE = new Wording(Map.of());

    public Wording {
        Map<String, String> said = new TreeMap<>();
        texts.forEach((language, text) -> {
            if (!text.isBlank()) {
                said.put(language, text.strip());
            }
        });
        texts = Map.copyOf(said);
    }

    public static Wording of(String language, String text) {
        return new Wording(Map.of(language, text));
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** What is said in exactly this language; empty text where nothing is. */
    public String exactly(String language) {
        return texts.getOrDefault(language, "");
    }

    /** The text in this language, else in English, else in any; empty text where nothing is said at all. */
    public String in(String language) {
        return texts.getOrDefault(languageFor(language).orElse(language), "");
    }

    /** The language in which {@link #in} answers, for {@code lang} attributes. */
    public Optional<String> languageFor(String wanted) {
        if (texts.containsKey(wanted)) {
            return Optional.of(wanted);
        }
        return texts.containsKey("en")
                ? Optional.of("en")
                : texts.keySet().stream().sorted().findFirst();
    }
}
