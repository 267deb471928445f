package org.foothold;

import org.foothold.server.Terminal;

/** The program that {@code ./foothold} runs. */
final class Program {

    private Program() {}

    public static void main(String[] args) {
        System.exit(Terminal.run(Foothold.class, args));
    }
}
