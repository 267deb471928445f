package org.foothold.tasks;

import java.text.Normalizer;

/** Text in one writing: full-width, ligatures, typographic dashes and other digits become the plain ones. */
final class PlainText {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int FRACTION_SLASH = 0x2044;

    private PlainText() {}

    /** Compatibility would make 5² read 52 and 1½ read 11/2, so these two are written out before. */
    static String of(String text) {
        StringBuilder spelled = new StringBuilder(text.length() + 8);
        boolean raised = false;
        for (int c : text.codePoints().toArray()) {
            int power = SUPERSCRIPTS.indexOf(c);
            if (power >= 0) {
                spelled.append(raised ? "" : "^").append(power);
            } else {
                spelled.append(isFraction(c) ? " " : "").appendCodePoint(c);
            }
            raised = power >= 0;
        }
        StringBuilder plain = new StringBuilder(spelled.length());
        Normalizer.normalize(spelled, Normalizer.Form.NFKC).codePoints().forEach(c -> append(plain, c));
        return plain.toString();
    }

    private static boolean isFraction(int c) {
        return c > 0x7F
                && Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                                .indexOf(FRACTION_SLASH)
                        > 0;
    }

    private static void append(StringBuilder plain, int c) {
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            plain.append(Character.digit(c, 10));
        } else if (Character.getType(c) == Character.FORMAT) {
            return;
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            plain.append(' ');
        } else {
            switch (c) {
                case '‐', '‑', '‒', '–', '—', '−' -> plain.append('-');
                case FRACTION_SLASH, '∕', '÷' -> plain.append('/');
                case '’', '‘', 'ʼ', '´', '`' -> plain.append('\'');
                default -> plain.appendCodePoint(c);
            }
        }
    }
}
