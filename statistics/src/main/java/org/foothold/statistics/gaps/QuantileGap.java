package org.foothold.statistics.gaps;

/** The scores that share p of either group does not exceed. */
public record QuantileGap(double p, double reference, double focal) {

    public double gap() {
        return reference - focal;
    }
}
