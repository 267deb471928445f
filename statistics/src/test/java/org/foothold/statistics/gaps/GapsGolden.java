package org.foothold.statistics.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.Interval;
import org.foothold.statistics.MinimumInformation;
import tools.jackson.databind.JsonNode;

/**
 * R: smd(x, y), psup(x, y), qgap(x, y), hetop2(n1, n2) of the reference formulas (metafor and effsize agree);
 * HETOP::mle_hetop for many groups.
 */
public final class GapsGolden extends GoldenRows {

    static final Gaps GAPS = Gaps.withDefaults().withMinimum(MinimumInformation.none());
    private static final double NLM = 5e-3;

    public GapsGolden() {
        super("Gaps");
        because(NLM, "many groups: HETOP ends its search (nlm) early and asks for .005.");
        scores("sim_gap", "simulated");
        scores("tiny7", "constructed");
        scores("complete_separation", "constructed");
        scores("star_g3_math_lunch", "Tennessee STAR");
        scores("star_g3_math_eth", "Tennessee STAR");
        levels("sim_gap_ordinal_4", "simulated");
        levels("star_g3_math_lunch_ordinal_3_30_70", "Tennessee STAR");
        levels("star_g3_math_lunch_ordinal_4_10_50_90", "Tennessee STAR");
        levels("star_g3_math_lunch_ordinal_4_25_50_80", "Tennessee STAR");
        levels("star_g3_math_lunch_ordinal_5_20_40_60_80", "Tennessee STAR");
        data("gaps/edge_cases", "constructed", EdgeRows::add);
        data("meta/star_g3_lunch_gap_by_school_meta", "Tennessee STAR", SchoolRows::add);
        many("sim_40groups_hetop", "simulated");
        many("star_g3_math_subgroups_hetop", "Tennessee STAR");
        many("star_g3_math_schools_hetop", "Tennessee STAR");
    }

    private void scores(String name, String source) {
        data("gaps/" + name, source, rows -> {
            List<GroupScores> groups = groups(name);
            standardized(rows, known(GAPS.standardized(groups.get(0), groups.get(1))));
            for (int g = 0; g < 2; g++) {
                moments(rows, g, groups.get(g));
            }
            raw(rows, known(GAPS.raw(groups.get(0), groups.get(1))));
            spread(rows, known(GAPS.spread(groups.get(0), groups.get(1))));
            quantiles(rows, known(GAPS.quantiles(groups.get(0), groups.get(1))));
            superiority(rows, known(GAPS.superiority(groups.get(0), groups.get(1))));
        });
    }

    private static void standardized(Rows rows, StandardizedGap gap) {
        rows.closed("standardized difference d", "/smd/cohen_d", gap.d())
                .closed("Hedges' g", "/smd/hedges_g", gap.g().value())
                .closed("Hedges' g, variance", "/smd/var_g_LS", square(gap.g().standardError()))
                .closed("J", "/smd/J_exact", gap.g().value() / gap.d())
                .closed("pooled standard deviation", "/smd/pooled_sd", gap.pooledDeviation())
                .closed("Glass's delta", "/smd/glass_delta_sd2", known(gap.glass()))
                .closed("difference in averaged deviations", "/smd/d_av", known(gap.averaged()));
        interval(rows, "g, large samples", "/smd/g_ci95_wald", gap.g().interval());
        interval(rows, "d, noncentral t", "/smd/d_ci95_noncentral_t", gap.exactD());
        interval(rows, "g, noncentral t", "/smd/g_ci95_noncentral_t", gap.exactG());
    }

    private static void moments(Rows rows, int g, GroupScores group) {
        String what = "group " + (g + 1) + ", ";
        rows.closed(what + "students", "/smd/n/" + g, group.n())
                .closed(what + "mean", "/smd/mean/" + g, group.moments().mean())
                .closed(
                        what + "standard deviation",
                        "/smd/sd/" + g,
                        known(group.moments().standardDeviation()));
    }

