package org.foothold.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a backup, whether Foothold is running on the folder or not. */
@Command(name = "backup", description = "Write everything that the database holds into one file; works while in use.")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "The file to write, for example foothold.zip.")
    private Path file = Path.of("foothold.zip");

    @Override
    public Integer call() throws IOException, SQLException {
        try (var run = new RunningFoothold(home.home(), System.getenv())) {
            var manifest = new Backup(run.sharedDatabase().access())
                    .write(file.toAbsolutePath(), Clock.systemUTC().instant());
            System.out.printf(
                    "Backed up %d rows of %d tables to %s%n",
                    rows(manifest), manifest.tables().size(), file);
        }
        return 0;
    }

    static long rows(Manifest manifest) {
        return manifest.tables().stream().mapToLong(Table::rows).sum();
    }
}
