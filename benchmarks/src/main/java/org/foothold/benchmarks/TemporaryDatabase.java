package org.foothold.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foothold.server.DatabaseAccess;
import org.foothold.server.PostgresServer;
import org.foothold.server.PostgresSetup;
import org.springframework.util.FileSystemUtils;

/** A database of which nothing is lost as long as it runs, in a folder that goes with it. */
record TemporaryDatabase(Path folder, PostgresSetup setup, PostgresServer server) implements AutoCloseable {
    static TemporaryDatabase start() throws IOException {
        Path folder = Files.createTempDirectory("foothold-bench-");
        PostgresSetup setup = PostgresSetup.durable(folder.resolve("programs"), folder);
        return new TemporaryDatabase(folder, setup, PostgresServer.start(setup));
    }

    DatabaseAccess access() {
        return server.access();
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
