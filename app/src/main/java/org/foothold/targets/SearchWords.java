package org.foothold.targets;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a search field, as terms: words, or parts of a code such as {@code 6.RP.A}. And the other
 * side: the tails of a code under which a search finds it.
 */
record SearchWords(List<String> terms) {
    private static final int MOST_TERMS = 8;
    private static final int LONGEST_TERM = 60;
    private static final Pattern BETWEEN_TERMS = Pattern.compile("[^\\p{L}\\p{N}.\\-_]+");
    private static final int SHORTEST_WORD = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern EDGES = Pattern.compile("^[.\\-_]+|[.\\-_]+$");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[.\\-_]");
    private static final Pattern CODE_PART = Pattern.compile("(?<=[.\\-_])");

    SearchWords {
        terms = List.copyOf(terms);
    }

    static SearchWords of(@Nullable String typed) {
        Set<String> terms = new LinkedHashSet<>();
        for (String term : BETWEEN_TERMS.split(typed == null ? "" : typed, -1)) {
            String clean = EDGES.matcher(term).replaceAll("").toLowerCase(Locale.ROOT);
            if (!clean.isEmpty() && clean.length() <= LONGEST_TERM && terms.size() < MOST_TERMS) {
                terms.add(clean);
            }
        }
        return new SearchWords(List.copyOf(terms));
    }

    /** The words of a text that somebody may look for: letters only, in lower case, not the shortest ones. */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (word.length() >= SHORTEST_WORD && word.length() <= LONGEST_TERM) {
                words.add(word);
            }
        }
        return words;
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    String[] array() {
        return terms.toArray(String[]::new);
    }

    /** The first term as a whole code, with and without the marks between its parts, as PostgreSQL writes a query. */
    String code() {
        String code = terms.getFirst();
        return "'" + code + "' | '" + BETWEEN_PARTS.matcher(code).replaceAll("") + "'";
    }

    /** {@code CCSS.6.RP.A} gives itself, {@code 6.RP.A}, {@code RP.A} and {@code A}, in lower case. */
    static List<String> tails(@Nullable String code) {
        List<String> tails = new ArrayList<>();
        String rest = code == null ? "" : code.strip().toLowerCase(Locale.ROOT);
        for (String part : CODE_PART.split(rest, -1)) {
            if (!rest.isEmpty() && rest.length() <= 200 && !tails.contains(rest)) {
                tails.add(rest);
            }
            rest = rest.substring(part.length());
        }
        return tails;
    }
}
