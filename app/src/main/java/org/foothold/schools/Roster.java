package org.foothold.schools;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * What another system says about schools, terms, people, classes and enrolments, each known by that system's own id
 * ({@code source}). {@code ended} means that the system no longer has it; then all but the source may be missing. Schools
 * that are new begin in {@code timeZone}, because rosters know none.
 */
public record Roster(
        ZoneId timeZone,
        Part<School> schools,
        List<Unit> units,
        Part<Term> terms,
        Part<Person> people,
        Part<RoleGiven> roles,
        Part<SchoolClass> classes,
        Part<Enrolment> enrolments) {
    public Roster {
        units = List.copyOf(units);
    }

    /** How much of a kind is told. */
    public enum Coverage {
        /** Nothing: what is there stays. */
        NONE,
        /** Only what is named changes. */
        NAMED,
        /** Roles only: all roles of each person that is named. */
        PER_PERSON,
        /** Everything: what is not named has ended. */
        WHOLE
    }

    /** The rows of one kind. Not copied: a roster may hold a million. */
    public record Part<T>(Coverage coverage, List<T> rows) {}

    public record School(String source, @Nullable String name, boolean ended) {}

    /** An org that is no school: it stands for {@code school}, or for the whole district where that is null. */
    public record Unit(String source, @Nullable String school) {}

    public record Term(
            String source,
            @Nullable String name,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean ended) {}

    public record Person(
            String source,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String grade,
            boolean ended) {}

    /** A role in a school, or in the whole district where {@code school} is null. */
    public record RoleGiven(
            String source,
            @Nullable String person,
            @Nullable Role role,
            @Nullable String school,
            boolean ended) {}

    public record SchoolClass(
            String source,
            @Nullable String school,
            @Nullable String term,
            @Nullable String name,
            @Nullable String subject,
            @Nullable String grade,
            boolean ended) {}

    public record Enrolment(
            String source,
            @Nullable String schoolClass,
            @Nullable String person,
            @Nullable Role role,
            boolean ended) {}
}
