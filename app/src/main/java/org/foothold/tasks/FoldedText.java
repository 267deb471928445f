package org.foothold.tasks;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text without what does not change its meaning: case, spacing, accents, punctuation around words. Signs within numbers
 * and between letters stay (3/5 is not 35), and so does ñ, which is a letter of its own.
 */
final class FoldedText {
    private static final Pattern ACCENTS =
            Pattern.compile("(?<!n)[\\u0300-\\u036f]|(?<=n)[\\u0300-\\u0302\\u0304-\\u036f]");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");
    private static final Pattern AROUND_WORDS =
            Pattern.compile("[!?¡¿\"“”„«»()\\[\\]{}…;'*_~]|[.,:](?!\\d)|(?<!\\d)[,:]");
    private static final Pattern HYPHENS = Pattern.compile("(?<=\\p{L}{2})-(?=\\p{L}{2})");
    private static final Pattern PICTURES = Pattern.compile(
            "[\\x{2600}-\\x{26FF}\\x{2728}\\x{2764}\\x{FE0F}\\x{1F300}-\\x{1F64F}\\x{1F680}-\\x{1F6FF}\\x{1F900}-\\x{1FAFF}]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern AROUND_SIGNS = Pattern.compile("\\s*([-+×*/=<>^])\\s*");

    private FoldedText() {}

    /** Without pictures and without hyphens in words, too: 2 🍎 would be 2 🍌, so it serves to find what was foreseen only. */
    static String loosely(String text) {
        String words = PICTURES.matcher(PlainText.of(text)).replaceAll(" ");
        return of(words.isBlank() ? text : HYPHENS.matcher(words).replaceAll(""));
    }

    static String of(String text) {
        String lower =
                PlainText.of(text).toLowerCase(Locale.ROOT).replace('ς', 'σ').replace("ß", "ss");
        String bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        String words = APOSTROPHES.matcher(bare).replaceAll("");
        words = AROUND_WORDS.matcher(words).replaceAll(" ");
        words = HYPHENS.matcher(words).replaceAll(" ");
        // Spaces first: looking for a sign after each of many spaces would take the square of their number.
        words = SPACES.matcher(words).replaceAll(" ");
        String folded = AROUND_SIGNS.matcher(words).replaceAll("$1").strip();
        return Normalizer.normalize(folded.isEmpty() ? bare.strip() : folded, Normalizer.Form.NFC);
    }
}
