package org.foothold.statistics.irt;

/**
 * Answers too quick to have read the task: below 10 % of the mean time that students took for it, at most 10 seconds (Wise & Ma
 * 2012, NT10).
 */
public record RapidAnswers(double meanSeconds) {

    public double threshold() {
        return Math.min(10, .10 * meanSeconds);
    }

    public boolean isRapid(double seconds) {
        return seconds < threshold();
    }
}
