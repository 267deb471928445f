package org.foothold.interop.oneroster.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.foothold.interop.oneroster.SpreadsheetCell;
import org.foothold.kernel.Actor;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Role;
import org.foothold.kernel.Words;
import org.foothold.schools.RosterChange;
import org.foothold.schools.RosterImport;
import org.foothold.schools.RosterImportId;
import org.foothold.schools.RosterImports;
import org.foothold.shell.Access;
import org.foothold.shell.Frame;
import org.foothold.shell.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The list behind each number of an import, and what was found wrong as a table to take along. */
@Controller
@Access(roles = Role.ADMINISTRATOR)
class RosterListPages {
    private static final String MARK = "\uFEFF";

    private final RosterImports imports;
    private final BroughtBy people;
    private final Pages pages;

    RosterListPages(RosterImports imports, BroughtBy people, Pages pages) {
        this.imports = imports;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/rosters/imports/{import}/{kind}/{change}")
    View changes(
            Actor actor,
            @PathVariable("import") UUID id,
            @PathVariable String kind,
            @PathVariable String change,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable String after) {
        RosterChange.Kind ofKind = named(RosterChange.Kind.values(), kind);
        RosterChange.Change ofChange = named(RosterChange.Change.values(), change);
        RosterImport roster = imports.get(actor, new RosterImportId(id));
        return pages.show(
                "oneroster/changes",
                new RosterChangesPage(
                        people.name(actor, roster),
                        ofKind,
                        ofChange,
                        search,
                        imports.listChanges(actor, roster.id(), ofKind, ofChange, search, after)));
    }

    /** Everything that was found, as a table that spreadsheets open as UTF-8. */
    @GetMapping("/rosters/imports/{import}/problems.csv")
    View problems(Actor actor, @PathVariable("import") UUID id) {
        RosterImport roster = imports.get(actor, new RosterImportId(id));
        return (model, request, response) -> write(roster, request, response);
    }

    private void write(RosterImport roster, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Words words = pages.words(request);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"roster-problems.csv\"");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(MARK);
        try (CsvWriter table = CsvWriter.builder().build(out)) {
            write(roster, words, table);
        }
    }

    private static void write(RosterImport roster, Words words, CsvWriter table) {
        table.writeRecord(
                words.lookup("oneroster.weight"),
                words.lookup("oneroster.file"),
                words.lookup("oneroster.line"),
                words.lookup("oneroster.column"),
                words.lookup("oneroster.value"),
                words.lookup("oneroster.what"));
        write(roster.problems(), words.lookup("oneroster.weight.problem"), words, table);
        write(roster.warnings(), words.lookup("oneroster.weight.warning"), words, table);
    }

    private static void write(RosterImport.Found found, String weight, Words words, CsvWriter table) {
        for (Problem each : found.list()) {
            table.writeRecord(
                    weight,
                    SpreadsheetCell.of(each.file()),
                    each.line() == 0 ? "" : Integer.toString(each.line()),
                    SpreadsheetCell.of(Objects.requireNonNullElse(each.column(), "")),
                    SpreadsheetCell.of(Objects.requireNonNullElse(each.value(), "")),
                    words.say(each.key(), each.arguments().toArray()));
        }
        if (found.count() > found.list().size()) {
            String more = words.say(
                    "schools.terminal.more", found.count() - found.list().size());
            table.writeRecord(weight, "", "", "", "", more);
        }
    }

    private static <E extends Enum<E>> E named(E[] all, String word) {
        return Arrays.stream(all)
                .filter(each -> Frame.word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("list"));
    }
}
