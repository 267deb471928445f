package org.foothold.schools;

/** Somebody stopped the import before it was final. */
public final class RosterCancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RosterCancelled() {
        super("the import was cancelled");
    }
}
