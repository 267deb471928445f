package org.foothold.schools;

import java.security.SecureRandom;
import java.util.Base64;
import org.foothold.kernel.Sha256;

/** Secrets are kept as SHA-256: they are long and random, so a slow hash would protect nothing more. */
final class Tokens {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** A fresh secret that fits into an address. */
    static String next() {
        return text(salt());
    }

    static byte[] salt() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return random;
    }

    static String text(byte[] secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static byte[] hash(String token) {
        return Sha256.of(token);
    }
}
