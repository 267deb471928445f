package org.foothold.interop.oneroster;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.Role;
import org.foothold.schools.Districts;
import org.foothold.schools.ImportTurns;
import org.foothold.schools.Roster;
import org.foothold.schools.RosterCancelled;
import org.foothold.schools.RosterImport;
import org.foothold.schools.RosterImportId;
import org.foothold.schools.RosterImports;
import org.foothold.schools.RosterOutcome;
import org.foothold.schools.RosterProgress;
import org.foothold.schools.Rosters;
import org.foothold.schools.School;
import org.foothold.schools.TimeZones;
import org.foothold.shell.SentFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Door to imports of OneRoster files. Reading and applying are long: here they run beside the request, each in its turn;
 * how far they are stands in {@link RosterImports}.
 */
@Service
public class OneRosterImports {
    private static final Logger LOG = LoggerFactory.getLogger(OneRosterImports.class);

    /** How large a file may be that somebody sends. */
    public static final int MOST_MEGABYTES = 200;

    private final Rosters rosters;
    private final RosterImports imports;
    private final Districts districts;
    private final ImportTurns turns;
    private final Clock clock;
    private final Pulse pulse;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("roster-", 1).factory());

    OneRosterImports(Rosters rosters, RosterImports imports, Districts districts, ImportTurns turns, Clock clock) {
        this.rosters = rosters;
        this.imports = imports;
        this.districts = districts;
        this.turns = turns;
        this.clock = clock;
        this.pulse = new Pulse(imports);
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
        pulse.close();
    }

    /** Where a roster's new schools most likely are: where the district's first school is, else where this machine is. */
    ZoneId zone(Actor actor) {
        return districts.listSchools(actor).stream()
                .findFirst()
                .map(School::timeZone)
                .orElseGet(() -> ZoneId.of(TimeZones.likely()));
    }

    /** True if nothing but a guess says where the new schools are. */
    public boolean guessesZone(Actor actor) {
        return districts.listSchools(actor).isEmpty();
    }

    /** Keeps the file that is sent and prepares its preview in its turn, beside the caller. */
    public RosterSent startPreview(Actor actor, InputStream sent, String name) throws IOException {
        actor.require(Role.ADMINISTRATOR);
        ZoneId zone = zone(actor);
        return SentFile.keep(sent, name, MOST_MEGABYTES * 1_000_000L)
                .map(kept -> kept.giveTo(upload -> startPreview(actor, upload, zone)))
                .orElse(new RosterSent.Refused(RosterSent.Reason.TOO_LARGE));
    }

    private RosterSent startPreview(Actor actor, SentFile upload, ZoneId zone) {
        Optional<ImportTurns.Turn> turn = turns.take(actor);
        if (turn.isEmpty()) {
            upload.delete();
            return new RosterSent.Refused(RosterSent.Reason.BUSY);
        }
        return new RosterSent.Begun(turn.get().giveTo(mine -> startPreview(actor, upload, zone, mine)));
    }

    private RosterImportId startPreview(Actor actor, SentFile upload, ZoneId zone, ImportTurns.Turn turn) {
        RosterImportId id = imports.begin(actor, upload.name(), zone);
        queue(actor, id, turn, () -> {
            try {
                preview(actor, id, upload.file(), upload.name(), zone, noted(actor, id));
            } finally {
                upload.delete();
            }
        });
        return id;
    }

    /** Confirms a preview and, if that is well, applies it in its turn, beside the caller. */
    public RosterOutcome startApplying(Actor actor, RosterImportId id, boolean endingMeant) {
        return turns.take(actor)
                .map(turn -> turn.giveTo(mine -> startApplying(actor, id, endingMeant, mine)))
                .orElse(RosterOutcome.BUSY);
    }

    private RosterOutcome startApplying(Actor actor, RosterImportId id, boolean endingMeant, ImportTurns.Turn turn) {
        RosterOutcome said = rosters.confirm(actor, id, endingMeant);
        if (said == RosterOutcome.CONFIRMED) {
            queue(actor, id, turn, () -> work(actor, id, () -> told(id, rosters.apply(actor, id, noted(actor, id)))));
        } else {
            turn.close();
        }
        return said;
    }

    /** Reads and prepares the preview while the caller waits. */
    public RosterImport preview(Actor actor, Path file, String name, ZoneId zone, RosterProgress progress) {
        RosterImportId id = imports.begin(actor, name, zone);
        preview(actor, id, file, name, zone, both(noted(actor, id), progress));
        return imports.get(actor, id);
    }

    /** Applies while the caller waits. */
    public RosterImport apply(Actor actor, RosterImportId id, boolean endingMeant, RosterProgress progress) {
        work(actor, id, () -> {
            RosterOutcome said = rosters.confirm(actor, id, endingMeant);
            RosterProgress all = both(noted(actor, id), progress);
            told(id, said == RosterOutcome.CONFIRMED ? rosters.apply(actor, id, all) : said);
        });
        return imports.get(actor, id);
    }

    private static void told(RosterImportId id, RosterOutcome outcome) {
        LOG.info("Roster import {}: {}", id, outcome);
    }

    private void queue(Actor actor, RosterImportId id, ImportTurns.Turn turn, Runnable work) {
        pulse.begin(actor, id);
        try {
            workers.execute(() -> DistrictScope.run(actor.district(), () -> inTurn(turn, work)));
        } catch (RejectedExecutionException stopping) {
            pulse.end(id);
            throw stopping;
        }
    }

    /** What waits when the program stops is left: it falls silent, and is shown as failed. */
    private static void inTurn(ImportTurns.Turn turn, Runnable work) {
        try (turn) {
            turn.comes();
            work.run();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void preview(Actor actor, RosterImportId id, Path file, String name, ZoneId zone, RosterProgress progress) {
        work(actor, id, () -> {
            progress.reached(RosterProgress.Step.READING, 0, 0);
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            OneRosterReader.Result read =
                    new OneRosterReader(rosters.known(actor), today, zone, progress).read(file, name);
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
        pulse.begin(actor, id);
        try {
            work.run();
        } catch (RosterCancelled e) {
            imports.stop(actor, id, RosterImport.State.CANCELLED);
        } catch (RuntimeException e) {
            LOG.error("Roster import {} failed", id, e);
            imports.stop(actor, id, RosterImport.State.FAILED);
        } finally {
            pulse.end(id);
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
}
