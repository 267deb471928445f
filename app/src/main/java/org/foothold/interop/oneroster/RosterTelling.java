package org.foothold.interop.oneroster;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Slice;
import org.foothold.kernel.Words;
import org.foothold.schools.RosterChange;
import org.foothold.schools.RosterImport;
import org.foothold.schools.RosterImports;
import org.foothold.schools.RosterJoin;
import org.foothold.schools.RosterJoins;
import org.foothold.shell.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells at the terminal what a roster would change: each number with the first names behind it, all of them on wish. */
@Component
class RosterTelling {
    private static final int FIRST = 5;

    private final RosterImports imports;
    private final RosterJoins joins;

    RosterTelling(RosterImports imports, RosterJoins joins) {
        this.imports = imports;
        this.joins = joins;
    }

    void tell(Actor actor, RosterImport ready, Words words, PrintStream out) {
        for (RosterChange.Kind kind : RosterChange.Kind.values()) {
            out.println(words.say(
                    "oneroster.command.changes." + Frame.word(kind),
                    ready.count(kind, RosterChange.Change.ADDED),
                    ready.count(kind, RosterChange.Change.JOINED),
                    ready.count(kind, RosterChange.Change.CHANGED),
                    ready.count(kind, RosterChange.Change.ENDED)));
            for (RosterChange.Change change : RosterChange.Change.values()) {
                tellFirst(actor, ready, kind, change, words, out);
            }
        }
        if (ready.bringsSchools()) {
            out.println(words.say("oneroster.command.zone", ready.timeZone().getId()));
        }
    }

    private void tellFirst(
            Actor actor,
            RosterImport ready,
            RosterChange.Kind kind,
            RosterChange.Change change,
            Words words,
            PrintStream out) {
        int count = ready.count(kind, change);
        if (count > 0) {
            out.println("  " + words.lookup("oneroster.change." + Frame.word(change)) + ":");
            List<RosterChange> list = imports.listChanges(actor, ready.id(), kind, change, "", null)
                    .items();
            list.stream().limit(FIRST).forEach(each -> out.println("    " + line(each, words)));
            if (count > FIRST) {
                out.println("    " + words.say("oneroster.command.more", count - FIRST));
            }
        }
    }

    private static String line(RosterChange each, Words words) {
        String who = each.name() + " (" + each.source() + ")";
        return each.change() == RosterChange.Change.CHANGED ? who + ": " + fields(each, words) : who;
    }

    /** Writes every line behind the numbers as a table. */
    void write(Actor actor, RosterImport ready, Words words, Path file, PrintStream out) {
        try (CsvWriter table = CsvWriter.builder().build(file)) {
            for (RosterChange.Kind kind : RosterChange.Kind.values()) {
                for (RosterChange.Change change : RosterChange.Change.values()) {
                    forEach(
                            actor,
                            ready,
                            kind,
                            change,
                            each -> table.writeRecord(
                                    words.lookup("oneroster.kind." + Frame.word(kind)),
                                    words.lookup("oneroster.change." + Frame.word(change)),
                                    SpreadsheetCell.of(each.name()),
                                    SpreadsheetCell.of(each.source()),
                                    fields(each, words)));
                }
            }
            out.println(words.say("oneroster.command.written", file));
        } catch (IOException e) {
            out.println(words.say("oneroster.command.not-written", file));
        }
    }

    private void forEach(
            Actor actor,
            RosterImport ready,
            RosterChange.Kind kind,
            RosterChange.Change change,
            Consumer<RosterChange> work) {
        @Nullable String after = null;
        do {
            Slice<RosterChange> part = imports.listChanges(actor, ready.id(), kind, change, "", after);
            part.items().forEach(work);
            after = part.next();
        } while (after != null);
    }

    private static String fields(RosterChange each, Words words) {
        return each.fields().stream()
                .map(field -> "%s: %s → %s"
                        .formatted(
                                words.lookup("oneroster.field." + field.name()),
                                String.join(", ", field.was()),
                                String.join(", ", field.becomes())))
                .collect(Collectors.joining("; "));
    }

    private static String line(RosterJoin each) {
        String here = String.join(", ", each.classes());
        return each.name() + (each.isNamesake() ? "" : " ← " + each.nameInRoster()) + " (" + each.source() + ") "
                + here;
    }

    /** Asks whether people who may be here already are the same, if nobody has said it; true if it asks. */
    boolean asks(Actor actor, RosterImport ready, Words words, PrintStream out) {
        int open = joins.countOpen(actor, ready.id());
        if (open == 0) {
            return false;
        }
        out.println(words.count("oneroster.ask", open));
        List<RosterJoin> list = joins.list(actor, ready.id(), "").items();
        list.stream().limit(FIRST).forEach(each -> out.println("    " + line(each)));
        out.println(words.lookup("oneroster.command.ask"));
        return true;
    }
}
