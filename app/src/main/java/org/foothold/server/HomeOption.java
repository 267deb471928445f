package org.foothold.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folder, which every command of the terminal may be given. */
final class HomeOption {

    @Option(names = "--home", paramLabel = "FOLDER", description = "Where Foothold keeps its data.")
    @Nullable
    Path folder;

    Home home() {
        return Home.chosen(folder, System.getenv());
    }
}
