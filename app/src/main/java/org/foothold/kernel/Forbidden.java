package org.foothold.kernel;

/** The actor may know that the thing exists but may not do this with it. */
public final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Forbidden(String why) {
        super(why);
    }
}
