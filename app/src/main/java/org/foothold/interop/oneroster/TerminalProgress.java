package org.foothold.interop.oneroster;

import java.io.PrintStream;
import java.time.Duration;
import org.foothold.kernel.Words;
import org.foothold.schools.RosterProgress;
import org.foothold.shell.Frame;
import org.jspecify.annotations.Nullable;

/** Says at the terminal how far an import is: each step as it begins, and a long one every other second. */
final class TerminalProgress implements RosterProgress {
    private static final long EVERY = Duration.ofSeconds(2).toNanos();

    private final Words words;
    private final PrintStream out;
    private @Nullable Step step;
    private long said;

    TerminalProgress(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    @Override
    public void reached(Step now, long done, long total) {
        if (now != step || System.nanoTime() - said > EVERY) {
            step = now;
            said = System.nanoTime();
            out.println(words.say("oneroster.step." + Frame.word(now), done, total));
        }
    }
}
