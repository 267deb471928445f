package org.foothold.interop.oneroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foothold.schools.Roster;
import org.jspecify.annotations.Nullable;

/** classes.csv: the groups in which people meet. */
final class ClassRows {
    /** What an enrolment needs to know of its class. {@code over}: its term has ended. */
    record Known(boolean ended, @Nullable String school, boolean over) {}

    private final Context context;
    private final Orgs orgs;
    private final AcademicSessions sessions;
    private final Courses courses;
    private final List<Roster.SchoolClass> classes = new ArrayList<>();
    private final Map<String, Known> known = new HashMap<>();

    ClassRows(Context context, Orgs orgs, AcademicSessions sessions, Courses courses) {
        this.context = context;
        this.orgs = orgs;
        this.sessions = sessions;
        this.courses = courses;
    }

    void accept(Row row) {
        if (row.ended()) {
            add(row, null, null, true);
            return;
        }
        courses.check(row);
        Optional<String> term = sessions.latest(row);
        @Nullable String org = row.text("schoolSourcedId");
        @Nullable String school = org == null ? null : school(row, org);
        boolean over = term.flatMap(sessions::end).filter(this::isOver).isPresent();
        known.put(row.id(), new Known(false, school, over));
        classes.add(new Roster.SchoolClass(
                row.id(),
                school,
                term.orElse(null),
                row.text("title"),
                courses.subject(row),
                courses.grade(row),
                false));
    }

    /** The class of this id, or nothing if neither the file nor an earlier roster has it. */
    Optional<Known> find(String id) {
        @Nullable Known own = known.get(id);
        if (own != null) {
            return Optional.of(own);
        }
        boolean earlier =
                context.mayRefer(Table.CLASSES) && context.known().classes().contains(id);
        return earlier || context.findings().excuses(Table.CLASSES, id)
                ? Optional.of(new Known(false, null, false))
                : Optional.empty();
    }

    List<Roster.SchoolClass> classes() {
        return classes;
    }

    private void add(Row row, @Nullable String school, @Nullable String term, boolean ended) {
        known.put(row.id(), new Known(ended, school, false));
        classes.add(new Roster.SchoolClass(row.id(), school, term, row.text("title"), null, null, ended));
    }

    private @Nullable String school(Row row, String org) {
        return switch (orgs.find(org)) {
            case Orgs.Place.InSchool(String school) -> school;
            case Orgs.Place.InDistrict() -> refuse(row, "oneroster.class-in-no-school");
            case Orgs.Place.Ended() -> refuse(row, "oneroster.class-in-ended-school");
            case Orgs.Place.Unknown() -> refuse(row, "oneroster.unknown-org");
        };
    }

    private @Nullable String refuse(Row row, String key) {
        context.findings().problem(row.problem("schoolSourcedId", key));
        return null;
    }

    private boolean isOver(LocalDate end) {
        return end.isBefore(context.today());
    }
}
