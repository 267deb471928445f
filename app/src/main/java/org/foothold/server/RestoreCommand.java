package org.foothold.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.foothold.database.Migrations;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a backup back, into a place that holds nothing yet. */
@Command(name = "restore", description = "Bring a backup back into an empty folder or database.")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "A file that ./foothold backup has written.")
    private Path file = Path.of("foothold.zip");

    @Option(
            names = "--erasures",
            paramLabel = "FILE",
            description = "A list of erasures or a later backup: what was erased after this backup stays erased. The"
                    + " list in the folder itself is always used.")
    private List<Path> erasures = List.of();

    @Override
    public Integer call() throws IOException, SQLException {
        if (!Files.isReadable(file)) {
            throw new ServerProblem("The file " + file + " cannot be read.");
        }
        var place = home.home();
        var made = false;
        try (var run = new RunningFoothold(place, System.getenv())) {
            run.alone();
            made = Files.notExists(place.data());
            var erased = erased(place);
            restore(run.ownDatabase().access(), erased);
        } catch (RuntimeException | IOException | SQLException e) {
            if (made) {
                FileSystemUtils.deleteRecursively(place.data());
            }
            throw e;
        }
        return 0;
    }

    private List<String> erased(Home place) throws IOException {
        List<String> lines = new ArrayList<>();
        var own = place.folder().resolve(ErasureList.NAME);
        if (Files.exists(own)) {
            lines.addAll(ErasureList.read(own));
        }
        for (var list : erasures) {
            lines.addAll(ErasureList.read(list));
        }
        return lines;
    }

    private void restore(DatabaseAccess database, List<String> erased) throws IOException, SQLException {
        refuseUnlessEmpty(database);
        LoggingSystem.get(RestoreCommand.class.getClassLoader()).setLogLevel("org.flywaydb", LogLevel.WARN);
        Migrations.run(database.url(), database.owner(), database.ownerPassword(), database.user());
        var restored = new Restore(database).read(file.toAbsolutePath(), erased);
        var manifest = restored.manifest();
        System.out.printf(
                "Restored %d rows of %d tables, as they were at %s%n",
                BackupCommand.rows(manifest), manifest.tables().size(), manifest.made());
        if (restored.erasures() > 0) {
            System.out.println("Erased again, because it was asked for after the backup: " + restored.erasures());
        } else if (erased.isEmpty()) {
            System.out.println("There was no list of erasures. If anybody was erased after the backup was made,");
            System.out.println("restore it anew with --erasures and the file 'erasures' of the former folder.");
        }
    }

    private static void refuseUnlessEmpty(DatabaseAccess database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword())) {
            if (!new Catalogue(connection).migrations().isEmpty()) {
                throw new ServerProblem("There is something in this place already, which a restore would overwrite."
                        + " Choose an empty folder with --home, or an empty database.");
            }
        }
    }
}
