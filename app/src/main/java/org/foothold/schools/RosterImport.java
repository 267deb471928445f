package org.foothold.schools;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An import of a roster as it stands: who brought what when, who said yes to it, how far it is, what it would change or has
 * changed.
 *
 * @param renewedAt when its preview was made anew, because something had changed between the preview and the yes
 */
public record RosterImport(
        RosterImportId id,
        String source,
        State state,
        PersonId startedBy,
        Instant startedAt,
        @Nullable PersonId confirmedBy,
        @Nullable Instant finishedAt,
        @Nullable Instant renewedAt,
        Reached reached,
        Before before,
        ZoneId timeZone,
        List<Count> counts,
        Found problems,
        Found warnings) {
    public RosterImport {
        counts = List.copyOf(counts);
    }

    public enum State {
        READING,
        REFUSED,
        READY,
        APPLYING,
        APPLIED,
        CANCELLED,
        REPLACED,
        FAILED;

        public boolean isWorking() {
            return this == READING || this == APPLYING;
        }
    }

    /** How far the work is, and when it last said so. */
    public record Reached(RosterProgress.Step step, long done, long total, Instant at) {}

    /** How much of what rosters brought was in use when the preview was made. */
    public record Before(int people, int enrolments) {}

    public record Count(RosterChange.Kind kind, RosterChange.Change change, int amount) {}

    /** How many were found; the list holds the first thousand of them. */
    public record Found(int count, List<Problem> list) {
        public Found {
            list = List.copyOf(list);
        }
    }

    public int count(RosterChange.Kind kind, RosterChange.Change change) {
        return counts.stream()
                .filter(each -> each.kind() == kind && each.change() == change)
                .mapToInt(Count::amount)
                .sum();
    }

    public boolean changesNothing() {
        return counts.stream().allMatch(each -> each.amount() == 0);
    }

    /** True if it brings schools that somebody must say the time zone of. */
    public boolean bringsSchools() {
        return count(RosterChange.Kind.SCHOOL, RosterChange.Change.ADDED) > 0;
    }

    /**
     * More than a third of the people or a fifth of the enrolments that rosters brought would end: more likely half a file
     * than half a district.
     */
    public boolean endsMany() {
        return 3L * count(RosterChange.Kind.PERSON, RosterChange.Change.ENDED) > before.people()
                || 5L * count(RosterChange.Kind.ENROLMENT, RosterChange.Change.ENDED) > before.enrolments();
    }
}
