package org.foothold.server;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.foothold.kernel.Command;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
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

    /** Its help ends with what the modules offer, which is looked for only when somebody asks. */
    CommandLine line() {
        var line = new CommandLine(this).setUnmatchedOptionsArePositionalParams(true);
        line.getHelpSectionMap()
                .put(
                        UsageMessageSpec.SECTION_KEY_FOOTER,
                        help -> offered().meantBy(said()).lines().collect(Collectors.joining("\n", "\n", "\n")));
        return line;
    }

    @Override
    public Integer call() throws IOException {
        var offered = offered();
        if (offered.usages().stream().noneMatch(usage -> Offered.isMeant(usage, said()))) {
            offered.lines().forEach(spec.commandLine().getOut()::println);
            return words.isEmpty() ? 0 : 2;
        }
        try (var foothold = new RunningFoothold(home.home(), System.getenv())) {
            var command = foothold.join(application).getBeanProvider(Command.class).stream()
                    .filter(each -> Offered.isMeant(each.usage(), said()))
                    .findFirst()
                    .orElseThrow();
            var own = command.usage().words().split(" ", -1).length - 1;
            return command.run(words.subList(own, words.size()), System.out);
        }
    }

    private Offered offered() {
        return Offered.under(spec.name(), application);
    }

    private String said() {
        return spec.name() + " " + String.join(" ", words);
    }
}
