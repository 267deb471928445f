package org.foothold.statistics.change;

import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Moments;
import org.foothold.statistics.change.TwoWaves.Side;
import org.foothold.statistics.multilevel.ClusterProducts;
import org.foothold.statistics.multilevel.ClusterRegression;
import org.foothold.statistics.multilevel.Coefficient;
import org.foothold.statistics.multilevel.Mixed;
import org.foothold.statistics.multilevel.MixedModel;

/** R: t.test of gains, lm, eiv of the reference formulas, clubSandwich::coef_test (CR2), lme4::lmer. */
public final class ChangeGolden extends GoldenRows {

    private static final Changes CHANGES = Changes.withDefaults().withMinimum(MinimumInformation.none());
    private static final PairMoments.Scale PLAIN = new PairMoments.Scale(0, 1, 0, 1);

    public ChangeGolden() {
        super("Gap change");
        because(1e-4, "lme4 ends its search early and asks for 1e-4 on coefficients.");
        because(1e-3, "lme4 asks for 1e-3 on variances, which its search finds less sharply.");
        waves("sim_twowave", "simulated");
        waves("bdf_arith_minority", "Snijders and Bosker 1999");
        waves("star_k3_math_lunch", "Tennessee STAR");
        data("gap_change/star_g3_small_by_lunch_lmer", "Tennessee STAR", ChangeGolden::smallClasses);
        data("gap_change/egsingle_growth", "Raudenbush and others 2000", GrowthRows::add);
    }

    private void waves(String name, String source) {
        data("gap_change/" + name, source, rows -> {
            Golden.Table table = Golden.table("gap_change/" + name);
            double[] before = table.numbers("pre");
            double[] after = table.numbers("post");
            double[] focal = table.numbers("focal");
            List<String> cluster = table.texts("cluster");
            TwoWaves waves = TwoWaves.empty();
            StartingScores scores = StartingScores.empty();
            for (int i = 0; i < before.length; i++) {
                Side side = focal[i] == 1 ? Side.STUDIED : Side.COMPARISON;
                waves = waves.add(cluster.get(i), side, before[i], after[i]);
                scores = scores.add(before[i], after[i]);
            }
            rows.closed("students of the focal group", "/n_focal", waves.students(Side.STUDIED));
            gap(rows, known(CHANGES.sameStudents(waves)));
            adjusted(rows, waves);
            thirds(rows, known(CHANGES.byItself(scores, .8)));
            mixed(rows, waves);
        });
    }

    private static void gap(Rows rows, GapChange found) {
        estimate(rows, "difference in differences", "/difference_in_differences_raw", "/did_ci95_welch", found.raw());
        estimate(rows, "the same standardized", "/did_in_total_sd_units", "/did_sd_ci95_welch", found.standardized());
        rows.closed("gap before", "/pre_gap_pooled_sd", known(found.gapBefore()))
                .closed("gap after", "/post_gap_pooled_sd", known(found.gapAfter()));
        Coefficient robust = known(found.robust());
        rows.closed("the same, CR2", "/did_sd_CR2/beta", robust.estimate().value())
                .closed("the same, CR2 SE", "/did_sd_CR2/SE", robust.estimate().standardError())
                .closed("the same, CR2 degrees of freedom", "/did_sd_CR2/df", robust.degreesOfFreedom())
                .closed("the same, CR2 p", "/did_sd_CR2/p", robust.probability());
    }

    private static void estimate(Rows rows, String what, String value, String interval, Estimate ours) {
        rows.closed(what, value, ours.value())
                .closed(what + ", lower", interval + "/0", ours.interval().lower())
                .closed(what + ", upper", interval + "/1", ours.interval().upper());
    }

