package org.foothold.shell;

import java.util.Locale;

/** The letters that stand for a person where there is no room for a name: of the first and the last word of it. */
public final class Initials {
    private Initials() {}

    public static String of(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String last = words.length == 1 ? "" : first(words[words.length - 1]);
        return (first(words[0]) + last).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
    }
}
