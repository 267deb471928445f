package org.foothold.statistics;

import java.util.function.Supplier;

/**
 * From how much information on a figure may be shown (the rules of docs/statistics/minimum-information.md). Every
 * procedure carries them, so that no page can forget them; {@link #none()} is for checking formulas and for data that
 * are pooled further.
 *
 * @param reliabilityFigures students; below it consistency is said in words, without decimals
 * @param itemDiscrimination students; below it only negative discrimination and wrong keys are flagged
 * @param keyCheck students; with fewer the rules of keys were not tested, and chance alone makes good students choose a wrong answer
 * @param kappa paired judgements; below it exact and adjacent agreement only; also works put in order, for how reliable the order is
 * @param ownJudgements paired judgements of one student before anything is said about their self-assessment
 * @param biasShown students in the smaller group before a figure of a task's bias is shown
 * @param biasFlagged students in the smaller group before a task is flagged by itself
 * @param gap students in the smaller group before a gap is shown that is neither pooled nor drawn towards others: with 100
 *     in each its interval is ±.28 standard deviations, with 25 ±.56
 * @param pooledUnits classes, schools or studies before they are pooled with an interval
 * @param calibration students per task of a bank before it is calibrated: with ten tasks a slope of 1 is then known to ±.35, with
 *     250 to ±.5
 * @param cell people behind any published figure
 */
public record MinimumInformation(
        int reliabilityFigures,
        int itemDiscrimination,
        int keyCheck,
        int kappa,
        int ownJudgements,
        int biasShown,
        int biasFlagged,
        int gap,
        int pooledUnits,
        int calibration,
        int cell) {

    public static MinimumInformation withDefaults() {
        return new MinimumInformation(50, 50, 15, 20, 5, 100, 250, 100, 5, 500, 10);
    }

    public static MinimumInformation none() {
        return new MinimumInformation(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** The answer from the minimum on, else that it is not shown. */
    public static <T> Answer<T> shown(long there, int minimum, Counted counted, Supplier<Answer<T>> answer) {
        return there < minimum ? Answer.notShown(minimum, counted) : answer.get();
    }
}
