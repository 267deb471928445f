package org.foothold.targets;

/** What a form sends for one target of a draft, and the fingerprint of what the form showed at first. */
public record DraftChange(DraftTarget target, String shown) {
    /** True if the form no longer says what it showed at first. */
    public boolean isTouched() {
        return !target.fingerprint().equals(shown);
    }
}
