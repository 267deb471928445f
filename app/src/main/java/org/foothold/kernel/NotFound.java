package org.foothold.kernel;

/** What was asked for does not exist, or the actor may not know that it does. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotFound(String what) {
        super(what);
    }
}
