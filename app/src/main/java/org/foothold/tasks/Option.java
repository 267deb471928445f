package org.foothold.tasks;

import org.jspecify.annotations.Nullable;

/**
 * An answer that the author foresaw: in choices what students may choose, elsewhere never shown to them.
 *
 * @param fits the key says that it fits
 * @param reveals the idea that somebody who answers so may hold, such as "more blue is bluer"
 */
public record Option(String text, boolean fits, @Nullable String reveals) {
    public static final int LONGEST = 300;

    public Option {
        text = text.strip();
        reveals = reveals == null || reveals.isBlank() ? null : reveals.strip();
        if (text.isEmpty() || text.length() > LONGEST || (reveals != null && reveals.length() > LONGEST)) {
            throw new IllegalArgumentException("An option is short and not empty");
        }
    }
}
