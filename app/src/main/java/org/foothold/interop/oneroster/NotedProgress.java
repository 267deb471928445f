package org.foothold.interop.oneroster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.foothold.kernel.Actor;
import org.foothold.schools.RosterImportId;
import org.foothold.schools.RosterImports;
import org.foothold.schools.RosterProgress;
import org.jspecify.annotations.Nullable;

/** Notes progress for all to see, though not more often than anybody looks; so a cancelled import hears of it too. */
final class NotedProgress implements RosterProgress {
    private static final Duration EVERY = Duration.ofMillis(400);

    private final RosterImports imports;
    private final Actor actor;
    private final RosterImportId id;
    private final Clock clock;
    private Instant noted = Instant.MIN;
    private @Nullable Step step;

    NotedProgress(RosterImports imports, Actor actor, RosterImportId id, Clock clock) {
        this.imports = imports;
        this.actor = actor;
        this.id = id;
        this.clock = clock;
    }

    @Override
    public void reached(Step now, long done, long total) {
        Instant time = clock.instant();
        if (now != step || noted.plus(EVERY).isBefore(time)) {
            step = now;
            noted = time;
            imports.note(actor, id, now, done, total);
        }
    }
}
