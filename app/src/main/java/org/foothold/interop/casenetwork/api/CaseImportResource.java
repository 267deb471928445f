package org.foothold.interop.casenetwork.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.foothold.interop.casenetwork.CaseImports;
import org.foothold.interop.casenetwork.CaseSent;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.foothold.shell.Access;
import org.foothold.shell.SentFile;
import org.foothold.targets.ChangedStandard;
import org.foothold.targets.EditionChanges;
import org.foothold.targets.FrameworkImport;
import org.foothold.targets.FrameworkImports;
import org.foothold.targets.ImportId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Brings frameworks in: send a CASE package or a table, look at what would change, take it. */
@RestController
@RequestMapping("/api/frameworks/imports")
@Access(roles = Role.ADMINISTRATOR)
class CaseImportResource {
    private final FrameworkImports imports;
    private final CaseImports reader;
    private final Languages languages;

    CaseImportResource(FrameworkImports imports, CaseImports reader, Languages languages) {
        this.imports = imports;
        this.reader = reader;
        this.languages = languages;
    }

    /** The framework that the district uses from now on. */
    record TakenJson(UUID framework) {}

    /** Reads the body in the background: CASE 1.0 or 1.1 JSON or, where the file's name ends in .csv, a table. */
    @PostMapping(consumes = "!multipart/*")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportJson> start(
            Actor actor, @RequestParam(defaultValue = "framework.json") String file, HttpServletRequest request)
            throws IOException {
        SentFile kept = SentFile.keep(request.getInputStream(), file, CaseImports.MOST_BYTES)
                .orElseThrow(() -> refused(HttpStatus.CONTENT_TOO_LARGE));
        ImportId id = kept.giveTo(each -> start(actor, each));
        return ResponseEntity.accepted()
                .location(URI.create("/api/frameworks/imports/" + id))
                .body(json(actor, imports.get(actor, id)));
    }

    private ImportId start(Actor actor, SentFile sent) {
        if (sent.isEmpty()) {
            throw refused(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (reader.start(actor, sent)) {
            case CaseSent.Begun(ImportId id) -> id;
            case CaseSent.Refused(CaseSent.Reason reason) ->
                throw new ResponseStatusException(
                        HttpStatus.TOO_MANY_REQUESTS, languages.of("en").lookup(reason.key()));
        };
    }

    private static ResponseStatusException refused(HttpStatus status) {
        return new ResponseStatusException(status, "The body is the framework itself, JSON or CSV, up to 200 MB.");
    }

    /** Newest first. */
    @GetMapping
    Slice<ImportJson> list(Actor actor, @RequestParam(required = false) @Nullable UUID after) {
        Slice<FrameworkImport> found = imports.list(actor, after == null ? null : new ImportId(after));
        return found.map(each -> ImportJson.of(each, null, languages.of("en")));
    }

    @GetMapping("/{import}")
    ImportJson get(Actor actor, @PathVariable("import") UUID id) {
        return json(actor, imports.get(actor, new ImportId(id)));
    }

    /** The standards that taking it would add, change or remove. */
    @GetMapping("/{import}/changes")
    Slice<ChangedStandard> changes(
            Actor actor,
            @PathVariable("import") UUID id,
            @RequestParam EditionChanges.Kind kind,
            @RequestParam(required = false) @Nullable String after) {
        return imports.listChanges(actor, new ImportId(id), kind, after);
    }

    /** The district uses this edition from now on. Taking it twice changes nothing. */
    @PostMapping("/{import}/take")
    TakenJson take(Actor actor, @PathVariable("import") UUID id) {
        return new TakenJson(imports.take(actor, new ImportId(id)).value());
    }

    @PostMapping("/{import}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable("import") UUID id) {
        imports.cancel(actor, new ImportId(id));
    }

    private ImportJson json(Actor actor, FrameworkImport attempt) {
        boolean ready = attempt.state() == FrameworkImport.State.READY;
        @Nullable EditionChanges changes = ready ? imports.changes(actor, attempt.id()) : null;
        return ImportJson.of(attempt, changes, languages.of("en"));
    }
}
