package org.foothold.schools;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Class codes: six letters that a child can type, without the ones that look or sound alike and without vowels. */
@Component
class ClassCodes {
    private static final String LETTERS = "BCDFGHJKLMNPRTVWXZ";
    private static final int LENGTH = 6;
    private static final int LONG = 8;

    private final JoinStore classes;
    private final RandomGenerator random;

    @Autowired
    ClassCodes(JoinStore classes) {
        this(classes, new SecureRandom());
    }

    ClassCodes(JoinStore classes, RandomGenerator random) {
        this.classes = classes;
        this.random = random;
    }

    String next() {
        return letters(LENGTH);
    }

    /** A code that no class in the world has: among a hundred thousand classes one draw in three hundred is taken. */
    String nextFree() {
        return Stream.generate(this::next)
                .filter(code -> classes.districtOf(code).isEmpty())
                .findFirst()
                .orElseThrow();
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
