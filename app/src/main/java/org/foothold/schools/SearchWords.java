package org.foothold.schools;

import java.util.List;
import java.util.stream.Stream;

/** What somebody typed to find something, word by word. */
final class SearchWords {
    private static final int MOST = 6;

    private SearchWords() {}

    /** More than a few narrow nothing any more. */
    static List<String> of(String typed) {
        return Stream.of(typed.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
    }
}
