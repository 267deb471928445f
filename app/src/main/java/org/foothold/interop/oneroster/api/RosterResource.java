package org.foothold.interop.oneroster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneId;
import java.util.UUID;
import org.foothold.interop.oneroster.OneRosterImports;
import org.foothold.interop.oneroster.RosterSent;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.foothold.schools.RosterChange;
import org.foothold.schools.RosterImport;
import org.foothold.schools.RosterImportId;
import org.foothold.schools.RosterImports;
import org.foothold.schools.RosterOutcome;
import org.foothold.schools.TimeZones;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Rosters from OneRoster files: send one, ask until it is {@code READY}, look at what would change, confirm or cancel. */
@RestController
@RequestMapping("/api/rosters")
@Access(roles = Role.ADMINISTRATOR)
class RosterResource {
    private final OneRosterImports rosters;
    private final RosterImports imports;
    private final Pages pages;

    RosterResource(OneRosterImports rosters, RosterImports imports, Pages pages) {
        this.rosters = rosters;
        this.imports = imports;
        this.pages = pages;
    }

    /** Newest first. */
    @GetMapping
    Slice<RosterJson> list(Actor actor, @RequestParam(required = false) @Nullable UUID after) {
        Slice<RosterImport> found = imports.list(actor, after == null ? null : new RosterImportId(after));
        return found.map(RosterJson::of);
    }

    /** Sends a zip of OneRoster CSV tables, at most 200 MB, as the body. It is read beside; nothing changes yet. */
    @PostMapping(consumes = "!multipart/*")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RosterJson send(Actor actor, @RequestParam(defaultValue = "roster.zip") String name, HttpServletRequest request)
            throws IOException {
        return switch (rosters.startPreview(actor, request.getInputStream(), name)) {
            case RosterSent.Begun(RosterImportId id) -> RosterJson.of(imports.get(actor, id));
            case RosterSent.Refused(RosterSent.Reason reason) -> throw refused(reason);
        };
    }

    private static ResponseStatusException refused(RosterSent.Reason reason) {
        return switch (reason) {
            case TOO_LARGE ->
                new ResponseStatusException(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "A roster may have " + OneRosterImports.MOST_MEGABYTES + " MB at most.");
            case BUSY -> busy();
        };
    }

    private static ResponseStatusException busy() {
        return new ResponseStatusException(
                HttpStatus.TOO_MANY_REQUESTS,
                "So many imports of this district wait or are at work already. Send it again when one has ended.");
    }

    @GetMapping("/{import}")
    RosterJson get(Actor actor, @PathVariable("import") UUID id) {
        return RosterJson.of(imports.get(actor, new RosterImportId(id)));
    }

    /** Everything that was found, in the words of the request's language. */
    @GetMapping("/{import}/findings")
    FindingsJson findings(Actor actor, @PathVariable("import") UUID id, HttpServletRequest request) {
        return FindingsJson.of(imports.get(actor, new RosterImportId(id)), pages.words(request));
    }

    /** The list behind one number, by name, narrowed to names and ids that contain {@code search}. */
    @GetMapping("/{import}/changes")
    Slice<RosterChange> changes(
            Actor actor,
            @PathVariable("import") UUID id,
            @RequestParam(defaultValue = "PERSON") RosterChange.Kind kind,
            @RequestParam(defaultValue = "ADDED") RosterChange.Change change,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String after) {
        RosterImportId roster = imports.get(actor, new RosterImportId(id)).id();
        return imports.listChanges(actor, roster, kind, change, search, after);
    }

    /**
     * Takes what was looked at, beside. {@code endingMeant} says yes to ending as many as {@code endsMany} warns of; new
     * schools begin in {@code timeZone}, else in the one that the import names.
     */
    @PostMapping("/{import}/confirm")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RosterJson confirm(
            Actor actor,
            @PathVariable("import") UUID id,
            @RequestParam(defaultValue = "false") boolean endingMeant,
            @RequestParam(required = false) @Nullable String timeZone) {
        RosterImportId roster = new RosterImportId(id);
        if (timeZone != null) {
            imports.beginSchoolsIn(actor, roster, zone(timeZone));
        }
        RosterOutcome said = rosters.startApplying(actor, roster, endingMeant);
        return switch (said) {
            case CONFIRMED, APPLIED -> RosterJson.of(imports.get(actor, roster));
            case ENDS_MANY ->
                throw new ResponseStatusException(
                        HttpStatus.CONFLICT, "So many would end that endingMeant=true must say that it is meant.");
            case ASKS ->
                throw new ResponseStatusException(
                        HttpStatus.CONFLICT,
                        "Some people of this roster may be here already: see joins, and say whether they are the same.");
            case BUSY -> throw busy();
            case OUTDATED, NOT_READY ->
                throw new ResponseStatusException(HttpStatus.CONFLICT, "It waits for no confirmation.");
        };
    }

    private static ZoneId zone(String name) {
        return TimeZones.find(name)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT, "A time zone is named by a place, such as America/Chicago."));
    }

    @PostMapping("/{import}/cancel")
    RosterJson cancel(Actor actor, @PathVariable("import") UUID id) {
        RosterImportId roster = new RosterImportId(id);
        if (!imports.cancel(actor, roster)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "It is too late to cancel.");
        }
        return RosterJson.of(imports.get(actor, roster));
    }
}
