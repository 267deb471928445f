package org.foothold.interop.oneroster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foothold.kernel.Problem;
import org.foothold.schools.Roster;
import org.jspecify.annotations.Nullable;

/** users.csv: who somebody is. User names, passwords, phones and identifiers are not kept: nothing here needs them. */
final class Users {
    /** Whether a person is there at all, and what is known of the roles. */
    enum State {
        UNKNOWN,
        /** Told in a file or row that could not be read. */
        UNREAD,
        ENDED,
        WITHOUT_ROLE,
        /** Student or family only: may not teach. */
        NO_STAFF,
        STAFF
    }

    private final Context context;
    private final List<Roster.Person> people = new ArrayList<>();
    private final Map<String, State> states = new HashMap<>();

    Users(Context context) {
        this.context = context;
    }

    void accept(Row row) {
        boolean ended = row.ended() || row.isFalse("enabledUser");
        states.put(row.id(), ended ? State.ENDED : State.WITHOUT_ROLE);
        String given = first(row, "preferredGivenName", "givenName");
        String family = first(row, "preferredFamilyName", "familyName");
        people.add(new Roster.Person(row.id(), given, family, email(row), row.joined("grades"), ended));
    }

    State state(String person) {
        @Nullable State state = states.get(person);
        if (state != null) {
            return state;
        }
        @Nullable
        Boolean staff = context.mayRefer(Table.USERS) ? context.known().people().get(person) : null;
        if (staff != null) {
            return staff ? State.STAFF : State.NO_STAFF;
        }
        return context.findings().excuses(Table.USERS, person) ? State.UNREAD : State.UNKNOWN;
    }

    /** Notes a role that somebody has, whatever it opens here. */
    void note(String person, String word) {
        State role = Roles.mayTeach(word) ? State.STAFF : State.NO_STAFF;
        states.computeIfPresent(person, (id, now) -> now == State.WITHOUT_ROLE || now == State.NO_STAFF ? role : now);
    }

    List<Roster.Person> people() {
        return people;
    }

    void warnOfPeopleWithoutRole() {
        long without =
                states.values().stream().filter(State.WITHOUT_ROLE::equals).count();
        if (without > 0) {
            context.findings()
                    .warning(
                            Problem.inFile(Table.USERS.csv(), "oneroster.people-without-role", Long.toString(without)));
        }
    }

    private static String first(Row row, String column, String otherwise) {
        @Nullable String text = row.text(column);
        @Nullable String other = row.text(otherwise);
        return text != null ? text : other != null ? other : "";
    }

    private @Nullable String email(Row row) {
        @Nullable String email = row.text("email");
        if (email != null && !email.contains("@")) {
            context.findings().repeat(row.table().csv(), row.line(), "oneroster.no-email", "");
            return null;
        }
        return email;
    }
}
