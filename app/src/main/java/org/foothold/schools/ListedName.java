package org.foothold.schools;

import java.text.Normalizer;
import java.util.Locale;

/** A student's name as it stood in a pasted list, with its line (from 1). */
public record ListedName(int line, String givenName, String familyName) {
    /** The same for two spellings that people would call the same name. */
    String sameness() {
        return sameness(givenName, familyName);
    }

    static String sameness(String givenName, String familyName) {
        return Normalizer.normalize(givenName + "\n" + familyName, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }

    public String name() {
        return (givenName + " " + familyName).strip();
    }
}
