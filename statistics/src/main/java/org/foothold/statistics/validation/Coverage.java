package org.foothold.statistics.validation;

/**
 * How often a 95 % interval held the truth.
 *
 * @param held share of the trials that gave an interval
 * @param declined trials whose data could not be answered
 */
public record Coverage(
        String interval, String world, String claim, boolean kept, int trials, double held, long declined) {

    private static final double LEAST = .93;
    private static final double MOST = .97;

    Coverage(String interval, String world, CoverageCase.Claim claim, int trials, double held, long declined) {
        this(interval, world, words(claim), kept(claim, held), trials, held, declined);
    }

    private static String words(CoverageCase.Claim claim) {
        return switch (claim) {
            case NOMINAL -> ".93 to .97";
            case AT_LEAST -> "at least .93";
            case NONE -> "none: too short here";
        };
    }

    private static boolean kept(CoverageCase.Claim claim, double held) {
        return switch (claim) {
            case NOMINAL -> held >= LEAST && held <= MOST;
            case AT_LEAST -> held >= LEAST;
            case NONE -> true;
        };
    }
}
