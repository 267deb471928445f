package org.foothold.statistics.pooling;

/** How the interval of a pooled effect is made. */
public enum Uncertainty {
    /** SE² = 1/Σw and the normal quantile; too short with few units, for it takes τ² as known. */
    NORMAL,
    /** Knapp & Hartung (2003): SE² times q = Σw(y−μ)²/(k−1), t with k−1; 0 when all estimates are equal. */
    KNAPP_HARTUNG,
    /** The same with max(1, q), so that agreement by luck does not pass for certainty: the default. */
    KNAPP_HARTUNG_GUARDED
}
