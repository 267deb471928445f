package org.foothold.interop.casenetwork;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Command;
import org.foothold.kernel.Words;
import org.foothold.schools.TerminalImport;
import org.foothold.targets.EditionChanges;
import org.foothold.targets.FrameworkImport;
import org.foothold.targets.FrameworkImports;
import org.springframework.stereotype.Component;

/** {@code ./foothold import case FILE}: reads a package, says what would change, and takes it unless only asked to look. */
@Component
class CaseImportCommand implements Command {
    private static final String LOOK = "preview";
    private static final int SHOWN = 50;

    private final CaseImports reader;
    private final FrameworkImports imports;
    private final TerminalImport terminal;

    CaseImportCommand(CaseImports reader, FrameworkImports imports, TerminalImport terminal) {
        this.reader = reader;
        this.imports = imports;
        this.terminal = terminal;
    }

    @Override
    public String words() {
        return "import case";
    }

    @Override
    public String usage() {
        return "FILE [preview] [DISTRICT]  bring in a framework of standards (CASE package or CSV table)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            out.println("./foothold " + words() + " " + usage());
            return TerminalImport.MISUSED;
        }
        boolean look = arguments.contains(LOOK);
        String named =
                arguments.stream().skip(1).filter(each -> !each.equals(LOOK)).collect(Collectors.joining(" "));
        Path file = Path.of(arguments.getFirst());
        return terminal.inDistrict(named, out, actor -> bringIn(actor, file, look, out));
    }

    private int bringIn(Actor actor, Path file, boolean look, PrintStream out) {
        Words words = terminal.words();
        String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        FrameworkImport done = reader.read(actor, name, () -> Files.newInputStream(file));
        terminal.tell(done.problems().stream().limit(SHOWN).toList(), done.problemCount(), out);
        if (done.state() != FrameworkImport.State.READY) {
            out.println(words.say("casenetwork.refused"));
            return 1;
        }
        EditionChanges changes = imports.changes(actor, done.id());
        out.println(words.say(
                "casenetwork.command.changes",
                String.valueOf(done.title()),
                changes.added(),
                changes.changed(),
                changes.removed()));
        if (!look) {
            imports.take(actor, done.id());
            out.println(words.say(changes.same() ? "casenetwork.same" : "casenetwork.command.taken"));
        }
        return 0;
    }
}