    private static void raw(Rows rows, MeanGap found) {
        Estimate raw = found.gap();
        rows.closed("difference of means", "/smd/raw_difference", raw.value())
                .closed("Welch standard error", "/smd/welch_se", raw.standardError());
        rows.closed("Welch degrees of freedom", "/smd/welch_df", found.degreesOfFreedom());
        interval(rows, "difference, Welch", "/smd/welch_ci95", raw.interval());
    }

    private static void spread(Rows rows, SpreadGap spread) {
        rows.closed("log variability ratio", "/smd/lnVR", spread.logRatio().value())
                .closed(
                        "log variability ratio, variance",
                        "/smd/var_lnVR",
                        square(spread.logRatio().standardError()))
                .closed("variance ratio", "/smd/variance_ratio", spread.varianceRatio());
        interval(rows, "variance ratio, F", "/smd/variance_ratio_ci95_F", spread.varianceRatioInterval());
    }

    private static void quantiles(Rows rows, QuantileGaps quantiles) {
        for (int i = 0; i < quantiles.at().size(); i++) {
            QuantileGap one = quantiles.at().get(i);
            rows.closed("share of quantile " + one.p(), "/quantile_gaps_type7/" + i + "/p", one.p());
            rows.closed("gap at share " + one.p(), "/quantile_gaps_type7/" + i + "/gap", one.gap());
            rows.closed("reference quantile " + one.p(), "/quantile_gaps_type7/" + i + "/q1", one.reference());
            rows.closed("focal quantile " + one.p(), "/quantile_gaps_type7/" + i + "/q2", one.focal());
        }
    }

    private static void superiority(Rows rows, Superiority found) {
        rows.closed("probability of superiority", "/superiority/PS", found.probability())
                .closed("probability of superiority, DeLong SE", "/superiority/PS_se_delong", found.standardError())
                .closed("Cliff's delta", "/superiority/cliffs_delta", found.cliff());
        rows.farthest("PS, logit interval", CLOSED, compare -> {
            Answer<Interval> interval = found.interval();
            compare.accept("/superiority/PS_ci95_logit/0", orNaN(interval.map(Interval::lower)));
            compare.accept("/superiority/PS_ci95_logit/1", orNaN(interval.map(Interval::upper)));
        });
        Answer<Estimate> v = found.vInterval();
        rows.farthest("V", CLOSED, compare -> compare.accept("/superiority/V", orNaN(v.map(Estimate::value))))
                .farthest(
                        "V, SE",
                        CLOSED,
                        compare -> compare.accept("/superiority/V_se", orNaN(v.map(Estimate::standardError))))
                .farthest("V, interval", CLOSED, compare -> {
                    Answer<Interval> interval = v.map(Estimate::interval);
                    compare.accept("/superiority/V_ci95/0", orNaN(interval.map(Interval::lower)));
                    compare.accept("/superiority/V_ci95/1", orNaN(interval.map(Interval::upper)));
                });
    }

    static double orNaN(Answer<Double> answer) {
        return answer.optional().orElse(Double.NaN);
    }

    private void levels(String name, String source) {
        data("gaps/" + name, source, rows -> {
            LevelCounts x = counts(rows.at("/counts_group1"));
            LevelCounts y = counts(rows.at("/counts_group2"));
            OrderedGap own = known(GAPS.ordered(x, y));
            ordered(rows, "ordered probit, ", "/hetop_two_group", own);
            ordered(
                    rows,
                    "ordered probit of equal spread, ",
                    "/homoskedastic",
                    known(OrderedGap.of(x, y, .95, ProbitFit.Spread.COMMON)));
            for (int k = 0; k < own.cuts().size(); k++) {
                rows.closed(
                        "reference group above cut " + (k + 1),
                        "/per_cut/" + k + "/prop1",
                        own.cuts().get(k).reference());
                rows.closed(
                        "focal group above cut " + (k + 1),
                        "/per_cut/" + k + "/prop2",
                        own.cuts().get(k).focal());
                rows.closed(
                        "points at cut " + (k + 1),
                        "/per_cut/" + k + "/pct_point_gap",
                        own.cuts().get(k).points());
                rows.closed(
                        "probit at cut " + (k + 1),
                        "/per_cut/" + k + "/probit_gap",
                        known(own.cuts().get(k).probit()));
            }
            Superiority ties = known(GAPS.superiority(scores(x), scores(y)));
            rows.closed("PS of levels, ties half", "/ps_from_counts/PS_ties_half", ties.probability());
            rows.closed("V of levels, ties half", "/ps_from_counts/V_ties_half", known(ties.v()));
        });
    }

