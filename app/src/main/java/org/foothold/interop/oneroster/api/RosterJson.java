package org.foothold.interop.oneroster.api;

import java.time.Instant;
import java.util.List;
import org.foothold.schools.RosterChange;
import org.foothold.schools.RosterImport;
import org.foothold.schools.RosterProgress;
import org.jspecify.annotations.Nullable;

/**
 * An import of a roster as programs see it.
 *
 * @param done how far the step is; {@code total} is 0 where nobody knows how far it goes
 * @param timeZone in which its new schools begin, unless the confirmation names another
 * @param endsMany whether so much would end that the confirmation must say that it is meant
 */
record RosterJson(
        String id,
        String file,
        RosterImport.State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        RosterProgress.Step step,
        long done,
        long total,
        List<Count> counts,
        boolean endsMany,
        String timeZone,
        int problems,
        int warnings) {
    /** How many of a kind are added, changed or ended; the list behind it is {@code …/changes}. */
    record Count(RosterChange.Kind kind, RosterChange.Change change, int amount) {
        static Count of(RosterImport.Count each) {
            return new Count(each.kind(), each.change(), each.amount());
        }
    }

    static RosterJson of(RosterImport each) {
        return new RosterJson(
                each.id().toString(),
                each.source(),
                each.state(),
                each.startedAt(),
                each.finishedAt(),
                each.reached().step(),
                each.reached().done(),
                each.reached().total(),
                each.counts().stream().map(Count::of).toList(),
                each.endsMany(),
                each.timeZone().getId(),
                each.problems().count(),
                each.warnings().count());
    }
}
