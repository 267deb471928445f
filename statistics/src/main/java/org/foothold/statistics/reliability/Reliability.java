package org.foothold.statistics.reliability;

import org.foothold.statistics.MinimumInformation;

/** The procedures of internal consistency; each is immutable, keep one and use it for many. */
public final class Reliability {

    private Reliability() {}

    /** Cronbach's α with Feldt's interval: the number of the technical details. */
    public static Alpha alpha() {
        return Alpha.withDefaults();
    }

    /** McDonald's ω of one factor, fitted by maximum likelihood. */
    public static Omega omega() {
        return new Omega(MinimumInformation.withDefaults());
    }

    /** Every coefficient of the classical theory, for a psychometrician. */
    public static ClassicalDetail detail() {
        return new ClassicalDetail(MinimumInformation.withDefaults());
    }

    /** Whether several α differ (Feldt, Woodruff & Salih 1987). */
    public static AlphaComparison comparison() {
        return new AlphaComparison(MinimumInformation.withDefaults());
    }

    /** Percentile intervals by drawing students anew. */
    public static Bootstrap bootstrap() {
        return Bootstrap.withDefaults();
    }
}
