package org.foothold.schools;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Class codes: six letters that a child can type, without the ones that look or sound alike and without vowels. */
@Component
class ClassCodes {
    private static final String LETTERS = "BCDFGHJKLMNPRTVWXZ";
    private static final int LENGTH = 6;

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
