package org.foothold.interop.casenetwork;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Command;
import org.foothold.kernel.Words;
import org.foothold.schools.TerminalImport;
import org.foothold.targets.ChangedStandard;
import org.foothold.targets.EditionChanges;
import org.foothold.targets.FrameworkImport;
import org.foothold.targets.FrameworkImports;
import org.springframework.stereotype.Component;

/** {@code ./foothold import case FILE}: reads a package, says what would change, and takes it on {@code yes}. */
@Component
@Command.Usage(words = "import case", arguments = "FILE [yes] [DISTRICT]", meaning = """
                Shows what a framework of standards (CASE package or CSV table) would change.
                yes             take it
                DISTRICT        name of the district, where there are several""")
class CaseImportCommand implements Command {
    private static final String YES = "yes";
    private static final int SHOWN = 50;
    private static final int FIRST = 5;

    private final CaseImports reader;
    private final FrameworkImports imports;
    private final TerminalImport terminal;

    CaseImportCommand(CaseImports reader, FrameworkImports imports, TerminalImport terminal) {
        this.reader = reader;
        this.imports = imports;
        this.terminal = terminal;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            out.println("./foothold " + usage().words() + " " + usage().arguments());
            return TerminalImport.MISUSED;
        }
        boolean yes = arguments.contains(YES);
        String named =
                arguments.stream().skip(1).filter(each -> !each.equals(YES)).collect(Collectors.joining(" "));
        Path file = Path.of(arguments.getFirst());
        return terminal.inDistrict(named, out, actor -> bringIn(actor, file, yes, out));
    }

    private int bringIn(Actor actor, Path file, boolean yes, PrintStream out) {
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
        tellFirst(actor, done, changes, out);
        if (yes) {
            imports.take(actor, done.id());
        }
        String taken = yes ? "casenetwork.command.taken" : "casenetwork.command.say-yes";
        out.println(words.lookup(changes.same() ? "casenetwork.same" : taken));
        return 0;
    }

    private void tellFirst(Actor actor, FrameworkImport done, EditionChanges changes, PrintStream out) {
        for (EditionChanges.Kind kind : EditionChanges.Kind.values()) {
            imports.listChanges(actor, done.id(), kind, null).items().stream()
                    .limit(FIRST)
                    .forEach(each -> out.println("  " + line(kind, each)));
            if (changes.count(kind) > FIRST) {
                out.println("  " + terminal.words().say("casenetwork.command.more", changes.count(kind) - FIRST));
            }
        }
    }

    private static String line(EditionChanges.Kind kind, ChangedStandard each) {
        String mark = switch (kind) {
            case ADDED -> "+ ";
            case CHANGED -> "~ ";
            case REMOVED -> "- ";
        };
        String statement = Objects.requireNonNullElse(each.after(), Objects.requireNonNullElse(each.before(), ""));
        return mark + Objects.requireNonNullElse(each.code(), "") + " "
                + statement.lines().findFirst().orElse("");
    }
}
