package org.foothold.targets;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Problems;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.foothold.schools.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door for bringing frameworks in. The whole edition is stored first, where nobody uses it; a person looks at what would
 * change; taking it is then one row. So a broken file changes nothing, and the preview survives a restart.
 */
@Service
@Transactional
public class FrameworkImports {
    private static final Duration ABANDONED = Duration.ofDays(2);
    private static final long MOST_STANDARDS = 500_000;
    private static final Duration SILENT = Duration.ofMinutes(5);

    private final ImportStore imports;
    private final EditionStore editions;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    FrameworkImports(ImportStore imports, EditionStore editions, Audit audit, Ids ids, Clock clock) {
        this.imports = imports;
        this.editions = editions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** False where the district has brought in so much of late, used or not, that it might fill the disk. */
    @Transactional(readOnly = true)
    public boolean hasRoom(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return imports.countStored(actor.district(), clock.instant().minus(ABANDONED)) < MOST_STANDARDS;
    }

    public ImportId start(Actor actor, String file) {
        actor.require(Role.ADMINISTRATOR);
        ImportId id = new ImportId(ids.next());
        imports.insert(actor.district(), id, file, actor.person(), clock.instant());
        return id;
    }

    /**
     * Tells how far the work is, seen by others at once, with a connection besides that of {@link #stage}: so whoever stages
     * for people stages few at a time. Stops it with {@link Cancelled} if somebody cancelled. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(Actor actor, ImportId id, FrameworkImport.State state, int done, int total) {
        actor.require(Role.ADMINISTRATOR);
        if (!imports.progress(actor.district(), id, state, done, total, clock.instant())) {
            throw new Cancelled();
        }
    }

    public void refuse(Actor actor, ImportId id, Problems problems) {
        actor.require(Role.ADMINISTRATOR);
        imports.finish(actor.district(), id, FrameworkImport.State.REFUSED, null, problems, clock.instant());
    }

    /** Stores the edition, unless its content is stored already, and makes the import ready to be looked at. */
    public void stage(Actor actor, ImportId id, EditionContent edition, Problems notices, EditionStored progress) {
        actor.require(Role.ADMINISTRATOR);
        EditionId stored = editions.store(edition, ids.next(), clock.instant(), progress);
        if (!imports.finish(actor.district(), id, FrameworkImport.State.READY, stored, notices, clock.instant())) {
            throw new Cancelled();
        }
    }

    /** How far the import is; one that has been silent for minutes was left by a stopped program and is cancelled. */
    public FrameworkImport get(Actor actor, ImportId id) {
        actor.require(Role.ADMINISTRATOR);
        FrameworkImport found = imports.find(actor.district(), id).orElseThrow(() -> new NotFound("import"));
        if (found.isRunning() && found.touchedAt().plus(SILENT).isBefore(clock.instant())) {
            imports.cancel(actor.district(), id, clock.instant());
            return imports.find(actor.district(), id).orElseThrow(() -> new NotFound("import"));
        }
        return found;
    }

    @Transactional(readOnly = true)
    public EditionChanges changes(Actor actor, ImportId id) {
        return editions.changes(actor.district(), ready(actor, id));
    }

    @Transactional(readOnly = true)
    public Slice<ChangedStandard> listChanges(
            Actor actor, ImportId id, EditionChanges.Kind kind, @Nullable String after) {
        return editions.listChanges(actor.district(), ready(actor, id), kind, after);
    }

    /** The district uses this edition from now on; the former one stays to go back to. Taking it twice changes nothing. */
    public FrameworkId take(Actor actor, ImportId id) {
        EditionId edition = ready(actor, id);
        FrameworkId framework = editions.take(actor.district(), edition, actor.person(), clock.instant());
        imports.taken(actor.district(), id, clock.instant());
        audit.record(
                actor,
                "targets.framework-taken",
                Map.of("framework", framework.toString(), "edition", edition.toString()));
        return framework;
    }

    public void cancel(Actor actor, ImportId id) {
        get(actor, id);
        imports.cancel(actor.district(), id, clock.instant());
    }

    /** Newest first, a part at a time; {@code after} is the last of the part before. */
    @Transactional(readOnly = true)
    public Slice<FrameworkImport> list(Actor actor, @Nullable ImportId after) {
        actor.require(Role.ADMINISTRATOR);
        return imports.list(actor.district(), after);
    }

    /** Drops what was stored for previews and never taken. */
    public int dropAbandoned() {
        return editions.dropUnused(clock.instant().minus(ABANDONED));
    }

    /** Changes nothing, so that reading doors may ask it: an import that was left is not ready either way. */
    private EditionId ready(Actor actor, ImportId id) {
        actor.require(Role.ADMINISTRATOR);
        FrameworkImport found = imports.find(actor.district(), id).orElseThrow(() -> new NotFound("import"));
        @Nullable EditionId edition = found.edition();
        boolean lookable = found.state() == FrameworkImport.State.READY || found.state() == FrameworkImport.State.TAKEN;
        if (edition == null || !lookable) {
            throw new NotFound("import that is ready");
        }
        return edition;
    }
}
