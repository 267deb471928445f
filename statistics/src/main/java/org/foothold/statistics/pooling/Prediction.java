package org.foothold.statistics.pooling;

/** How intervals of single units, another one or one of those at hand, treat that τ² is itself estimated. */
public enum Prediction {
    /**
     * As if τ² were known: the formulas of the literature. Too short: with 20 to 30 units and τ² below the sampling variances they
     * hold the truth in 88 to 92 of 100.
     */
    PLUG_IN,
    /**
     * Averaged over what the restricted likelihood says of τ, all values of τ being taken as equally likely beforehand: the
     * default. From 5 to 400 units; outside as if known, since below nothing is known of τ and above enough.
     */
    AVERAGED
}
