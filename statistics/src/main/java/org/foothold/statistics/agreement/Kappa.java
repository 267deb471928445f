package org.foothold.statistics.agreement;

import org.foothold.statistics.Interval;

/**
 * @param standardErrorOfChance if there were only chance: κ over it is the z of the test
 */
public record Kappa(
        double kappa,
        double observed,
        double expected,
        double standardError,
        double standardErrorOfChance,
        Interval interval) {}