    private static void adjusted(Rows rows, TwoWaves waves) {
        ols(rows, "ANCOVA, ", "/ancova", WaveProducts.levels(waves, PLAIN, false));
        var centred = new PairMoments.Scale(waves.all().before(), 1, 0, 1);
        ols(rows, "ANCOVA with product, ", "/ancova_interaction", WaveProducts.levels(waves, centred, true));
        String at = "/errors_in_variables";
        double reliability = rows.at(at + "/reliability_within").doubleValue();
        Adjusted.Corrected corrected = known(CHANGES.correctedForError(waves, reliability));
        rows.closed("slope", at + "/naive/slope", corrected.plainSlope())
                .closed("difference", at + "/naive/group", corrected.plainDifference())
                .closed("slope corrected for error", at + "/corrected/slope", corrected.slope())
                .closed("difference corrected for error", at + "/corrected/group", corrected.difference())
                .closed("variance before within sides", at + "/pooled_within_var_x", corrected.withinVariance());
    }

    private static void ols(Rows rows, String what, String at, ClusterProducts products) {
        List<Coefficient> found =
                known(ClusterRegression.withDefaults().ofIndependentStudents().of(products));
        for (int i = 0; i < found.size(); i++) {
            Estimate ours = found.get(i).estimate();
            rows.closed(what + found.get(i).column(), at + "/coef/" + i, ours.value())
                    .closed(what + found.get(i).column() + ", SE", at + "/se/" + i, ours.standardError());
        }
    }

    private static void thirds(Rows rows, RegressionToTheMean found) {
        for (int i = 0; i < 3; i++) {
            RegressionToTheMean.Third third = found.thirds().get(i);
            String at = "/terciles_by_observed_pre/" + i;
            String what = "third " + (i + 1) + ", ";
            rows.closed(what + "students", at + "/n", third.students())
                    .closed(what + "before", at + "/mean_pre", third.before())
                    .closed(what + "after", at + "/mean_post", third.after())
                    .closed(what + "gain in points", at + "/mean_gain_raw", third.after() - third.before())
                    .closed(what + "gain", at + "/z_gain", third.gain())
                    .closed(what + "by error alone", at + "/expected_z_gain_from_RTM_only", third.byErrorAlone())
                    .closed(what + "left over", at + "/z_gain_after_RTM_correction", third.leftOver());
        }
    }

    private static void mixed(Rows rows, TwoWaves waves) {
        PairMoments all = waves.all();
        var scale = new PairMoments.Scale(all.before(), all.beforeDeviation(), all.after(), all.afterDeviation());
        Mixed found = known(MixedModel.withDefaults().of(WaveProducts.gains(waves, scale)));
        rows.add(
                        "mixed model, difference",
                        "/did_sd_lmer/beta",
                        found.fixed("studied").estimate().value(),
                        1e-4)
                .add(
                        "mixed model, SE",
                        "/did_sd_lmer/se",
                        found.fixed("studied").estimate().standardError(),
                        1e-4)
                .add("mixed model, residual variance", "/did_sd_lmer/sigma2", found.residual(), 1e-3)
                .add(
                        "mixed model, variance between",
                        "/did_sd_lmer/tau2",
                        found.between().values().getFirst().getFirst(),
                        1e-3);
    }

    private static void smallClasses(Rows rows) {
        Golden.Table table = Golden.table("gap_change/star_g3_small_by_lunch");
        double[] math = table.numbers("math");
        double[] small = table.numbers("small");
        double[] free = table.numbers("free");
        List<String> school = table.texts("school");
        Moments all = Moments.of(math);
        double deviation = Math.sqrt(all.m2() / (all.n() - 1));
        ClusterProducts products = ClusterProducts.empty("small", "free", "small:free");
        for (int i = 0; i < math.length; i++) {
            products = products.add(
                    school.get(i), (math[i] - all.mean()) / deviation, small[i], free[i], small[i] * free[i]);
        }
        Mixed found = known(MixedModel.withDefaults().of(products));
        for (Mixed.Fixed fixed : found.fixed()) {
            String column = fixed.column().equals("1") ? "(Intercept)" : fixed.column();
            rows.add(
                            "small classes, " + column,
                            "/fixef/" + column,
                            fixed.estimate().value(),
                            1e-4)
                    .add(
                            "small classes, " + column + ", SE",
                            "/se/" + column,
                            fixed.estimate().standardError(),
                            1e-4);
        }
        rows.add("small classes, residual variance", "/sigma2", found.residual(), 1e-3)
                .add(
                        "small classes, variance between",
                        "/tau2_school",
                        found.between().values().getFirst().getFirst(),
                        1e-3);
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}
