package org.foothold.kernel;

import java.io.PrintStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/**
 * Something to do from the terminal without a browser, such as {@code ./foothold import oneroster FILE}. A module offers
 * one as a bean with a {@link Usage}; the application is up without its web server while it runs.
 */
public interface Command {
    /** How it is called: an annotation, so that {@code --help} can be answered without starting anything. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Usage {
        /** The words by which it is called: {@code import oneroster}. */
        String words();

        /** What may follow them, such as {@code FILE [yes]}. */
        String arguments();

        /** What it does and what each argument means, line by line. */
        String meaning();
    }

    /** Does it and returns 0, or says what is wrong and returns another exit code. */
    int run(List<String> arguments, PrintStream out);

    /** How this one is called. */
    default Usage usage() {
        return getClass().getAnnotation(Usage.class);
    }
}
