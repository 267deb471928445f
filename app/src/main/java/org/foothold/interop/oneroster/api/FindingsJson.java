package org.foothold.interop.oneroster.api;

import java.util.List;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Words;
import org.foothold.schools.RosterImport;
import org.jspecify.annotations.Nullable;

/** What was found in a roster: problems refuse it, warnings say how it was read all the same. The first thousand of each. */
record FindingsJson(int problemCount, List<Finding> problems, int warningCount, List<Finding> warnings) {
    /** @param line from 1, or 0 where it has no line; {@code what} says what is wrong and what to do */
    record Finding(
            String file,
            int line,
            @Nullable String column,
            @Nullable String value,
            String key,
            String what) {
        static Finding of(Problem each, Words words) {
            String what = words.say(each.key(), each.arguments().toArray());
            return new Finding(each.file(), each.line(), each.column(), each.value(), each.key(), what);
        }
    }

    static FindingsJson of(RosterImport each, Words words) {
        return new FindingsJson(
                each.problems().count(),
                each.problems().list().stream()
                        .map(one -> Finding.of(one, words))
                        .toList(),
                each.warnings().count(),
                each.warnings().list().stream()
                        .map(one -> Finding.of(one, words))
                        .toList());
    }
}