    private static void ordered(Rows rows, String what, String at, OrderedGap gap) {
        rows.iterative(what + "gap", at + "/gap_V", gap.gap().value())
                .iterative(what + "SE", at + "/se", gap.gap().standardError())
                .iterative(
                        what + "gap, lower",
                        at + "/ci95/0",
                        gap.gap().interval().lower())
                .iterative(
                        what + "gap, upper",
                        at + "/ci95/1",
                        gap.gap().interval().upper())
                .iterative(
                        what + "gap in the focal deviation",
                        at + "/mu1_minus_mu2_in_sd2",
                        gap.gap().value() * Math.sqrt((1 + square(gap.spreadRatio())) / 2))
                .iterative(what + "ratio of deviations", at + "/sd_ratio", gap.spreadRatio())
                .iterative(what + "log likelihood", at + "/loglik", gap.logLikelihood());
    }

    private void many(String name, String source) {
        data("gaps/" + name, source, rows -> {
            var groups = new ArrayList<LevelCounts>();
            rows.at("/counts").forEach(row -> groups.add(counts(row)));
            ManyGroups found = known(GAPS.onOneScale(groups));
            List<ManyGroups.Placed> placed = found.groups();
            rows.each(
                    "mean of a group",
                    "/est_star/mu",
                    placed.stream()
                            .mapToDouble(one -> known(one.mean()).value())
                            .toArray(),
                    NLM);
            rows.each(
                    "deviation of a group",
                    "/est_star/sigma",
                    placed.stream().mapToDouble(one -> known(one.deviation())).toArray(),
                    NLM);
            rows.add("groups with a mean of their own", estimated(rows, "/status/mu"), placed.size(), CLOSED)
                    .add(
                            "groups with a deviation of their own",
                            estimated(rows, "/status/sigma"),
                            placed.size(),
                            CLOSED);
            rows.add("share of variance between groups", "/est_star/icc", known(found.between()), NLM);
            List<Double> cuts = known(found.cuts());
            for (int k = 0; k < cuts.size(); k++) {
                rows.add("cut " + (k + 1), "/est_star/cut/" + k, cuts.get(k), NLM);
            }
        });
    }

    private static double estimated(Rows rows, String at) {
        return rows.at(at)
                .valueStream()
                .filter(status -> status.stringValue().equals("est"))
                .count();
    }

    private static void interval(Rows rows, String what, String at, Interval interval) {
        rows.closed(what + ", lower", at + "/0", interval.lower())
                .closed(what + ", upper", at + "/1", interval.upper());
    }

    private static LevelCounts counts(JsonNode row) {
        return LevelCounts.of(IntStream.range(0, row.size())
                .mapToLong(k -> row.get(k).longValue())
                .toArray());
    }

    private static GroupScores scores(LevelCounts counts) {
        return new GroupScores(Histogram.ofCounts(0, counts.toArray()), 1);
    }

    /** In tenths of a point; groups in the order in which the reference names them. */
    private static List<GroupScores> groups(String name) {
        String first = Golden.json("gaps/" + name).at("/groups/0").stringValue();
        Golden.Table table = Golden.table("gaps/" + name);
        List<String> of = table.texts("group");
        double[] scores = table.numbers("score");
        var groups = new ArrayList<>(List.of(GroupScores.inUnitsOf(.1), GroupScores.inUnitsOf(.1)));
        for (int i = 0; i < scores.length; i++) {
            int at = of.get(i).equals(first) ? 0 : 1;
            groups.set(at, groups.get(at).add(scores[i]));
        }
        return groups;
    }

    private static double square(double x) {
        return x * x;
    }

    static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}
