package org.foothold.interop.oneroster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foothold.kernel.Role;
import org.foothold.schools.Roster;
import org.jspecify.annotations.Nullable;

/** The roles of people, wherever the file tells them: in users.csv (1.1), in roles.csv (1.2), or only by enrolments. */
final class GivenRoles {
    private final Context context;
    private final Orgs orgs;
    private final Users users;
    private final Map<String, Roster.RoleGiven> roles = new LinkedHashMap<>();

    GivenRoles(Context context, Orgs orgs, Users users) {
        this.context = context;
        this.orgs = orgs;
        this.users = users;
    }

    /** The role of a row of users.csv, in each of its orgs. */
    void acceptUser(Row row) {
        if (users.state(row.id()) == Users.State.ENDED) {
            return;
        }
        List<Optional<String>> places = row.list("orgSourcedIds").stream()
                .flatMap(org -> place(row, "orgSourcedIds", org).stream())
                .distinct()
                .toList();
        @Nullable String word = row.text("role");
        if (word == null) {
            if (!row.wrong().contains("role")) {
                context.findings().problem(row.problem("role", "oneroster.blank"));
            }
            return;
        }
        users.note(row.id(), word);
        boolean inSchool = places.stream().anyMatch(Optional::isPresent);
        places.stream()
                .filter(place -> place.isPresent() || !inSchool)
                .forEach(place -> give(row, row.id(), word, place));
    }

    /** A row of roles.csv. */
    void accept(Row row) {
        @Nullable String person = row.text("userSourcedId");
        @Nullable String word = row.text("role");
        @Nullable String org = row.text("orgSourcedId");
        if (row.ended() || isOver(row)) {
            roles.put(row.id(), new Roster.RoleGiven(row.id(), person, null, null, true));
            return;
        }
        Optional<Optional<String>> place = org == null ? Optional.empty() : place(row, "orgSourcedId", org);
        if (person != null && isThere(row, person) && word != null) {
            users.note(person, word);
            place.ifPresent(its -> give(row, person, word, its));
        }
    }

    /** Where no roles are told at all, an enrolment tells one. */
    void derive(String person, Role role, String school) {
        put(person + "|" + role + "|" + school, person, role, school);
    }

    List<Roster.RoleGiven> roles() {
        return List.copyOf(roles.values());
    }

    private boolean isOver(Row row) {
        @Nullable LocalDate end = row.date("endDate");
        return end != null && !end.isAfter(context.today());
    }

    private boolean isThere(Row row, String person) {
        Users.State state = users.state(person);
        if (state == Users.State.UNKNOWN) {
            context.findings().problem(row.problem("userSourcedId", "oneroster.unknown-user"));
        }
        return state != Users.State.UNKNOWN && state != Users.State.ENDED;
    }

    /** The school of an org, or in the inner Optional nothing for the whole district; outside nothing if it is not there. */
    private Optional<Optional<String>> place(Row row, String column, String org) {
        return switch (orgs.find(org)) {
            case Orgs.Place.InSchool(String school) -> Optional.of(Optional.of(school));
            case Orgs.Place.InDistrict() -> Optional.of(Optional.empty());
            case Orgs.Place.Ended() -> Optional.empty();
            case Orgs.Place.Unknown() -> {
                context.findings().problem(row.problemWith(column, org, "oneroster.unknown-org"));
                yield Optional.empty();
            }
        };
    }

    private void give(Row row, String person, String word, Optional<String> school) {
        Optional<Role> role = Roles.of(word, school.isEmpty());
        if (role.isEmpty()) {
            boolean elsewhere = Roles.of(word, school.isPresent()).isPresent();
            String key = elsewhere ? "oneroster.role-in-wrong-org" : "oneroster.role-opens-nothing";
            context.findings().repeat(row.table().csv(), row.line(), key, word);
            return;
        }
        if (school.isEmpty() && role.get() != Role.DISTRICT_LEADER) {
            context.findings().repeat(row.table().csv(), row.line(), "oneroster.role-in-district", word);
        }
        String id = row.table() == Table.ROLES ? row.id() : person + "|" + role.get() + "|" + school.orElse("");
        put(id, person, role.get(), school.orElse(null));
    }

    private void put(String id, String person, Role role, @Nullable String school) {
        roles.putIfAbsent(id, new Roster.RoleGiven(id, person, role, school, false));
    }
}
