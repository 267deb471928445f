package org.foothold.statistics.pooling;

import static org.foothold.statistics.pooling.Heterogeneity.DERSIMONIAN_LAIRD;
import static org.foothold.statistics.pooling.Heterogeneity.HEDGES;
import static org.foothold.statistics.pooling.Heterogeneity.MAXIMUM_LIKELIHOOD;
import static org.foothold.statistics.pooling.Heterogeneity.NONE;
import static org.foothold.statistics.pooling.Heterogeneity.PAULE_MANDEL;
import static org.foothold.statistics.pooling.Heterogeneity.RESTRICTED_MAXIMUM_LIKELIHOOD;
import static org.foothold.statistics.pooling.Heterogeneity.SIDIK_JONKMAN;
import static org.foothold.statistics.pooling.Uncertainty.KNAPP_HARTUNG;
import static org.foothold.statistics.pooling.Uncertainty.KNAPP_HARTUNG_GUARDED;
import static org.foothold.statistics.pooling.Uncertainty.NORMAL;

import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.MinimumInformation;

/**
 * R: metafor::rma(yi, vi, method, test), predict, blup, confint (Q profile), regtest; rma.mv(yi, vi, random = ~ 1 |
 * cluster/study) with clubSandwich::coef_test(vcov = "CR2").
 */
public final class PoolingGolden extends GoldenRows {

    private static final Pooling POOLING =
            Pooling.withDefaults().with(Prediction.PLUG_IN).withMinimum(MinimumInformation.none());
    private static final double STOPPED = 5e-4;
    private static final double PROFILE = 2e-3;
    private static final double SHRUNKEN = 4e-3;

    public PoolingGolden() {
        super("Pooling");
        because(
                STOPPED,
                "metafor ends its search for τ² when that changes by less than 1e-5, ours at 1e-12: τ² beside the Q profile and Egger's"
                        + " test. The root of Paule and Mandel it finds to 1.2e-4.");
        because(
                PROFILE,
                "the ends of the Q profile, roots of metafor again, where they are small (.006 of Raudenbush 1985), and the smallest and"
                        + " the largest mean without one unit, each from a search of its own.");
        because(
                SHRUNKEN,
                "shrunken effects, which rest on that τ²: the one of Raudenbush 1985 that lies nearest to 0 (−.0064) differs by 2e-5.");
        two("bcg_logrr", "Colditz et al. 1994");
        two("raudenbush1985_teacher_expectancy", "Raudenbush 1985");
        two("konstantopoulos2011_flat", "Konstantopoulos 2011");
        two("sim_meta24", "simulated");
        two("k2", "constructed");
        two("zero_heterogeneity", "constructed");
        two("star_g3_lunch_gap_by_school_meta", "Tennessee STAR");
        three("konstantopoulos2011_school_calendar", "Konstantopoulos 2011");
        three("sim_3level", "simulated");
    }

    private void two(String name, String source) {
        data("meta/" + name, source, rows -> {
            Effects effects = effects(name);
            Pooled fixed = known(POOLING.with(NONE).with(NORMAL).of(effects));
            rows.closed("fixed effect", "/fixed/estimate", fixed.mean().value())
                    .closed("fixed effect, SE", "/fixed/se", fixed.mean().standardError())
                    .closed("Q", "/fixed/Q", fixed.q());
            method(
                    rows,
                    "DL_z",
                    CLOSED,
                    effects,
                    POOLING.with(DERSIMONIAN_LAIRD).with(NORMAL));
            method(
                    rows,
                    "DL_knha",
                    CLOSED,
                    effects,
                    POOLING.with(DERSIMONIAN_LAIRD).with(KNAPP_HARTUNG));
            method(rows, "HE_z", CLOSED, effects, POOLING.with(HEDGES).with(NORMAL));
            method(rows, "SJ_z", CLOSED, effects, POOLING.with(SIDIK_JONKMAN).with(NORMAL));
            method(rows, "PM_z", STOPPED, effects, POOLING.with(PAULE_MANDEL).with(NORMAL));
            method(
                    rows,
                    "ML_z",
                    ITERATIVE,
                    effects,
                    POOLING.with(MAXIMUM_LIKELIHOOD).with(NORMAL));
            Pooling reml = POOLING.with(RESTRICTED_MAXIMUM_LIKELIHOOD);
            method(rows, "REML_z", ITERATIVE, effects, reml.with(NORMAL));
            method(rows, "REML_knha", ITERATIVE, effects, reml.with(KNAPP_HARTUNG));
            method(rows, "REML_adhoc", ITERATIVE, effects, reml.with(KNAPP_HARTUNG_GUARDED));
            details(rows, effects, known(reml.with(NORMAL).of(effects)));
        });
    }

