package org.foothold.schools;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Class codes: six letters that a child can type, without the ones that look or sound alike and without vowels. */
@Component
class ClassCodes {
    private static final String LETTERS = "BCDFGHJKLMNPRTVWXZ";
    private static final int LENGTH = 6;
    private static final int LONG = 8;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return letters(LENGTH);
    }

    /** A code that guards more than a lesson. */
    String nextLong() {
        return letters(LONG);
    }

    /** The code as it was given out, however somebody typed it. */
    static String read(String typed) {
        return typed.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(LONG + 1L)
                .map(Character::toUpperCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** In two halves, as people read it aloud. */
    static String show(String code) {
        int half = code.length() / 2;
        return code.substring(0, half) + "-" + code.substring(half);
    }

    private String letters(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
