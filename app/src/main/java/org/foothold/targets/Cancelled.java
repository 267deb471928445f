package org.foothold.targets;

/** Somebody cancelled the work while it was going on. */
public final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    Cancelled() {
        super("cancelled", null, false, false);
    }
}
