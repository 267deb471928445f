package org.foothold.schools;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Slow hashes for secrets that people choose. PBKDF2, because bcrypt stops reading after 72 bytes and a password may be
 * a long sentence in any script.
 */
@Component
class PasswordHashes {
    private static final String NOBODYS =
            "{pbkdf2}5cf066e1eaac1e457accc416c8988cffe96961ba4987b9e4380e3cc90405cd98e57955009a1e2394d177273f4865f203";

    private final PasswordEncoder encoder;

    /** Few choices gain nothing from a slow hash, and a whole class signs in at once. */
    private final PasswordEncoder pictures = new Pbkdf2PasswordEncoder(
            "", 16, 10_000, Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);

    @Autowired
    PasswordHashes() {
        this(Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    PasswordHashes(PasswordEncoder pbkdf2) {
        encoder = new DelegatingPasswordEncoder("pbkdf2", Map.of("pbkdf2", pbkdf2));
    }

    String hash(String password) {
        return encoder.encode(PasswordRule.normal(password));
    }

    /** Takes the same time whether or not there is a hash, so that time does not tell who exists. */
    boolean matches(String password, Optional<String> hash) {
        boolean right = encoder.matches(PasswordRule.normal(password), hash.orElse(NOBODYS));
        return right && hash.isPresent();
    }

    String hashPictures(List<Picture> chosen) {
        return pictures.encode(chosen.toString());
    }

    boolean matchesPictures(List<Picture> chosen, Optional<String> hash) {
        return hash.filter(known -> pictures.matches(chosen.toString(), known)).isPresent();
    }
}
