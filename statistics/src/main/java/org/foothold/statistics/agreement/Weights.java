package org.foothold.statistics.agreement;

/** How much a pair of levels counts as agreement: 1 − (|i−j|/(K−1))^q; unweighted counts only the same level. */
public enum Weights {
    UNWEIGHTED,
    LINEAR,
    QUADRATIC;

    double of(int i, int j, int levels) {
        double away = levels == 1 ? 0 : Math.abs(i - j) / (levels - 1.0);
        return switch (this) {
            case UNWEIGHTED -> i == j ? 1 : 0;
            case LINEAR -> 1 - away;
            case QUADRATIC -> 1 - away * away;
        };
    }
}
