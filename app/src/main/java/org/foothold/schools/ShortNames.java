package org.foothold.schools;

import java.text.BreakIterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.foothold.kernel.PersonId;

/**
 * Names as a class list shows them to who knows no more than the class code: first name and initial, with as many more
 * letters as tell two students apart, and the number by which teachers know them where even the whole names are the same.
 */
final class ShortNames {
    /** The "de la" of de la Cruz and the "van" of van Dijk. */
    private static final Pattern BEFORE_THE_NAME = Pattern.compile("^(\\p{Ll}[\\p{L}'’]*\\s+)+(?=\\p{Lu})");

    private ShortNames() {}

    static Map<PersonId, String> of(List<Person> people) {
        Map<PersonId, String> names = new LinkedHashMap<>();
        people.forEach(person -> names.put(person.id(), shorten(person, 1)));
        int longest = people.stream()
                .mapToInt(each -> each.familyName().length())
                .max()
                .orElse(0);
        for (int letters = 2; letters <= longest; letters++) {
            lengthen(people, names, letters);
        }
        number(people, names);
        return names;
    }

    private static void lengthen(List<Person> people, Map<PersonId, String> names, int letters) {
        Map<String, Long> counts = counts(names);
        people.stream()
                .filter(person -> counts.getOrDefault(names.get(person.id()), 0L) > 1)
                .forEach(person -> names.put(person.id(), shorten(person, letters)));
    }

    private static void number(List<Person> people, Map<PersonId, String> names) {
        Map<String, Long> counts = counts(names);
        people.stream()
                .filter(person -> counts.getOrDefault(names.get(person.id()), 0L) > 1)
                .forEach(person -> names.put(person.id(), person.name()));
    }

    private static Map<String, Long> counts(Map<PersonId, String> names) {
        return names.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String shorten(Person person, int letters) {
        String family = BEFORE_THE_NAME.matcher(person.familyName()).replaceFirst("");
        String start = start(family, letters);
        return (person.givenName() + " " + start + (start.length() < family.length() ? "." : "")).strip();
    }

    /** The first letters as people see them: an accent or a joined emoji belongs to its letter. */
    private static String start(String text, int letters) {
        BreakIterator seen = BreakIterator.getCharacterInstance(Locale.ROOT);
        seen.setText(text);
        int end = 0;
        for (int i = 0; i < letters && end != BreakIterator.DONE; i++) {
            end = seen.next();
        }
        return end == BreakIterator.DONE ? text : text.substring(0, end);
    }
}
