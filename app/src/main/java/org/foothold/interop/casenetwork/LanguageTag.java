package org.foothold.interop.casenetwork;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The BCP 47 tag of what a file calls a language: a tag, a code of ISO 639, or a name in English or in itself. */
final class LanguageTag {
    private static final Map<String, String> KNOWN = known();

    private LanguageTag() {}

    /** Empty where nobody knows the language: a wrong tag would be read aloud in a wrong voice. */
    static Optional<String> of(@Nullable String said) {
        String text = said == null ? "" : said.strip().replace('_', '-');
        int end = text.indexOf('-');
        String first = end < 0 ? text : text.substring(0, end);
        return Optional.ofNullable(KNOWN.get(first.toLowerCase(Locale.ROOT)))
                .flatMap(language -> wellFormed(language + text.substring(first.length())));
    }

    private static Optional<String> wellFormed(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** Each code and name in lower case, with the shortest code: BCP 47 has it so. */
    private static Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        Arrays.stream(Locale.getAvailableLocales())
                .map(Locale::getLanguage)
                .filter(code -> !code.isEmpty())
                .distinct()
                .forEach(code -> add(known, Locale.of(code)));
        Arrays.stream(Locale.getISOLanguages()).forEach(code -> add(known, Locale.of(code)));
        return known;
    }

    private static void add(Map<String, String> known, Locale language) {
        known.put(language.getLanguage(), language.getLanguage());
        known.put(language.getISO3Language(), language.getLanguage());
        known.putIfAbsent(name(language, Locale.ENGLISH), language.getLanguage());
        known.putIfAbsent(name(language, language), language.getLanguage());
    }

    private static String name(Locale language, Locale in) {
        return language.getDisplayLanguage(in).toLowerCase(Locale.ROOT);
    }
}
