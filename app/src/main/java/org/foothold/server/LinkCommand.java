package org.foothold.server;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.foothold.kernel.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The way back for the only administrator: whoever has the machine makes a sign-in link, while Foothold runs or not. */
@picocli.CommandLine.Command(
        name = "link",
        description = "Print a one-time link with which somebody of the staff chooses a new password.")
final class LinkCommand implements Callable<Integer> {

    private final Class<?> application;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "EMAIL", description = "The e-mail address with which they sign in.")
    private String email = "";

    LinkCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        try (var foothold = new RunningFoothold(home.home(), System.getenv())) {
            return foothold.join(application).getBeanProvider(Command.class).stream()
                    .filter(command -> command.usage().words().equals("link"))
                    .findFirst()
                    .orElseThrow()
                    .run(List.of(email), System.out);
        }
    }
}
