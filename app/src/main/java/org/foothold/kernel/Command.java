package org.foothold.kernel;

import java.io.PrintStream;
import java.util.List;

/**
 * Something to do from the terminal without a browser, such as {@code ./foothold import oneroster FILE}. A module offers
 * one as a bean; the application is up without its web server while it runs.
 */
public interface Command {
    /** The words by which it is called: {@code import oneroster}. */
    String words();

    /** The arguments that follow and, after two spaces, what it does, in one line. */
    String usage();

    /** Does it and returns 0, or says what is wrong and returns another exit code. */
    int run(List<String> arguments, PrintStream out);
}
