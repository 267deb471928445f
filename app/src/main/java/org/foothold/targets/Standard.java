package org.foothold.targets;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a framework, as its edition has it. {@code place} is its number in reading order; its descendants are
 * the places after it up to {@code lastPlace}. The statement is the publisher's source text (Markdown, HTML, LaTeX);
 * {@code plain} is the same as plain text. {@code translations} are source texts by language.
 */
public record Standard(
        StandardRef ref,
        EditionId edition,
        int place,
        int lastPlace,
        int parentPlace,
        int depth,
        int children,
        @Nullable String code,
        @Nullable String label,
        @Nullable String type,
        String statement,
        String plain,
        @Nullable String notes,
        String language,
        List<String> grades,
        @Nullable String uri,
        Map<String, String> translations) {
    private static final Pattern LETTER = Pattern.compile("[.\\-\\s(]*\\p{L}\\)?");

    public Standard {
        grades = List.copyOf(grades);
        translations = Map.copyOf(translations);
    }

    /** The same standard saying what it says in this language, where its publisher translated it. */
    public Standard in(String wanted) {
        @Nullable String translated = translations.get(wanted);
        return translated == null
                ? this
                : new Standard(
                        ref,
                        edition,
                        place,
                        lastPlace,
                        parentPlace,
                        depth,
                        children,
                        code,
                        label,
                        type,
                        translated,
                        StatementText.plain(translated),
                        notes,
                        wanted,
                        grades,
                        uri,
                        translations);
    }

    /** True if the other one stands under this one, at any depth. */
    boolean contains(Standard other) {
        return edition.equals(other.edition) && place < other.place && other.place <= lastPlace;
    }

    /**
     * True for what is small enough to be broken into learning targets: a standard with nothing under it, or with its own
     * lettered parts alone (3 with 3a and 3b). What gathers standards is a subject, not something to be learned in itself.
     *
     * @param below all that stands directly under it
     */
    public boolean isForTargets(List<Standard> below) {
        return below.stream().allMatch(part -> part.isPartOf(this));
    }

    private boolean isPartOf(Standard whole) {
        return children == 0
                && code != null
                && whole.code != null
                && code.startsWith(whole.code)
                && LETTER.matcher(code.substring(whole.code.length())).matches();
    }

    /** The statement as safe HTML, formulas as MathML; may stand in a template unescaped. */
    public String html() {
        return StatementText.html(statement);
    }

    /** The publisher's notes as safe HTML; empty where there are none. */
    public String notesHtml() {
        return notes == null ? "" : StatementText.html(notes);
    }

    /** The short name: the code, else the label, else the beginning of the statement. */
    public String shortName() {
        if (code != null && !code.isBlank()) {
            return code;
        }
        if (label != null && !label.isBlank()) {
            return label;
        }
        return plain.codePointCount(0, plain.length()) <= 60
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, 59)) + "…";
    }
}
