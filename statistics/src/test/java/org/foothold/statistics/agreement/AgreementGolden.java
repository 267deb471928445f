package org.foothold.statistics.agreement;

import java.util.Arrays;
import java.util.Locale;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Figure;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.Interval;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.agreement.Coincidences.Metric;
import org.foothold.statistics.agreement.IntraclassCorrelations.Coefficient;

/** R: kappa_from_P, gwet_ac, exact_adjacent, kripp, fleiss, icc_all of formulas.R. */
public final class AgreementGolden extends GoldenRows {

    static final Agreement AGREEMENT = Agreement.withDefaults().withMinimum(MinimumInformation.none());

    private static final ManyJudges MANY = ManyJudges.withDefaults().withMinimum(MinimumInformation.none());

    public AgreementGolden() {
        super("Agreement");
        pairs("self_vs_teacher_constructed", "constructed");
        pairs("agresti_carcinoma", "Agresti, CDA table 11.8; published κ .493");
        pairs("cohen1968_200", "Cohen (1968)");
        pairs("irrcac_cont4x4", "irrCAC");
        data("agreement/all_same_category", "constructed", AgreementGolden::oneCategory);
        many("shrout_fleiss1979", "Shrout & Fleiss (1979); published .17 .29 .71 .44 .62 .91", 10);
        many("krippendorff_canonical", "Krippendorff (2011); published .743 .815 .849 .797", 5);
        many("fleiss1971_diagnoses", "Fleiss (1971); published .430", 5);
        many("irr_anxiety", "irr", 6);
    }

    static PairedLevels pairs(String name) {
        PairedLevels pairs =
                PairedLevels.empty(Golden.json("agreement/" + name).at("/table").size());
        for (double[] pair : Golden.table("agreement/" + name).numbers()) {
            pairs = pairs.add((int) pair[0], (int) pair[1]);
        }
        return pairs;
    }

    /** The rows of the table are the first judge. */
    private static PairedLevels counted(Rows rows, String name) {
        PairedLevels pairs = pairs(name);
        rows.closed("pairs", "/n", pairs.pairs()).farthest("cell of the table", CLOSED, compare -> {
            for (int first = 0; first < pairs.levels(); first++) {
                for (int second = 0; second < pairs.levels(); second++) {
                    compare.accept("/table/" + first + "/" + second, (double) pairs.count(first, second));
                }
            }
        });
        return pairs;
    }

    private void pairs(String name, String source) {
        data("agreement/" + name, source, rows -> {
            PairedLevels pairs = counted(rows, name);
            for (Weights weights : Weights.values()) {
                String key = weights.name().toLowerCase(Locale.ROOT);
                Kappa kappa = value(AGREEMENT.kappa(pairs, weights));
                rows.closed("κ " + key, "/" + key + "/kappa", kappa.kappa())
                        .closed("κ " + key + ", SE", "/" + key + "/se", kappa.standardError())
                        .closed("κ " + key + ", SE of chance", "/" + key + "/se0", kappa.standardErrorOfChance())
                        .closed("κ " + key + ", observed", "/" + key + "/po", kappa.observed())
                        .closed("κ " + key + ", expected", "/" + key + "/pe", kappa.expected())
                        .closed(
                                "κ " + key + ", z of chance",
                                "/" + key + "/z0",
                                kappa.kappa() / kappa.standardErrorOfChance());
                String gwet = key.equals("unweighted") ? "/gwet_AC1/AC" : "/gwet_AC2_" + key + "/AC";
                rows.closed(
                        "Gwet " + key,
                        gwet,
                        value(AGREEMENT.gwet(pairs, weights)).coefficient());
            }
            same(rows, pairs);
            bias(rows, pairs);
            Coincidences coincidences = Coincidences.of(pairs);
            for (Metric metric : new Metric[] {Metric.NOMINAL, Metric.ORDINAL, Metric.INTERVAL}) {
                rows.closed(
                        "Krippendorff " + low(metric),
                        "/kripp/" + low(metric),
                        value(MANY.krippendorff(coincidences, metric)).value());
            }
            MarginalTest test = value(AGREEMENT.generosity(pairs));
            rows.closed("Stuart–Maxwell χ²", "/marginal_homogeneity_stuart_maxwell/chisq", test.chiSquared())
                    .closed(
                            "Stuart–Maxwell degrees of freedom",
                            "/marginal_homogeneity_stuart_maxwell/df",
                            test.degreesOfFreedom())
                    .closed("Stuart–Maxwell p", "/marginal_homogeneity_stuart_maxwell/p", test.p());
        });
    }

