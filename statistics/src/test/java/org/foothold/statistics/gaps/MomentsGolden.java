package org.foothold.statistics.gaps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.Moments;

/**
 * NIST's certified means and standard deviations, of series cut into pieces that are merged in any order: nine digits of each
 * must be right. Quantiles: R's quantile(type = 7).
 */
public final class MomentsGolden extends GoldenRows {

    private static final double NINE_DIGITS = 1e-9;
    private static final int[] PIECES = {1, 2, 3, 7, 64};

    /** The step between values of the series, in which they are counted. */
    private static final Map<String, Double> UNITS =
            Map.of("Lew", 1.0, "Lottery", 1.0, "Mavro", 1e-4, "Michelso", .01, "NumAcc1", 1.0, "NumAcc2", .1);

    public MomentsGolden() {
        super("Moments");
        data(
                "streaming/nist_univariate",
                "NIST Statistical Reference Datasets",
                rows -> UNITS.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(one -> series(rows, one.getKey(), one.getValue())));
    }

    private static void series(Rows rows, String name, double unit) {
        double[] values =
                Golden.table("streaming/nist_" + name.toLowerCase(Locale.ROOT)).numbers("y");
        String at = "/datasets/" + name;
        double mean = certified(rows, at + "/certified_mean_text");
        double deviation = certified(rows, at + "/certified_sd_text");
        for (int pieces : PIECES) {
            Moments merged = merged(values, pieces);
            String what = name + " in " + pieces + " pieces, ";
            rows.add(what + "mean", mean, merged.mean(), NINE_DIGITS)
                    .add(
                            what + "standard deviation",
                            deviation,
                            Math.sqrt(merged.m2() / (merged.n() - 1)),
                            NINE_DIGITS);
        }
        counted(rows, name, at, deviation, values, unit);
    }

    private static void counted(Rows rows, String name, String at, double deviation, double[] values, double unit) {
        GroupScores scores = GroupScores.inUnitsOf(unit);
        for (double value : values) {
            scores = scores.add(value);
        }
        Moments moments = scores.moments();
        rows.add(
                name + " counted, standard deviation",
                deviation,
                Math.sqrt(moments.m2() / (moments.n() - 1)),
                NINE_DIGITS);
        rows.closed(name + ", number", at + "/n", moments.n())
                .closed(name + ", least", at + "/min", scores.quantile(0))
                .closed(name + ", most", at + "/max", scores.quantile(1));
        double[] shares = {.01, .05, .1, .25, .5, .75, .9, .95, .99};
        for (int i = 0; i < shares.length; i++) {
            rows.closed(name + ", quantile " + shares[i], at + "/quantiles_type7/" + i, scores.quantile(shares[i]));
        }
    }

    private static double certified(Rows rows, String pointer) {
        return Double.parseDouble(rows.at(pointer).stringValue());
    }

    /** Each piece by itself, then merged in an order of chance. */
    private static Moments merged(double[] values, int pieces) {
        List<Moments> parts = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            Moments part = Moments.empty();
            for (int i = piece * values.length / pieces; i < (piece + 1) * values.length / pieces; i++) {
                part = part.add(values[i]);
            }
            parts.add(part);
        }
        Collections.shuffle(parts, new Random(pieces));
        return parts.stream().reduce(Moments.empty(), Moments::merge);
    }
}
