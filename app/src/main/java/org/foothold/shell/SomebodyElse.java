package org.foothold.shell;

/** The page that sends was made for somebody who was signed in here before. */
final class SomebodyElse extends RuntimeException {
    private static final long serialVersionUID = 1;
}
