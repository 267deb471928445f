package org.foothold.shell;

/** The route needs somebody signed in; pages answer with the way to sign in, the API with 401. */
final class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1;
}
