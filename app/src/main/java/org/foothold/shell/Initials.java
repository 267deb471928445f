package org.foothold.shell;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The letters that stand for a person where there is no room for a name: of the first and the last word of it, and its number. */
public final class Initials {
    /** What tells students of the same name in a class apart. */
    private static final Pattern NUMBER = Pattern.compile("\\s\\((\\d+)\\)$");

    private Initials() {}

    public static String of(String name) {
        String[] words = words(name);
        return (start(words[0], 1) + (words.length == 1 ? "" : start(words[words.length - 1], 1)))
                        .toUpperCase(Locale.ROOT)
                + number(name);
    }

    /** Letters for each of a group; where those of two were the same, with one letter more, or else a number. */
    public static <K> Map<K, String> among(Map<K, String> names) {
        Map<K, String> letters = new LinkedHashMap<>();
        names.forEach((who, name) -> letters.put(who, of(name)));
        Set<String> same = repeated(letters.values());
        letters.replaceAll((who, its) -> same.contains(its) ? longer(names.getOrDefault(who, "")) : its);
        Set<String> still = repeated(letters.values());
        Map<String, Integer> numbers = new HashMap<>();
        letters.replaceAll((who, its) -> still.contains(its) ? its + numbers.merge(its, 1, Integer::sum) : its);
        return letters;
    }

    private static Set<String> repeated(Collection<String> letters) {
        Set<String> once = new HashSet<>();
        return letters.stream().filter(each -> !once.add(each)).collect(Collectors.toSet());
    }

    /** With the second letter of the last word. */
    private static String longer(String name) {
        String[] words = words(name);
        String last = words[words.length - 1];
        String first = words.length == 1 ? "" : start(words[0], 1).toUpperCase(Locale.ROOT);
        return first
                + start(last, 1).toUpperCase(Locale.ROOT)
                + start(last, 2).substring(start(last, 1).length())
                + number(name);
    }

    private static String[] words(String name) {
        return NUMBER.matcher(name.strip()).replaceFirst("").split("\\s+", -1);
    }

    private static String number(String name) {
        Matcher number = NUMBER.matcher(name.strip());
        return number.find() ? number.group(1) : "";
    }

    private static String start(String word, int letters) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(letters, word.codePointCount(0, word.length()))));
    }
}
