package org.foothold.interop.oneroster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.foothold.schools.Roster;
import org.jspecify.annotations.Nullable;

/**
 * orgs.csv. A school is a school; a department stands for the school above it, or is one itself where none is; all
 * others stand for the district.
 */
final class Orgs {
    private static final int DEEPEST = 20;

    /** Where an org is to be found in Foothold. */
    sealed interface Place {
        record InSchool(String source) implements Place {}

        record InDistrict() implements Place {}

        record Ended() implements Place {}

        record Unknown() implements Place {}
    }

    private final Context context;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    Orgs(Context context) {
        this.context = context;
    }

    void accept(Row row) {
        rows.put(row.id(), row);
    }

    /** Call it once, after the last row. */
    void close() {
        rows.forEach((id, row) -> places.put(id, row.ended() ? new Place.Ended() : place(row, 0)));
        rows.values().forEach(this::warn);
    }

    Place find(String org) {
        @Nullable Place place = places.get(org);
        if (place != null) {
            return place;
        }
        if (context.mayRefer(Table.ORGS) && context.known().schools().contains(org)) {
            return new Place.InSchool(org);
        }
        @Nullable
        Optional<String> unit =
                context.mayRefer(Table.ORGS) ? context.known().units().get(org) : null;
        if (unit != null) {
            return unit.<Place>map(Place.InSchool::new).orElseGet(Place.InDistrict::new);
        }
        return context.findings().excuses(Table.ORGS, org) ? new Place.InSchool(org) : new Place.Unknown();
    }

    List<Roster.School> schools() {
        List<Roster.School> schools = new ArrayList<>();
        rows.forEach((id, row) -> {
            if (row.ended()) {
                schools.add(new Roster.School(id, null, true));
            } else if (new Place.InSchool(id).equals(places.get(id))) {
                schools.add(new Roster.School(id, row.text("name"), false));
            }
        });
        return schools;
    }

    List<Roster.Unit> units() {
        List<Roster.Unit> units = new ArrayList<>();
        places.forEach((id, place) -> {
            switch (place) {
                case Place.InSchool(String school) -> {
                    if (!school.equals(id)) {
                        units.add(new Roster.Unit(id, school));
                    }
                }
                case Place.InDistrict() -> units.add(new Roster.Unit(id, null));
                case Place.Ended(), Place.Unknown() -> {}
            }
        });
        return units;
    }

    private Place place(Row row, int depth) {
        String type = Objects.requireNonNullElse(row.text("type"), "school").toLowerCase(Locale.ROOT);
        return switch (type) {
            case "school" -> new Place.InSchool(row.id());
            case "department" -> above(row, depth);
            default -> new Place.InDistrict();
        };
    }

    /** The school above a department; a department under no school is taken for one. */
    private Place above(Row row, int depth) {
        @Nullable String parent = row.text("parentSourcedId");
        if (parent == null || depth == DEEPEST) {
            return new Place.InSchool(row.id());
        }
        @Nullable Row up = rows.get(parent);
        Place place = up == null ? find(parent) : up.ended() ? new Place.Ended() : place(up, depth + 1);
        return place instanceof Place.InSchool ? place : new Place.InSchool(row.id());
    }

    private boolean isAboveItself(Row row) {
        @Nullable Row up = above(row);
        for (int steps = 0; up != null && !row.equals(up) && steps < DEEPEST; steps++) {
            up = above(up);
        }
        return row.equals(up);
    }

    private @Nullable Row above(Row row) {
        @Nullable String parent = row.text("parentSourcedId");
        return parent == null ? null : rows.get(parent);
    }

    private void warn(Row row) {
        @Nullable String parent = row.text("parentSourcedId");
        if (parent != null && !rows.containsKey(parent) && find(parent) instanceof Place.Unknown) {
            context.findings().warning(row.problem("parentSourcedId", "oneroster.unknown-parent"));
        }
        if (isAboveItself(row)) {
            context.findings().warning(row.problem("parentSourcedId", "oneroster.above-itself"));
        }
        boolean department = "department".equalsIgnoreCase(row.text("type"));
        if (department && new Place.InSchool(row.id()).equals(places.get(row.id()))) {
            context.findings().warning(row.problem("type", "oneroster.department-as-school"));
        }
    }
}
