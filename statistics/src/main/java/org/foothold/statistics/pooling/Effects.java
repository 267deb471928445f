package org.foothold.statistics.pooling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/**
 * The effects of many units, each with a name and the group it lies in (a school in a district). Kept in the order of names,
 * so that merging in any order gives the same list and the same sums.
 */
public final class Effects {

    private static final String MAGIC = "EFCT";
    private static final Comparator<UnitEffect> BY_NAME =
            Comparator.comparing(UnitEffect::group).thenComparing(UnitEffect::unit);
    private static final Effects EMPTY = new Effects(List.of());

    /** @param group where the unit lies; the same for all when there are two levels only */
    record UnitEffect(String group, String unit, Effect effect) {}

    private final List<UnitEffect> units;

    private Effects(List<UnitEffect> units) {
        this.units = units;
    }

    public static Effects empty() {
        return EMPTY;
    }

    public Effects add(String unit, Effect effect) {
        return add("", unit, effect);
    }

    public Effects add(String group, String unit, Effect effect) {
        return merge(new Effects(List.of(new UnitEffect(group, unit, effect))));
    }

    /** @throws IllegalArgumentException if both hold the same unit: it would count twice */
    public Effects merge(Effects other) {
        var merged = new ArrayList<UnitEffect>(units.size() + other.units.size());
        int i = 0;
        int j = 0;
        while (i < units.size() || j < other.units.size()) {
            int order = i == units.size()
                    ? 1
                    : j == other.units.size() ? -1 : BY_NAME.compare(units.get(i), other.units.get(j));
            if (order == 0) {
                throw new IllegalArgumentException(
                        "twice: " + units.get(i).group() + " " + units.get(i).unit());
            }
            merged.add(order < 0 ? units.get(i++) : other.units.get(j++));
        }
        return new Effects(List.copyOf(merged));
    }

    public int size() {
        return units.size();
    }

    List<UnitEffect> units() {
        return units;
    }

    /** Everything but one unit. */
    Effects without(int at) {
        var rest = new ArrayList<>(units);
        rest.remove(at);
        return new Effects(List.copyOf(rest));
    }

    double[] estimates() {
        return units.stream().mapToDouble(unit -> unit.effect().estimate()).toArray();
    }

    double[] variances() {
        return units.stream().mapToDouble(unit -> unit.effect().variance()).toArray();
    }

    /** For whoever merges further elsewhere; the effects in it are not for showing. */
    public byte[] toBytes() {
        var state = new StateWriter(MAGIC, 1).number(units.size());
        for (UnitEffect unit : units) {
            state.text(unit.group()).text(unit.unit());
            state.real(unit.effect().estimate()).real(unit.effect().variance());
        }
        return state.toBytes();
    }

    public static Effects fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, Effects::read);
    }

    private static Effects read(StateReader state) {
        var units = new ArrayList<UnitEffect>();
        for (int left = state.entries(); left > 0; left--) {
            units.add(new UnitEffect(state.text(), state.text(), Effect.of(state.real(), state.real())));
        }
        units.sort(BY_NAME);
        for (int i = 1; i < units.size(); i++) {
            if (BY_NAME.compare(units.get(i - 1), units.get(i)) == 0) {
                throw new IllegalArgumentException("twice: " + units.get(i).unit());
            }
        }
        return new Effects(List.copyOf(units));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Effects that && units.equals(that.units);
    }

    @Override
    public int hashCode() {
        return units.hashCode();
    }
}
