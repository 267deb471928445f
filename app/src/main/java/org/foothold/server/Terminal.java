package org.foothold.server;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;

/** What {@code ./foothold} understands. A problem that a person can put right is one line, never a stack trace. */
@Command(
        name = "./foothold",
        description = "An open platform for student-involved classroom assessment.",
        subcommands = HelpCommand.class)
public final class Terminal {

    private Terminal() {}

    /** Runs the command and returns its exit code. */
    public static int run(Class<?> application, String... words) {
        return line(application).execute(words);
    }

    static CommandLine line(Class<?> application) {
        return new CommandLine(new Terminal())
                .addSubcommand(new Serve(application))
                .addSubcommand(new RunCommand(application).line())
                .addSubcommand(new LinkCommand(application))
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new Rehearse(application))
                .setExecutionExceptionHandler((problem, command, parsed) -> say(problem));
    }

    private static int say(Throwable problem) {
        System.err.println(message(problem));
        return ExitCode.SOFTWARE;
    }

    private static String message(Throwable problem) {
        for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServerProblem) {
                return Objects.requireNonNull(cause.getMessage());
            }
        }
        return "Foothold could not do that: " + problem;
    }
}
