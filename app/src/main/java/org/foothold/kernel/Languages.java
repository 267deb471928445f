package org.foothold.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All languages that Foothold speaks, read from {@code words/<module>_<language>.properties}. A new language is a new
 * set of files; English is the first choice and fills what another language lacks.
 */
@Component
public class Languages {
    public static final Locale ENGLISH = Locale.ENGLISH;

    private final Map<String, Words> byLanguage = new LinkedHashMap<>();

    public Languages() {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (Resource file : wordFiles()) {
            String name = Objects.requireNonNull(file.getFilename());
            String language = name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.'));
            texts.computeIfAbsent(language, none -> new HashMap<>()).putAll(read(file));
        }
        Map<String, String> english = texts.getOrDefault("en", Map.of());
        texts.keySet().stream()
                .sorted()
                .forEach(language -> byLanguage.put(
                        language, new Words(Locale.forLanguageTag(language), filled(english, texts.get(language)))));
    }

    public Collection<Words> all() {
        return List.copyOf(byLanguage.values());
    }

    /** The words of the language, or English where we do not speak it. */
    public Words of(@Nullable String language) {
        @Nullable
        Words words = language == null
                ? null
                : byLanguage.get(Locale.forLanguageTag(language).getLanguage());
        return words != null ? words : Objects.requireNonNull(byLanguage.get("en"));
    }

    public boolean speaks(String language) {
        return byLanguage.containsKey(language);
    }

    private static Map<String, String> filled(Map<String, String> english, @Nullable Map<String, String> own) {
        Map<String, String> all = new HashMap<>(english);
        all.putAll(own == null ? Map.of() : own);
        return Map.copyOf(all);
    }

    private static List<Resource> wordFiles() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:words/*_*.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Resource file) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
