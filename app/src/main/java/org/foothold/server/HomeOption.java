package org.foothold.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command of the terminal may be given: the folder, and the question what it understands. */
final class HomeOption {

    @Option(names = "--home", paramLabel = "FOLDER", description = "Where Foothold keeps its data.")
    @Nullable
    Path folder;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Tell what this command understands, and end.")
    boolean help;

    Home home() {
        return Home.chosen(folder, System.getenv());
    }
}
