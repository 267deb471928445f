package org.foothold.server;

/** Something that a person at the terminal can put right; the message says what is wrong and what to do. */
public final class ServerProblem extends RuntimeException {

    public ServerProblem(String message) {
        super(message);
    }

    public ServerProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
