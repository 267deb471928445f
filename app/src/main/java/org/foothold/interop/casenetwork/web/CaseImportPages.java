package org.foothold.interop.casenetwork.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.foothold.interop.casenetwork.CaseExports;
import org.foothold.interop.casenetwork.CaseImports;
import org.foothold.interop.casenetwork.CaseSent;
import org.foothold.kernel.Actor;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Role;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Frame;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.foothold.shell.SentFile;
import org.foothold.targets.EditionChanges;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.FrameworkImport;
import org.foothold.targets.FrameworkImports;
import org.foothold.targets.ImportId;
import org.foothold.targets.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** An administrator sends a file, watches it being read, looks at what would change, and takes it or not. */
@Controller
@Access(roles = Role.ADMINISTRATOR)
class CaseImportPages {
    private final CaseImports reader;
    private final CaseExports exports;
    private final FrameworkImports imports;
    private final Standards standards;
    private final Pages pages;

    CaseImportPages(
            CaseImports reader, CaseExports exports, FrameworkImports imports, Standards standards, Pages pages) {
        this.reader = reader;
        this.exports = exports;
        this.imports = imports;
        this.standards = standards;
        this.pages = pages;
    }

    @GetMapping("/standards/import")
    View choose(Actor actor) {
        return pages.show(
                "casenetwork/start", new CaseStartPage(imports.list(actor, null).items(), null));
    }

    @PostMapping("/standards/import")
    View send(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return again(actor, HttpStatus.UNPROCESSABLE_CONTENT, "casenetwork.wrong.no-file");
        }
        return switch (keep(file).giveTo(each -> reader.start(actor, each))) {
            case CaseSent.Begun(ImportId id) -> Redirects.to("/standards/imports/" + id);
            case CaseSent.Refused(CaseSent.Reason reason) -> again(actor, HttpStatus.TOO_MANY_REQUESTS, reason.key());
        };
    }

    private View again(Actor actor, HttpStatus status, String wrong) {
        CaseStartPage again = new CaseStartPage(imports.list(actor, null).items(), wrong);
        return pages.show(status.value(), "casenetwork/start", again);
    }

    @GetMapping("/standards/imports/{import}")
    View attempt(Actor actor, @PathVariable("import") UUID id) {
        FrameworkImport attempt = imports.get(actor, new ImportId(id));
        @Nullable
        EditionChanges changes =
                attempt.state() == FrameworkImport.State.READY ? imports.changes(actor, attempt.id()) : null;
        return pages.show("casenetwork/import", new CaseImportPage(attempt, changes));
    }

    /** How far the reading is; when it has ended, the whole page is asked for again. */
    @GetMapping("/standards/imports/{import}/progress")
    View progress(Actor actor, @PathVariable("import") UUID id) {
        FrameworkImport attempt = imports.get(actor, new ImportId(id));
        if (attempt.isRunning()) {
            return pages.show("casenetwork/progress", new CaseImportPage(attempt, null));
        }
        return (model, request, response) -> response.setHeader("HX-Refresh", "true");
    }

    @GetMapping("/standards/imports/{import}/{kind}")
    View changes(
            Actor actor,
            @PathVariable("import") UUID id,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String after) {
        EditionChanges.Kind wanted = Arrays.stream(EditionChanges.Kind.values())
                .filter(each -> Frame.word(each).equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind of change"));
        ImportId attempt = new ImportId(id);
        return pages.show(
                "casenetwork/changes",
                new CaseChangesPage(
                        imports.get(actor, attempt),
                        wanted,
                        imports.changes(actor, attempt).count(wanted),
                        imports.listChanges(actor, attempt, wanted, after)));
    }

    @PostMapping("/standards/imports/{import}/take")
    View take(Actor actor, @PathVariable("import") UUID id) {
        FrameworkId framework = imports.take(actor, new ImportId(id));
        boolean former = standards.getFramework(actor, framework).hasFormer();
        Flash flash = Flash.of("casenetwork.notice.taken");
        String undo = "/standards/" + framework + (former ? "/former" : "/remove");
        return Redirects.to("/standards/" + framework, flash.withUndo(undo));
    }

    @PostMapping("/standards/imports/{import}/cancel")
    View cancel(Actor actor, @PathVariable("import") UUID id) {
        imports.cancel(actor, new ImportId(id));
        return Redirects.to("/standards/import", Flash.of("casenetwork.notice.cancelled"));
    }

    @GetMapping("/standards/{framework}/case.json")
    View export(Actor actor, @PathVariable UUID framework) {
        FrameworkId id = new FrameworkId(framework);
        String title = standards.getFramework(actor, id).title();
        String name = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return (model, request, response) -> {
            response.setContentType("application/json");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".json\"");
            exports.write(actor, id, response.getOutputStream());
        };
    }

    private static SentFile keep(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (InputStream sent = file.getInputStream()) {
            return SentFile.keep(sent, name, CaseImports.MOST_BYTES)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
