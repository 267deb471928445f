package org.foothold.interop.oneroster;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.Role;
import org.foothold.schools.Roster;
import org.foothold.schools.RosterCancelled;
import org.foothold.schools.RosterImport;
import org.foothold.schools.RosterImportId;
import org.foothold.schools.RosterImports;
import org.foothold.schools.RosterOutcome;
import org.foothold.schools.RosterProgress;
import org.foothold.schools.Rosters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Door to imports of OneRoster files. Reading and applying are long: here they run beside the request, one after the
 * other on each node; how far they are stands in {@link RosterImports}.
 */
@Service
public class OneRosterImports {
    private static final Logger LOG = LoggerFactory.getLogger(OneRosterImports.class);

    private final Rosters rosters;
    private final RosterImports imports;
    private final Clock clock;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("rosters").factory());

    OneRosterImports(Rosters rosters, RosterImports imports, Clock clock) {
        this.rosters = rosters;
        this.imports = imports;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /** Reads a zip or folder and prepares its preview, beside the caller. A temporary file is deleted afterwards. */
    public RosterImportId startPreview(Actor actor, Path temporary, String name, ZoneId zone) {
        RosterImportId id = imports.begin(actor, name, zone);
        worker.execute(() -> DistrictScope.run(actor.district(), () -> {
            try {
                preview(actor, id, temporary, zone, noted(actor, id));
            } finally {
                delete(temporary);
            }
        }));
        return id;
    }

    /** Applies a previewed import beside the caller. */
    public void startApplying(Actor actor, RosterImportId id, boolean endingMeant) {
        actor.require(Role.ADMINISTRATOR);
        worker.execute(() ->
                DistrictScope.run(actor.district(), () -> apply(actor, id, endingMeant, noted(actor, id))));
    }

    /** Reads and prepares the preview while the caller waits. */
    public RosterImport preview(Actor actor, Path file, String name, ZoneId zone, RosterProgress progress) {
        RosterImportId id = imports.begin(actor, name, zone);
        preview(actor, id, file, zone, both(noted(actor, id), progress));
        return imports.get(actor, id);
    }

    /** Applies while the caller waits. */
    public RosterImport apply(Actor actor, RosterImportId id, boolean endingMeant, RosterProgress progress) {
        work(actor, id, () -> {
            RosterOutcome outcome = rosters.apply(actor, id, endingMeant, both(noted(actor, id), progress));
            LOG.info("Roster import {}: {}", id, outcome);
        });
        return imports.get(actor, id);
    }

    private void preview(Actor actor, RosterImportId id, Path file, ZoneId zone, RosterProgress progress) {
        work(actor, id, () -> {
            progress.reached(RosterProgress.Step.READING, 0, 0);
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            OneRosterReader.Result read = new OneRosterReader(rosters.known(actor), today, zone, progress).read(file);
            @Nullable Roster roster = read.roster();
            if (roster == null) {
                imports.refuse(
                        actor, id, read.findings().problems(), read.findings().warnings());
            } else {
                rosters.preview(actor, id, roster, read.findings().warnings(), progress);
            }
        });
    }

    /** An import always comes to an end that people can see, whatever happens on the way. */
    private void work(Actor actor, RosterImportId id, Runnable work) {
        try {
            work.run();
        } catch (RosterCancelled e) {
            imports.stop(actor, id, RosterImport.State.CANCELLED);
        } catch (RuntimeException e) {
            LOG.error("Roster import {} failed", id, e);
            imports.stop(actor, id, RosterImport.State.FAILED);
        }
    }

    private RosterProgress noted(Actor actor, RosterImportId id) {
        return new NotedProgress(imports, actor, id, clock);
    }

    private static RosterProgress both(RosterProgress first, RosterProgress second) {
        return (step, done, total) -> {
            first.reached(step, done, total);
            second.reached(step, done, total);
        };
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Could not delete {}", file, e);
        }
    }
}
