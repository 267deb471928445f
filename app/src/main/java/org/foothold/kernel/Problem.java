package org.foothold.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in what somebody gave us: where it stands and, as a message key with its arguments, what is wrong and
 * what to do. Line and column count from 1; 0 means that the problem has no such place.
 */
public record Problem(
        String file,
        int line,
        @Nullable String column,
        @Nullable String value,
        String key,
        List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem inFile(String file, String key, String... arguments) {
        return new Problem(file, 0, null, null, key, List.of(arguments));
    }
}
