package org.foothold.statistics.pooling;

/** How the variance τ² between units is estimated. All are clipped at 0. */
public enum Heterogeneity {
    /** τ² = 0: one effect for all. */
    NONE,
    /** DerSimonian & Laird (1986): (Q − (k−1))/(Σw − Σw²/Σw). Best known; too small with few or uneven units. */
    DERSIMONIAN_LAIRD,
    /** Hedges & Olkin (1985): variance of the estimates minus mean sampling variance. */
    HEDGES,
    /** Sidik & Jonkman (2005): one step from the raw variance; never 0 unless all estimates are equal. */
    SIDIK_JONKMAN,
    /** Paule & Mandel (1982): Q(τ²) = k − 1. */
    PAULE_MANDEL,
    /** Maximum likelihood; too small with few units. */
    MAXIMUM_LIKELIHOOD,
    /** Restricted maximum likelihood (Viechtbauer 2005): the default. */
    RESTRICTED_MAXIMUM_LIKELIHOOD
}
