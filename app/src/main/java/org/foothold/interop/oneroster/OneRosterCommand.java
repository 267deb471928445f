package org.foothold.interop.oneroster;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Command;
import org.foothold.kernel.Words;
import org.foothold.schools.RosterChange;
import org.foothold.schools.RosterImport;
import org.foothold.schools.TerminalImport;
import org.foothold.schools.TimeZones;
import org.foothold.shell.Frame;
import org.springframework.stereotype.Component;

/** {@code ./foothold import oneroster FILE}: reads a roster, says what would change, and takes it on {@code yes}. */
@Component
class OneRosterCommand implements Command {
    private static final String YES = "yes";
    private static final String ENDING_MEANT = "end-many";
    private static final String ZONE = "zone=";

    private final OneRosterImports imports;
    private final TerminalImport terminal;

    OneRosterCommand(OneRosterImports imports, TerminalImport terminal) {
        this.imports = imports;
        this.terminal = terminal;
    }

    @Override
    public String words() {
        return "import oneroster";
    }

    @Override
    public String usage() {
        return "FILE [yes] [end-many] [zone=America/Chicago] [DISTRICT]  show what a OneRoster zip or folder would change;"
                + " with yes, take it; zone is where its new schools are";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            out.println("./foothold " + words() + " " + usage());
            return TerminalImport.MISUSED;
        }
        List<String> named = new ArrayList<>(arguments.subList(1, arguments.size()));
        boolean yes = named.removeIf(YES::equals);
        boolean endingMeant = named.removeIf(ENDING_MEANT::equals);
        Optional<String> said =
                named.stream().filter(each -> each.startsWith(ZONE)).findFirst();
        named.removeIf(each -> each.startsWith(ZONE));
        Optional<ZoneId> zone = said.flatMap(each -> TimeZones.find(each.substring(ZONE.length())));
        if (said.isPresent() && zone.isEmpty()) {
            out.println(terminal.words().lookup("oneroster.command.bad-zone"));
            return TerminalImport.MISUSED;
        }
        Wish wish = new Wish(Path.of(arguments.getFirst()), yes, endingMeant, zone);
        return terminal.inDistrict(String.join(" ", named), out, actor -> bringIn(actor, wish, out));
    }

    /** What was typed; without a zone new schools begin where the others are. */
    private record Wish(Path file, boolean yes, boolean endingMeant, Optional<ZoneId> zone) {
        String name() {
            return Optional.ofNullable(file.getFileName()).orElse(file).toString();
        }
    }

    private int bringIn(Actor actor, Wish wish, PrintStream out) {
        Words words = terminal.words();
        ZoneId zone = wish.zone().orElseGet(() -> imports.zone(actor));
        RosterImport read = imports.preview(actor, wish.file(), wish.name(), zone, (step, done, total) -> {});
        terminal.tell(read.problems().list(), read.problems().count(), out);
        terminal.tell(read.warnings().list(), read.warnings().count(), out);
        if (read.state() != RosterImport.State.READY) {
            out.println(words.lookup("oneroster.command.refused"));
            return 1;
        }
        tellChanges(read, words, out);
        if (read.bringsSchools()) {
            out.println(words.say("oneroster.command.zone", zone.getId()));
        }
        if (!wish.yes() || read.changesNothing()) {
            out.println(words.lookup(
                    read.changesNothing() ? "oneroster.command.nothing-changes" : "oneroster.command.say-yes"));
            return 0;
        }
        RosterImport done = imports.apply(actor, read.id(), wish.endingMeant(), (step, part, total) -> {});
        boolean applied = done.state() == RosterImport.State.APPLIED;
        out.println(words.lookup(applied ? "oneroster.command.applied" : "oneroster.command.not-applied"));
        return applied ? 0 : 1;
    }

    private static void tellChanges(RosterImport read, Words words, PrintStream out) {
        for (RosterChange.Kind kind : RosterChange.Kind.values()) {
            out.println(words.say(
                    "oneroster.command.changes." + Frame.word(kind),
                    read.count(kind, RosterChange.Change.ADDED),
                    read.count(kind, RosterChange.Change.CHANGED),
                    read.count(kind, RosterChange.Change.ENDED)));
        }
    }
}
