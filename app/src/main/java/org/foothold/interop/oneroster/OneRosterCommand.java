package org.foothold.interop.oneroster;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Command;
import org.foothold.kernel.Words;
import org.foothold.schools.RosterImport;
import org.foothold.schools.RosterImports;
import org.foothold.schools.RosterJoins;
import org.foothold.schools.TerminalImport;
import org.springframework.stereotype.Component;

/** {@code ./foothold import oneroster FILE}: reads a roster, says what would change, and takes it on {@code yes}. */
@Component
@Command.Usage(
        words = "import oneroster",
        arguments = "FILE [yes] [same-students|other-students] [end-many] [zone=ZONE] [lists=FILE.csv] [DISTRICT]",
        meaning = """
                Shows what a OneRoster 1.1 or 1.2 zip or folder would change.
                yes             take it
                same-students   whoever may be here already, by name or address, is the same
                other-students  whoever may be here already is somebody else and is added
                end-many        end as many people or classes as the file ends, though they are many
                zone=ZONE       where its new schools are, such as zone=America/Chicago
                lists=FILE.csv  write every name behind the numbers into this file
                DISTRICT        name of the district, where there are several""")
class OneRosterCommand implements Command {
    private final OneRosterImports imports;
    private final RosterImports history;
    private final RosterJoins joins;
    private final RosterTelling telling;
    private final TerminalImport terminal;

    OneRosterCommand(
            OneRosterImports imports,
            RosterImports history,
            RosterJoins joins,
            RosterTelling telling,
            TerminalImport terminal) {
        this.imports = imports;
        this.history = history;
        this.joins = joins;
        this.telling = telling;
        this.terminal = terminal;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            out.println("./foothold " + usage().words() + " " + usage().arguments());
            return TerminalImport.MISUSED;
        }
        RosterWish wish = RosterWish.read(arguments);
        if (wish.isInNoZone()) {
            out.println(terminal.words().lookup("oneroster.command.bad-zone"));
            return TerminalImport.MISUSED;
        }
        return terminal.inDistrict(wish.district(), out, actor -> bringIn(actor, wish, out));
    }

    private int bringIn(Actor actor, RosterWish wish, PrintStream out) {
        Words words = terminal.words();
        ZoneId zone = wish.zone().orElseGet(() -> imports.zone(actor));
        RosterImport read = imports.preview(actor, wish.file(), wish.name(), zone, new TerminalProgress(words, out));
        terminal.tell(read.problems().list(), read.problems().count(), out);
        terminal.tell(read.warnings().list(), read.warnings().count(), out);
        if (read.state() != RosterImport.State.READY) {
            out.println(words.lookup("oneroster.command.refused"));
            return 1;
        }
        wish.same().ifPresent(same -> joins.answer(actor, read.id(), same));
        RosterImport ready = history.get(actor, read.id());
        telling.tell(actor, ready, words, out);
        wish.lists().ifPresent(file -> telling.write(actor, ready, words, file, out));
        return decide(actor, wish, ready, out);
    }

    private int decide(Actor actor, RosterWish wish, RosterImport ready, PrintStream out) {
        if (telling.asks(actor, ready, terminal.words(), out)) {
            return wish.yes() ? 1 : 0;
        }
        if (wish.yes() && !ready.changesNothing()) {
            return take(actor, wish, ready, out);
        }
        out.println(terminal.words()
                .lookup(ready.changesNothing() ? "oneroster.command.nothing-changes" : "oneroster.command.say-yes"));
        return 0;
    }

    private int take(Actor actor, RosterWish wish, RosterImport ready, PrintStream out) {
        Words words = terminal.words();
        RosterImport done = imports.apply(actor, ready.id(), wish.endingMeant(), new TerminalProgress(words, out));
        boolean applied = done.state() == RosterImport.State.APPLIED;
        out.println(words.lookup(applied ? "oneroster.command.applied" : "oneroster.command.not-applied"));
        return applied ? 0 : 1;
    }
}