    /** Where the reference has no value, ours is a reason. */
    private static void oneCategory(Rows rows) {
        PairedLevels pairs = counted(rows, "all_same_category");
        for (Weights weights : Weights.values()) {
            String key = weights.name().toLowerCase(Locale.ROOT);
            Answer<Double> kappa = AGREEMENT.kappa(pairs, weights).map(Kappa::kappa);
            rows.farthest("κ " + key, CLOSED, compare -> compare.accept("/" + key + "/kappa", orNaN(kappa)));
            String gwet = key.equals("unweighted") ? "/gwet_AC1/AC" : "/gwet_AC2_" + key + "/AC";
            rows.farthest(
                    "Gwet " + key,
                    CLOSED,
                    compare -> compare.accept(
                            gwet, orNaN(AGREEMENT.gwet(pairs, weights).map(Gwet::coefficient))));
        }
        for (Metric metric : new Metric[] {Metric.NOMINAL, Metric.ORDINAL, Metric.INTERVAL}) {
            Answer<Double> alpha =
                    MANY.krippendorff(Coincidences.of(pairs), metric).map(Figure::value);
            rows.farthest(
                    "Krippendorff " + low(metric),
                    CLOSED,
                    compare -> compare.accept("/kripp/" + low(metric), orNaN(alpha)));
        }
        same(rows, pairs);
        Bias bias = value(AGREEMENT.bias(pairs));
        String at = "/exact_adjacent/";
        rows.closed("mean difference", at + "mean_difference", bias.mean().value())
                .closed("first higher", at + "higher", bias.higher())
                .closed("first lower", at + "lower", bias.lower())
                .farthest("sign test p", CLOSED, compare -> compare.accept(at + "sign_test_p", orNaN(bias.signTest())));
    }

    private static double orNaN(Answer<Double> answer) {
        return answer.optional().orElse(Double.NaN);
    }

    private static void same(Rows rows, PairedLevels pairs) {
        SameLevel same = value(AGREEMENT.same(pairs));
        String at = "/exact_adjacent/";
        rows.closed("pairs", at + "n", same.pairs())
                .closed("exact", at + "exact", same.shareExact())
                .closed(
                        "exact, lower",
                        at + "exact_ci95_wilson/0",
                        same.exactInterval().lower())
                .closed(
                        "exact, upper",
                        at + "exact_ci95_wilson/1",
                        same.exactInterval().upper())
                .closed("adjacent", at + "adjacent_or_exact", same.shareExactOrAdjacent())
                .closed(
                        "adjacent, lower",
                        at + "adjacent_ci95_wilson/0",
                        same.exactOrAdjacentInterval().lower())
                .closed(
                        "adjacent, upper",
                        at + "adjacent_ci95_wilson/1",
                        same.exactOrAdjacentInterval().upper());
    }

    private static void bias(Rows rows, PairedLevels pairs) {
        Bias bias = value(AGREEMENT.bias(pairs));
        String at = "/exact_adjacent/";
        rows.closed("mean difference", at + "mean_difference", bias.mean().value())
                .closed(
                        "mean difference, lower",
                        at + "mean_diff_ci95_t/0",
                        bias.mean().interval().lower())
                .closed(
                        "mean difference, upper",
                        at + "mean_diff_ci95_t/1",
                        bias.mean().interval().upper())
                .closed(
                        "limits of agreement, lower",
                        at + "loa95/0",
                        bias.limits().lower())
                .closed(
                        "limits of agreement, upper",
                        at + "loa95/1",
                        bias.limits().upper())
                .closed("deviation of differences", at + "sd_difference", bias.deviation())
                .closed("first higher", at + "higher", bias.higher())
                .closed("first lower", at + "lower", bias.lower())
                .closed("sign test p", at + "sign_test_p", value(bias.signTest()));
    }

    private void many(String name, String source, int values) {
        data("agreement/" + name, source, rows -> {
            double[][] ratings = Golden.table("agreement/" + name).numbers();
            Coincidences coincidences = Coincidences.empty(values);
            JudgedByAll judged = JudgedByAll.empty(ratings[0].length, values);
            for (double[] unit : ratings) {
                int[] there = Arrays.stream(unit)
                        .filter(x -> !Double.isNaN(x))
                        .mapToInt(x -> (int) x)
                        .toArray();
                coincidences = coincidences.add(there);
                judged = there.length == unit.length ? judged.add(there) : judged;
            }
            for (Metric metric : Metric.values()) {
                rows.closed(
                        "Krippendorff " + low(metric),
                        "/kripp/" + low(metric) + "/alpha",
                        value(MANY.krippendorff(coincidences, metric)).value());
            }
            FleissKappa fleiss = value(MANY.fleiss(judged));
            rows.closed("Fleiss κ", "/fleiss/kappa", fleiss.kappa())
                    .closed("Fleiss, observed", "/fleiss/Pbar", fleiss.observed())
                    .closed("Fleiss, expected", "/fleiss/Pe", fleiss.expected())
                    .closed("Fleiss κ, SE of chance", "/fleiss/se0", fleiss.standardErrorOfChance())
                    .closed("Fleiss κ, z of chance", "/fleiss/z", fleiss.kappa() / fleiss.standardErrorOfChance());
            IntraclassCorrelations icc = value(MANY.correlations(judged));
            icc(rows, "ICC1", icc.one());
            icc(rows, "ICC2", icc.two());
            icc(rows, "ICC3", icc.three());
            icc(rows, "ICC1k", icc.oneAverage());
            icc(rows, "ICC2k", icc.twoAverage());
            icc(rows, "ICC3k", icc.threeAverage());
        });
    }

    private static void icc(Rows rows, String name, Coefficient ours) {
        Interval interval = ours.interval();
        rows.closed(name, "/icc/" + name, ours.value())
                .closed(name + ", lower", "/icc/ci/" + name + "/0", interval.lower())
                .closed(name + ", upper", "/icc/ci/" + name + "/1", interval.upper());
    }

    private static String low(Metric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }

    private static <T> T value(Answer<T> answer) {
        return answer.optional().orElseThrow();
    }
}
