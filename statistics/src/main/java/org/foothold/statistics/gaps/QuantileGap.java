package org.foothold.statistics.gaps;

import org.foothold.statistics.Printed;

/** The scores that share p of either group does not exceed. */
public record QuantileGap(double p, double reference, double focal) {

    public double gap() {
        return reference - focal;
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
