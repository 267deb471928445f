package org.foothold.interop.oneroster;

import static org.foothold.interop.oneroster.Column.loose;
import static org.foothold.interop.oneroster.Column.oneOf;
import static org.foothold.interop.oneroster.Column.optional;
import static org.foothold.interop.oneroster.Column.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foothold.interop.oneroster.Column.Kind;

/** Of each table the columns that Foothold reads; others may stand beside them in any order. */
final class Columns {
    private static final Map<Table, List<Column>> ALL = new EnumMap<>(Table.class);

    static {
        put(
                Table.ORGS,
                required("name", Kind.TEXT),
                oneOf("type", true, "department", "school", "district", "local", "state", "national"),
                optional("parentSourcedId", Kind.ID),
                optional("metadata.boarding", Kind.BOOLEAN));
        put(
                Table.ACADEMIC_SESSIONS,
                required("title", Kind.TEXT),
                oneOf("type", false, "gradingPeriod", "semester", "schoolYear", "term"),
                required("startDate", Kind.DATE),
                required("endDate", Kind.DATE));
        put(Table.COURSES, optional("subjects", Kind.LIST), optional("grades", Kind.LIST, "grade"));
        put(
                Table.USERS,
                optional("enabledUser", Kind.BOOLEAN),
                required("givenName", Kind.TEXT),
                required("familyName", Kind.TEXT),
                optional("preferredGivenName", Kind.TEXT),
                optional("preferredFamilyName", Kind.TEXT),
                optional("email", Kind.TEXT),
                optional("grades", Kind.LIST, "grade"),
                optional("orgSourcedIds", Kind.LIST, "orgSourcedId"),
                oneOf("role", false, Roles.WORDS));
        put(
                Table.ROLES,
                required("userSourcedId", Kind.ID),
                oneOf("role", true, Roles.WORDS),
                required("orgSourcedId", Kind.ID),
                loose("beginDate", Kind.DATE),
                loose("endDate", Kind.DATE));
        put(
                Table.CLASSES,
                required("title", Kind.TEXT),
                required("schoolSourcedId", Kind.ID),
                optional("termSourcedIds", Kind.LIST, "termSourcedId"),
                optional("courseSourcedId", Kind.ID),
                optional("grades", Kind.LIST, "grade"),
                optional("subjects", Kind.LIST),
                oneOf("classType", false, "homeroom", "scheduled"));
        put(
                Table.ENROLLMENTS,
                required("classSourcedId", Kind.ID),
                required("userSourcedId", Kind.ID),
                oneOf("role", true, Roles.WORDS),
                optional("schoolSourcedId", Kind.ID),
                optional("primary", Kind.BOOLEAN),
                loose("beginDate", Kind.DATE),
                loose("endDate", Kind.DATE));
        put(
                Table.DEMOGRAPHICS,
                loose("birthDate", Kind.DATE),
                optional("americanIndianOrAlaskaNative", Kind.BOOLEAN),
                optional("asian", Kind.BOOLEAN),
                optional("blackOrAfricanAmerican", Kind.BOOLEAN),
                optional("nativeHawaiianOrOtherPacificIslander", Kind.BOOLEAN),
                optional("white", Kind.BOOLEAN),
                optional("demographicRaceTwoOrMoreRaces", Kind.BOOLEAN),
                optional("hispanicOrLatinoEthnicity", Kind.BOOLEAN));
    }

    private Columns() {}

    static List<Column> of(Table table) {
        return ALL.getOrDefault(table, List.of());
    }

    private static void put(Table table, Column... own) {
        List<Column> all = new ArrayList<>();
        String older = table == Table.DEMOGRAPHICS ? "userSourcedId" : Table.ID;
        all.add(new Column(Table.ID, List.of(older), Kind.ID, Set.of(), true, true));
        all.add(oneOf(Table.STATUS, false, "active", "tobedeleted", "inactive"));
        all.add(loose(Table.MODIFIED, Kind.DATE));
        all.addAll(Arrays.asList(own));
        ALL.put(table, List.copyOf(all));
    }
}
