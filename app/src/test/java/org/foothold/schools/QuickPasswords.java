package org.foothold.schools;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** Tests sign in a hundred times; hashes that are slow on purpose would cost them minutes. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 100;

    @Bean
    @Primary
    PasswordHashes quickPasswordHashes() {
        return new PasswordHashes(
                new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256));
    }
}
