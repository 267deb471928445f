package org.foothold.schools;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of a card comes from the key of its sheet, which only the sheet's address holds, and from the salt beside
 * the card, which only the database holds: neither alone opens anything.
 */
final class CardSecrets {
    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 24;

    private CardSecrets() {}

    static String token(String sheetKey, byte[] salt) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(sheetKey.getBytes(StandardCharsets.UTF_8), MAC));
            return Tokens.text(Arrays.copyOf(mac.doFinal(salt), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + MAC, e);
        }
    }
}
