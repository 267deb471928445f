package org.foothold.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * A whole run in a folder of its own, from the empty database to the first pages: while it goes on, the launcher lets
 * Java write down which classes are used, so that every later start finds them loaded and linked. PostgreSQL's programs
 * stay unpacked for the first starts to come.
 */
@Command(name = "rehearse", hidden = true, description = "A run from empty folder to first page, for a quicker start.")
final class Rehearse implements Callable<Integer> {

    private final Class<?> application;

    Rehearse(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PostgresPrograms.unpackForLater();
        var folder = Files.createTempDirectory("foothold-rehearsal-");
        try {
            run(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }

    private void run(Path folder) throws IOException, InterruptedException {
        var options = new ServeOptions();
        options.port = 0;
        var web = new Web(options);
        try (var foothold = new RunningFoothold(new Home(folder), Map.of());
                var client =
                        HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            var address = web.address(foothold.serve(application, web));
            var first = HttpRequest.newBuilder(URI.create(address + "/")).build();
            client.send(first, BodyHandlers.discarding());
        }
    }
}
