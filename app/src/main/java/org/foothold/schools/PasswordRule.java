package org.foothold.schools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords may be chosen: long ones of any characters, not those that everybody tries first. (NIST SP 800-63B:
 * length and a list of known ones help; rules about digits and signs do not.)
 */
public final class PasswordRule {
    public static final int SHORTEST = 10;
    /** Nobody types more; a longer one would only make the server work. */
    public static final int LONGEST = 200;

    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /** The key of the words that say what is wrong with it; empty when it may be used. */
    public static Optional<String> problem(String password) {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            return Optional.of("schools.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("schools.password.long");
        }
        return isCommon(normal) ? Optional.of("schools.password.common") : Optional.empty();
    }

    /** The same password typed on another keyboard may come in other code points. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static boolean isCommon(String password) {
        return COMMON.contains(password.toLowerCase(Locale.ROOT))
                || password.codePoints().distinct().count() < 4;
    }

    private static Set<String> common() {
        try (InputStream words = Objects.requireNonNull(
                PasswordRule.class.getResourceAsStream("/org/foothold/schools/common-passwords.txt"))) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
