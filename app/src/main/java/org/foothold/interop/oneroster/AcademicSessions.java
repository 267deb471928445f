package org.foothold.interop.oneroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foothold.schools.Roster;
import org.jspecify.annotations.Nullable;

/** academicSessions.csv: every session becomes a term; a class belongs to the one of its terms that ends last. */
final class AcademicSessions {
    private final Context context;
    private final List<Roster.Term> terms = new ArrayList<>();
    private final Map<String, Optional<LocalDate>> ends = new HashMap<>();

    AcademicSessions(Context context) {
        this.context = context;
    }

    void accept(Row row) {
        @Nullable LocalDate starts = row.date("startDate");
        @Nullable LocalDate end = row.date("endDate");
        if (!row.ended() && starts != null && end != null && end.isBefore(starts)) {
            context.findings().problem(row.problem("endDate", "oneroster.ends-before-it-starts", starts.toString()));
        }
        ends.put(row.id(), row.ended() ? Optional.empty() : Optional.ofNullable(end));
        terms.add(new Roster.Term(row.id(), row.text("title"), starts, end, row.ended()));
    }

    List<Roster.Term> terms() {
        return terms;
    }

    /** The term of a class that names these, the one that ends last; empty if none of them is there. */
    Optional<String> latest(Row row) {
        List<String> named = row.list("termSourcedIds");
        named.stream()
                .filter(term -> !isThere(term))
                .forEach(term ->
                        context.findings().repeat(row.table().csv(), row.line(), "oneroster.unknown-term", term));
        return named.stream()
                .filter(term -> end(term).isPresent())
                .max(Comparator.comparing((String term) -> end(term).orElse(LocalDate.MIN))
                        .thenComparing(Comparator.naturalOrder()));
    }

    Optional<LocalDate> end(String term) {
        @Nullable Optional<LocalDate> end = ends.get(term);
        if (end != null) {
            return end;
        }
        return context.mayRefer(Table.ACADEMIC_SESSIONS)
                ? Optional.ofNullable(context.known().terms().get(term))
                : Optional.empty();
    }

    private boolean isThere(String term) {
        return ends.containsKey(term)
                || end(term).isPresent()
                || context.findings().isUnread(Table.ACADEMIC_SESSIONS, term);
    }
}
