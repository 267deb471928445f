package org.foothold.interop.oneroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foothold.kernel.Role;
import org.foothold.schools.Roster;
import org.jspecify.annotations.Nullable;

/** enrollments.csv: who learns or teaches in which class. */
final class Enrolments {
    private final Context context;
    private final Orgs orgs;
    private final Users users;
    private final ClassRows classes;
    private final GivenRoles roles;
    private final boolean derivesRoles;
    private final List<Roster.Enrolment> enrolments = new ArrayList<>();

    Enrolments(Context context, Orgs orgs, Users users, ClassRows classes, GivenRoles roles, boolean derivesRoles) {
        this.context = context;
        this.orgs = orgs;
        this.users = users;
        this.classes = classes;
        this.roles = roles;
        this.derivesRoles = derivesRoles;
    }

    void accept(Row row) {
        @Nullable String schoolClass = row.text("classSourcedId");
        @Nullable String person = row.text("userSourcedId");
        @Nullable String word = row.text("role");
        if (row.ended()) {
            end(row);
            return;
        }
        Optional<ClassRows.Known> known = schoolClass == null ? Optional.empty() : knownClass(row, schoolClass);
        Optional<Users.State> state = person == null ? Optional.empty() : knownPerson(row, person);
        requireKnownSchool(row);
        if (known.isPresent() && state.isPresent() && word != null) {
            accept(row, known.get(), state.get());
        }
    }

    private void requireKnownSchool(Row row) {
        @Nullable String org = row.text("schoolSourcedId");
        if (org != null && orgs.find(org) instanceof Orgs.Place.Unknown) {
            context.findings().problem(row.problem("schoolSourcedId", "oneroster.unknown-org"));
        }
    }

    private Optional<ClassRows.Known> knownClass(Row row, String schoolClass) {
        Optional<ClassRows.Known> known = classes.find(schoolClass);
        if (known.isEmpty()) {
            context.findings().problem(row.problem("classSourcedId", "oneroster.unknown-class"));
        }
        return known;
    }

    private Optional<Users.State> knownPerson(Row row, String person) {
        Users.State state = users.state(person);
        if (state == Users.State.UNKNOWN) {
            context.findings().problem(row.problem("userSourcedId", "oneroster.unknown-user"));
            return Optional.empty();
        }
        return Optional.of(state);
    }

    List<Roster.Enrolment> enrolments() {
        return enrolments;
    }

    private void accept(Row row, ClassRows.Known known, Users.State state) {
        String word = String.valueOf(row.text("role"));
        if (known.ended() || state == Users.State.ENDED) {
            repeat(row, known.ended() ? "oneroster.enrolled-in-ended-class" : "oneroster.enrolled-but-ended", "");
            end(row);
            return;
        }
        Optional<Role> role = Roles.inClass(word);
        if (role.isEmpty()) {
            repeat(row, "oneroster.enrolment-opens-nothing", word.toLowerCase(Locale.ROOT));
            end(row);
            return;
        }
        check(row, known, state, role.get());
        if (hasLeft(row, known)) {
            end(row);
        } else {
            put(row, known, role.get());
        }
    }

    private void check(Row row, ClassRows.Known known, Users.State state, Role role) {
        if (role == Role.TEACHER && state == Users.State.NO_STAFF) {
            context.findings().problem(row.problem("role", "oneroster.teacher-is-no-staff"));
        }
        if (role == Role.STUDENT && state == Users.State.STAFF) {
            repeat(row, "oneroster.student-is-staff", "");
        }
        @Nullable String org = row.text("schoolSourcedId");
        if (org != null) {
            checkSchool(row, known, orgs.find(org));
        }
    }

    private void checkSchool(Row row, ClassRows.Known known, Orgs.Place place) {
        switch (place) {
            case Orgs.Place.InSchool(String school) -> {
                if (known.school() != null && !known.school().equals(school)) {
                    repeat(row, "oneroster.other-school", "");
                }
            }
            case Orgs.Place.Unknown() -> {}
            case Orgs.Place.InDistrict(), Orgs.Place.Ended() -> repeat(row, "oneroster.other-school", "");
        }
    }

    /** Left before the term did; when the term itself is over, the class keeps those who were in it. */
    private boolean hasLeft(Row row, ClassRows.Known known) {
        @Nullable LocalDate end = row.date("endDate");
        return end != null && !known.over() && !end.isAfter(context.today());
    }

    private void put(Row row, ClassRows.Known known, Role role) {
        String person = String.valueOf(row.text("userSourcedId"));
        enrolments.add(new Roster.Enrolment(row.id(), row.text("classSourcedId"), person, role, false));
        if (derivesRoles && known.school() != null) {
            roles.derive(person, role, known.school());
        }
    }

    private void end(Row row) {
        enrolments.add(new Roster.Enrolment(row.id(), null, null, null, true));
    }

    private void repeat(Row row, String key, String argument) {
        context.findings().repeat(row.table().csv(), row.line(), key, argument);
    }
}
