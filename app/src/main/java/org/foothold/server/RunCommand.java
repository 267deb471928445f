package org.foothold.server;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.foothold.kernel.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs what a module offers for the terminal, found by its words; the application starts without listening. */
@picocli.CommandLine.Command(
        name = "import",
        description = "Bring in people, classes or standards from a file; without arguments: what can be brought in.")
final class RunCommand implements Callable<Integer> {

    private final Class<?> application;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(arity = "0..*", paramLabel = "WHAT", description = "What to bring in, and the file.")
    private List<String> words = List.of();

    @Spec
    private CommandSpec spec;

    RunCommand(Class<?> application) {
        this.application = application;
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() throws IOException {
        try (var foothold = new RunningFoothold(home.home(), System.getenv())) {
            var offered = foothold.join(application).getBeanProvider(Command.class).stream()
                    .filter(command -> command.words().startsWith(spec.name() + " "))
                    .sorted(Comparator.comparing(Command::words))
                    .toList();
            return run(offered, spec.name() + " " + String.join(" ", words));
        }
    }

    private int run(List<Command> offered, String said) {
        for (var command : offered) {
            if ((said + " ").startsWith(command.words() + " ")) {
                var arguments = words.subList(command.words().split(" ", -1).length - 1, words.size());
                return command.run(arguments, System.out);
            }
        }
        offered.forEach(command -> System.out.println("  ./foothold " + command.words() + " " + command.usage()));
        return words.isEmpty() ? 0 : 2;
    }
}
