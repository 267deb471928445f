package org.foothold.interop.oneroster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.foothold.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** One row with the values of the columns that Foothold reads; a blank value and one that was wrong are both absent. */
record Row(Table table, int line, Map<String, String> values, Set<String> wrong, boolean ended) {
    static final int SHOWN = 80;

    String id() {
        return Objects.requireNonNull(values.get(Table.ID));
    }

    @Nullable
    String text(String column) {
        return values.get(column);
    }

    /** The words between commas, without the blanks around them. */
    List<String> list(String column) {
        @Nullable String value = values.get(column);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList();
    }

    /** The list as one short text, or null. */
    @Nullable
    String joined(String column) {
        String all = String.join(", ", list(column));
        return all.isEmpty() ? null : shortened(all, Column.LONGEST);
    }

    @Nullable
    LocalDate date(String column) {
        @Nullable String value = values.get(column);
        return value == null ? null : Column.date(value);
    }

    boolean isFalse(String column) {
        return "false".equals(values.getOrDefault(column, "").toLowerCase(Locale.ROOT));
    }

    Problem problem(String column, String key, String... arguments) {
        return problemWith(column, values.get(column), key, arguments);
    }

    Problem problemWith(String column, @Nullable String value, String key, String... arguments) {
        return new Problem(
                table.csv(), line, column, value == null ? null : shortened(value, SHOWN), key, List.of(arguments));
    }

    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