    private static void method(Rows rows, String name, double tolerance, Effects effects, Pooling pooling) {
        Pooled pooled = known(pooling.of(effects));
        String at = "/" + name;
        rows.add(name + ", mean", at + "/estimate", pooled.mean().value(), tolerance)
                .add(name + ", SE", at + "/se", pooled.mean().standardError(), tolerance)
                .add(name + ", lower", at + "/ci95/0", pooled.mean().interval().lower(), tolerance)
                .add(name + ", upper", at + "/ci95/1", pooled.mean().interval().upper(), tolerance)
                .add(
                        name + ", prediction lower",
                        at + "/pi95/0",
                        pooled.prediction().lower(),
                        tolerance)
                .add(
                        name + ", prediction upper",
                        at + "/pi95/1",
                        pooled.prediction().upper(),
                        tolerance)
                .add(name + ", τ²", at + "/tau2", pooled.tau2(), tolerance)
                .add(name + ", SE of τ²", at + "/se_tau2", pooled.tau2Error(), tolerance)
                .add(name + ", I² in percent", at + "/I2", 100 * pooled.i2(), tolerance)
                .add(name + ", H²", at + "/H2", pooled.h2(), tolerance)
                .add(name + ", Q", at + "/Q", pooled.q(), CLOSED)
                .add(name + ", p of Q", at + "/Q_p", pooled.qProbability(), tolerance)
                .add(name + ", log likelihood", at + "/loglik", pooled.logLikelihood(), tolerance);
    }

    /** metafor looks for the upper end of the Q profile below 100 only. */
    private static void details(Rows rows, Effects effects, Pooled reml) {
        rows.closed("units", "/k", reml.units())
                .add("Q profile, τ²", "/confint_tau2_QP/estimate", reml.tau2(), STOPPED);
        rows.add(
                "Q profile, lower",
                "/confint_tau2_QP/ci.lb",
                reml.tau2Interval().lower(),
                PROFILE);
        if (rows.at("/confint_tau2_QP/ci.ub").doubleValue() < 100) {
            rows.add(
                    "Q profile, upper",
                    "/confint_tau2_QP/ci.ub",
                    reml.tau2Interval().upper(),
                    PROFILE);
        }
        List<Pooled.Shrunken> units = reml.shrunken();
        rows.each(
                        "shrunken effect",
                        "/EB_blup_REML/pred",
                        units.stream()
                                .mapToDouble(unit -> unit.effect().value())
                                .toArray(),
                        SHRUNKEN)
                .each(
                        "shrunken effect, SE",
                        "/EB_blup_REML/se",
                        units.stream()
                                .mapToDouble(unit -> unit.effect().standardError())
                                .toArray(),
                        SHRUNKEN);
        if (rows.at("/egger").isObject()) {
            SmallUnits small = known(POOLING.smallUnits(effects));
            rows.add("Egger, z", "/egger/z", small.z(), STOPPED)
                    .add("Egger, p", "/egger/p", small.probability(), STOPPED);
        }
        if (rows.at("/loo_REML_range").isArray()) {
            var range = known(POOLING.leavingOneOut(effects));
            rows.add("leaving one out, lowest", "/loo_REML_range/0", range.lowest(), PROFILE)
                    .add("leaving one out, highest", "/loo_REML_range/1", range.highest(), PROFILE);
        }
    }

    private void three(String name, String source) {
        data("meta/" + name, source, rows -> {
            PooledInGroups pooled = known(POOLING.ofThreeLevels(effects(name)));
            String at = "/three_level_REML";
            rows.iterative("three levels, mean", at + "/estimate", pooled.mean().value())
                    .iterative(
                            "three levels, SE of the model",
                            at + "/se",
                            pooled.modelMean().standardError())
                    .iterative(
                            "three levels, lower",
                            at + "/ci95/0",
                            pooled.modelMean().interval().lower())
                    .iterative(
                            "three levels, upper",
                            at + "/ci95/1",
                            pooled.modelMean().interval().upper())
                    .iterative("three levels, variance between", at + "/sigma2_between", pooled.betweenGroups())
                    .iterative("three levels, variance within", at + "/sigma2_within", pooled.withinGroups())
                    .iterative("three levels, log likelihood", at + "/loglik", pooled.logLikelihood())
                    .iterative("CR2, SE", "/CR2/se", pooled.mean().standardError())
                    .iterative("CR2, degrees of freedom", "/CR2/df", pooled.degreesOfFreedom())
                    .iterative("CR2, p", "/CR2/p", pooled.probability());
        });
    }

    private static Effects effects(String name) {
        Golden.Table table = Golden.table("meta/" + name);
        List<String> groups = table.names().contains("cluster") ? table.texts("cluster") : List.of();
        List<String> units = table.texts("study");
        double[] y = table.numbers("yi");
        double[] v = table.numbers("vi");
        Effects effects = Effects.empty();
        for (int i = 0; i < y.length; i++) {
            String unit = "%03d".formatted(Integer.parseInt(units.get(i)));
            effects = effects.add(groups.isEmpty() ? "" : groups.get(i), unit, Effect.of(y[i], v[i]));
        }
        return effects;
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}
