package org.foothold.lessons.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.foothold.evidence.FactId;
import org.foothold.kernel.Words;
import org.foothold.lessons.NewObservation;
import org.foothold.schools.Person;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;

/**
 * A class to be observed on one target: who was not seen for longest stands first.
 *
 * @param target the one that is looked at; null where the teacher has none yet
 * @param inLesson a lesson is open to go back to
 */
public record ObservePage(
        Day day,
        boolean inLesson,
        List<LearningTarget> targets,
        @Nullable LearningTarget target,
        List<Row> rows) {
    private static final int LATELY_DAYS = 14;

    public ObservePage {
        targets = List.copyOf(targets);
        rows = List.copyOf(rows);
    }

    /**
     * One student.
     *
     * @param id of the fact that the form makes
     * @param seen when last; null if never
     */
    public record Row(Person student, FactId id, @Nullable Instant seen) {}

    public NewObservation.Seen[] choices() {
        return NewObservation.Seen.values();
    }

    public boolean isChosen(LearningTarget each) {
        return target != null && target.id().equals(each.id());
    }

    public String name(TargetVersion version) {
        return PlanForm.name(version);
    }

    public String address() {
        return "/classes/" + day.id() + "/observations";
    }

    public List<Row> notLately() {
        return rows.stream().filter(row -> !isLately(row)).toList();
    }

    public List<Row> lately() {
        return rows.stream().filter(this::isLately).toList();
    }

    private boolean isLately(Row row) {
        return row.seen() != null && date(row.seen()).isAfter(day.date().minusDays(LATELY_DAYS));
    }

    public String lastSeen(Row row, Words words) {
        if (row.seen() == null) {
            return words.lookup("lessons.observe.never");
        }
        LocalDate date = date(row.seen());
        return ChronoUnit.DAYS.between(date, day.date()) == 0
                ? words.lookup("lessons.observe.today")
                : Day.inShort(date, words);
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, day.schoolClass().timeZone());
    }
}
