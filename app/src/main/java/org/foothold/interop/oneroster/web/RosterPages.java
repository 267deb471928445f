package org.foothold.interop.oneroster.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.foothold.interop.oneroster.OneRosterImports;
import org.foothold.interop.oneroster.RosterSent;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.RosterImportId;
import org.foothold.schools.RosterImports;
import org.foothold.schools.RosterJoins;
import org.foothold.schools.RosterOutcome;
import org.foothold.schools.TimeZones;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** An administrator sends a roster, watches it being read, looks at what would change, and takes it or not. */
@Controller
@Access(roles = Role.ADMINISTRATOR)
class RosterPages {
    private final OneRosterImports rosters;
    private final RosterImports imports;
    private final RosterJoins joins;
    private final BroughtBy people;
    private final Pages pages;

    RosterPages(OneRosterImports rosters, RosterImports imports, RosterJoins joins, BroughtBy people, Pages pages) {
        this.rosters = rosters;
        this.imports = imports;
        this.joins = joins;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/rosters")
    View rosters(Actor actor) {
        return pages.show("oneroster/rosters", start(actor, null));
    }

    @PostMapping("/rosters")
    View send(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return again(actor, HttpStatus.UNPROCESSABLE_CONTENT, "oneroster.wrong.no-file");
        }
        try (InputStream sent = file.getInputStream()) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return switch (rosters.startPreview(actor, sent, name)) {
                case RosterSent.Begun(RosterImportId id) -> Redirects.to(address(id));
                case RosterSent.Refused(RosterSent.Reason reason) -> again(actor, status(reason), reason.key());
            };
        }
    }

    private static HttpStatus status(RosterSent.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case BUSY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    private View again(Actor actor, HttpStatus status, String wrong) {
        return pages.show(status.value(), "oneroster/rosters", start(actor, wrong));
    }

    @GetMapping("/rosters/imports/{import}")
    View roster(Actor actor, @PathVariable("import") UUID id) {
        return pages.show("oneroster/import", page(actor, id));
    }

    /** How far the work is; when it has ended, the whole page is asked for again. */
    @GetMapping("/rosters/imports/{import}/progress")
    View progress(Actor actor, @PathVariable("import") UUID id) {
        RosterImportPage page = page(actor, id);
        return page.brought().isWorking()
                ? pages.show("oneroster/progress", page)
                : (model, request, response) -> response.setHeader("HX-Refresh", "true");
    }

    @PostMapping("/rosters/imports/{import}/confirm")
    View confirm(
            Actor actor,
            @PathVariable("import") UUID id,
            @RequestParam(defaultValue = "false") boolean endingMeant,
            @RequestParam(defaultValue = "") String zone) {
        RosterImportId roster = new RosterImportId(id);
        TimeZones.find(zone).ifPresent(chosen -> imports.beginSchoolsIn(actor, roster, chosen));
        RosterOutcome said = rosters.startApplying(actor, roster, endingMeant);
        return switch (said) {
            case CONFIRMED, APPLIED -> Redirects.to(address(roster));
            case ENDS_MANY -> Redirects.to(address(roster), Flash.of("oneroster.warning.ends-many"));
            case ASKS -> Redirects.to(address(roster), Flash.of("oneroster.warning.asks"));
            case BUSY -> Redirects.to(address(roster), Flash.of("oneroster.warning.busy"));
            case OUTDATED, NOT_READY -> Redirects.to(address(roster), Flash.of("oneroster.warning.not-ready"));
        };
    }

    @PostMapping("/rosters/imports/{import}/cancel")
    View cancel(Actor actor, @PathVariable("import") UUID id) {
        boolean asked = imports.cancel(actor, new RosterImportId(id));
        return asked
                ? Redirects.to("/rosters", Flash.of("oneroster.notice.cancelled"))
                : Redirects.to(address(new RosterImportId(id)), Flash.of("oneroster.warning.too-late"));
    }

    private RosterImportPage page(Actor actor, UUID id) {
        Brought brought = people.name(actor, imports.get(actor, new RosterImportId(id)));
        return new RosterImportPage(
                brought,
                imports.keepsLists(brought.roster()),
                rosters.guessesZone(actor),
                joins.countOpen(actor, brought.roster().id()));
    }

    private RosterStartPage start(Actor actor, @Nullable String wrong) {
        List<Brought> history = people.name(actor, imports.list(actor, null).items());
        @Nullable
        Brought open = history.stream()
                .filter(each -> each.isWorking() || each.isReady())
                .findFirst()
                .orElse(null);
        return new RosterStartPage(history, open, wrong);
    }

    private static String address(RosterImportId id) {
        return "/rosters/imports/" + id;
    }
}
