package org.foothold.evidence;

import org.foothold.kernel.ClassId;
import org.jspecify.annotations.Nullable;

/** The field that is being typed in. Sending the answer to a check clears the drafts of that check. */
public record DraftField(
        String key, @Nullable ClassId schoolClass, @Nullable CheckId check) {
    private static final int LONGEST = 200;

    public DraftField {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new IllegalArgumentException("A draft's key has 1 to " + LONGEST + " characters");
        }
    }

    /** A field of the answer to a check, such as {@code answer} or {@code reason}. */
    public static DraftField ofCheck(ClassId schoolClass, CheckId check, String name) {
        return new DraftField("check:" + check + ":" + name, schoolClass, check);
    }

    /** Any other field of a person's own. */
    public static DraftField of(String key) {
        return new DraftField(key, null, null);
    }
}
