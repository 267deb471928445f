package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.codec.Hex;

/** The hashes of the program itself, which are slow on purpose; other tests use quick ones. */
class PasswordHashesTests {
    private static final int SALT = 16;
    private static final int ROUNDS = 310_000;

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void aPasswordIsHashedWithSaltAndManyRounds() throws Exception {
        String hash = hashes.hash("seven quiet otters");
        assertThat(hash).startsWith("{pbkdf2}");
        byte[] kept = Hex.decode(hash.substring("{pbkdf2}".length()));
        byte[] salt = Arrays.copyOf(kept, SALT);
        byte[] slow = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec("seven quiet otters".toCharArray(), salt, ROUNDS, 256))
                .getEncoded();
        assertThat(Arrays.copyOfRange(kept, SALT, kept.length)).isEqualTo(slow);
        assertThat(hashes.matches("seven quiet otters", Optional.of(hash))).isTrue();
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(hashes.matches("seven quiet otters", Optional.empty())).isFalse();
    }
}
