package org.foothold.schools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foothold.kernel.Problem;

/**
 * A list of names as people paste or type it, one a line: "First Last" or "Last, First", with or without numbers or
 * bullets before them.
 *
 * @param names those that can be added, in their order
 * @param repeated those of {@code names} that stand twice in the list or are in the class already
 * @param problems the lines that hold no name
 */
public record NameList(List<ListedName> names, List<ListedName> repeated, List<Problem> problems) {
    /** More than any class has; a longer paste is a mistake. */
    public static final int MOST = 200;

    private static final int LONGEST = 60;
    private static final Pattern BEFORE = Pattern.compile("^(\\d{1,3}[.):]?\\s+|[-*•·–]\\s*){1,9}");
    /** Marks that turn the direction of text would turn the rest of the page, too. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern SUFFIX = Pattern.compile("(?i)(jr|sr)\\.?|II|III|IV");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    public NameList {
        names = List.copyOf(names);
        repeated = List.copyOf(repeated);
        problems = List.copyOf(problems);
    }

    public static NameList read(String text) {
        return read(text, List.of());
    }

    /** Reads the list for a class that has these students already. */
    public static NameList read(String text, Collection<Person> present) {
        List<ListedName> names = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> lines = text.lines().limit(10L * MOST).toList();
        for (int line = 1; line <= lines.size(); line++) {
            String clean = clean(lines.get(line - 1));
            if (!clean.isEmpty()) {
                readLine(line, clean, names, problems);
            }
        }
        if (names.size() > MOST) {
            problems.add(new Problem("", MOST + 1, null, null, "schools.names.too-many", List.of(MOST + "")));
        }
        return new NameList(names, repeated(names, present), problems);
    }

    /** The names without those that are there already. */
    public List<ListedName> withoutRepeated() {
        return names.stream().filter(name -> !repeated.contains(name)).toList();
    }

    public boolean isEmpty() {
        return names.isEmpty() && problems.isEmpty();
    }

    /** Reads one typed name; empty parts where there is none. */
    static ListedName split(int line, String name) {
        int comma = name.indexOf(',');
        if (comma >= 0 && SUFFIX.matcher(clean(name.substring(comma + 1))).matches()) {
            ListedName its = split(line, name.substring(0, comma));
            String family = its.familyName() + " " + clean(name.substring(comma + 1));
            return new ListedName(line, its.givenName(), family.strip());
        }
        if (comma >= 0) {
            return new ListedName(line, clean(name.substring(comma + 1)), clean(name.substring(0, comma)));
        }
        String[] words = SPACES.split(name, -1);
        int given = words.length <= 2 ? 1 : 2;
        return new ListedName(line, join(words, 0, given), join(words, given, words.length));
    }

    private static void readLine(int line, String text, List<ListedName> names, List<Problem> problems) {
        ListedName name = split(line, text);
        if (name.givenName().length() > LONGEST || name.familyName().length() > LONGEST) {
            problems.add(problem(line, text, "schools.names.too-long"));
        } else if (text.codePoints().noneMatch(NameList::isOfAName)) {
            problems.add(problem(line, text, "schools.names.no-letters"));
        } else if (name.givenName().isEmpty()) {
            names.add(new ListedName(line, name.familyName(), ""));
        } else {
            names.add(name);
        }
    }

    private static Problem problem(int line, String text, String key) {
        return new Problem("", line, null, text.substring(0, Math.min(text.length(), LONGEST)), key, List.of());
    }

    private static boolean isOfAName(int c) {
        return Character.isLetter(c) || Character.isEmojiPresentation(c) || Character.isExtendedPictographic(c);
    }

    private static List<ListedName> repeated(List<ListedName> names, Collection<Person> present) {
        Set<String> seen = present.stream()
                .map(each -> ListedName.sameness(each.givenName(), each.familyName()))
                .collect(Collectors.toCollection(HashSet::new));
        return names.stream().filter(name -> !seen.add(name.sameness())).toList();
    }

    private static String clean(String text) {
        String seen = UNSEEN.matcher(columnsOfNames(text)).replaceAll("");
        String alone =
                BEFORE.matcher(SPACES.matcher(seen).replaceAll(" ").strip()).replaceFirst("");
        return alone.replace("\"", "").strip();
    }

    /** Of a line from a spreadsheet, without its columns of numbers. */
    private static String columnsOfNames(String line) {
        return Stream.of(line.split("\t", -1))
                .filter(column -> column.equals(line) || column.codePoints().anyMatch(NameList::isOfAName))
                .collect(Collectors.joining(" "));
    }

    private static String join(String[] words, int from, int to) {
        return Stream.of(words).skip(from).limit(Math.max(0, to - from)).collect(Collectors.joining(" "));
    }
}
