package org.foothold.evidence;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** What a person wrote in a fact, which lies apart from it. */
record Writing(String words, @Nullable String reason) {
    static final int LONGEST = 20_000;
    private static final int SALT_BYTES = 16;
    private static final byte[] NO_SALT = {};
    private static final SecureRandom RANDOM = new SecureRandom();

    static Writing of(Content content) {
        return switch (content) {
            case Content.Response response -> new Writing(response.answer(), response.reason());
            case Content.Observation observation -> new Writing(observation.note(), null);
            case Content.Judgement judgement -> new Writing(judgement.words(), null);
        };
    }

    boolean isEmpty() {
        return words.isEmpty() && reason == null;
    }

    byte[] newSalt() {
        if (isEmpty()) {
            return NO_SALT;
        }
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    boolean isTooLong() {
        return words.length() > LONGEST || (reason != null && reason.length() > LONGEST);
    }

    /** PostgreSQL keeps every text but NUL, and UTF-8 cannot write half a character. */
    boolean isText() {
        return isText(words) && (reason == null || isText(reason));
    }

    static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}
