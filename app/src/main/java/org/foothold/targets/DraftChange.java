package org.foothold.targets;

import org.jspecify.annotations.Nullable;

/** What a form sends for one target of a draft, and the fingerprint of what the form showed at first. */
public record DraftChange(DraftTarget target, String shown) {
    /** True if the form no longer says what it showed at first. */
    public boolean isTouched() {
        return !target.fingerprint().equals(shown);
    }

    /** True if what is kept says neither what the form showed at first nor what it says now. */
    boolean overwrites(@Nullable DraftTarget kept) {
        return kept != null
                && !kept.fingerprint().equals(shown)
                && !kept.fingerprint().equals(target.fingerprint());
    }
}
