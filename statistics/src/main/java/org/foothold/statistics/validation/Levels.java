package org.foothold.statistics.validation;

import org.foothold.statistics.standing.Level;

/** Arithmetic of levels and chances. */
final class Levels {

    private Levels() {}

    static Level shift(Level level, int by) {
        return Level.values()[Math.clamp(level.ordinal() + by, 0, Level.values().length - 1)];
    }

    static double logOdds(double chance) {
        return Math.log(chance / (1 - chance));
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
