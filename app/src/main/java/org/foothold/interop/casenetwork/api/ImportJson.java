package org.foothold.interop.casenetwork.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Words;
import org.foothold.targets.EditionChanges;
import org.foothold.targets.FrameworkImport;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param framework the framework that was read, once it is known
 * @param changes what taking it would change, once it is ready to be taken
 * @param problems why it was refused or, where it is ready, what was noticed; at most the first thousand
 */
record ImportJson(
        UUID id,
        String file,
        Instant startedAt,
        FrameworkImport.State state,
        int done,
        int total,
        @Nullable UUID framework,
        @Nullable String title,
        @Nullable ChangesJson changes,
        int problemCount,
        List<ProblemJson> problems) {
    /** How many standards differ from those in use; {@code same} if nothing differs at all. */
    record ChangesJson(int added, int changed, int removed, boolean same) {
        static ChangesJson of(EditionChanges changes) {
            return new ChangesJson(changes.added(), changes.changed(), changes.removed(), changes.same());
        }
    }

    /** What is wrong and what to do; line and column count from 1, line 0 means no such place. */
    record ProblemJson(
            int line, @Nullable String column, @Nullable String value, String what) {
        static ProblemJson of(Problem problem, Words words) {
            return new ProblemJson(
                    problem.line(),
                    problem.column(),
                    problem.value(),
                    words.say(problem.key(), problem.arguments().toArray()));
        }
    }

    static ImportJson of(FrameworkImport attempt, @Nullable EditionChanges changes, Words words) {
        return new ImportJson(
                attempt.id().value(),
                attempt.file(),
                attempt.startedAt(),
                attempt.state(),
                attempt.done(),
                attempt.total(),
                attempt.framework() == null ? null : attempt.framework().value(),
                attempt.title(),
                changes == null ? null : ChangesJson.of(changes),
                attempt.problemCount(),
                attempt.problems().stream()
                        .map(each -> ProblemJson.of(each, words))
                        .toList());
    }
}
