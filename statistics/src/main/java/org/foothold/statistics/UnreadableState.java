package org.foothold.statistics;

import org.jspecify.annotations.Nullable;

/** Bytes that are no state of the kind that was asked for: damaged, of another kind, or written by a newer library. */
public final class UnreadableState extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    UnreadableState(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
