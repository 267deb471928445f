package org.foothold.statistics.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;

/** R: g_henderson1, dstudy_pi of formulas.R; printed values of Brennan (2001). */
public final class GeneralizabilityGolden extends GoldenRows {

    private static final Design CROSSED = Design.studentsByTasks();
    private static final Design WITH_OCCASIONS =
            Design.of("p", "i", "o").effects("p", "i", "o", "pi", "po", "io", "pio");
    private static final Design RATERS_IN_TASKS = Design.of("p", "t", "r").effects("p", "t", "rt", "pt", "prt");
    private static final Design TASKS_IN_STUDENTS = Design.of("p", "i").effects("p", "ip");
    private static final Design TASKS_IN_HEADINGS = Design.of("p", "h", "i").effects("p", "h", "ih", "ph", "pih");

    private static final double SEARCHED = 1e-3;

    public GeneralizabilityGolden() {
        super("Generalizability");
        because(
                SEARCHED,
                "components by REML, a search of lme4, which the analysis of variance equals in balanced designs as near as the search goes.");
        crossed("brennan1_pxi", "Brennan (2001) set 1");
        crossed("sim_pxt_rubric", "simulated");
        data("gtheory/brennan3_pxixo", "Brennan (2001) set 3", rows -> {
            VarianceComponents found = components(rows, WITH_OCCASIONS, listed("brennan3_pxixo"));
            studies(rows, found, "i", "o", "I_fixed");
        });
        data("gtheory/brennan4_px_r_in_t", "Brennan (2001) set 4", rows -> {
            VarianceComponents found = components(rows, RATERS_IN_TASKS, listed("brennan4_px_r_in_t"));
            studies(rows, found, "t", "r", "T_fixed");
            search(rows, found, Map.of("p", "p", "t", "t", "r", "rt", "p:t", "pt", "Residual", "prt"));
        });
        data("gtheory/brennan2_i_in_p", "Brennan (2001) set 2", rows -> {
            VarianceComponents found = components(rows, TASKS_IN_STUDENTS, listed("brennan2_i_in_p"));
            rows.closed(
                    "Eρ², 8 tasks", "/Erho2_8", with(found, Map.of("i", 8.0)).generalizability());
        });
        data("gtheory/brennan_missing_pxi", "Brennan (2001), missing scores", rows -> {
            FacetScores scores = FacetScores.of(wide("brennan_missing_pxi"));
            VarianceComponents found = components(rows, CROSSED, scores);
            double tasks = scores.harmonicScores(CROSSED, 'p');
            rows.closed("harmonic tasks", "/harmonic_n_items", tasks);
            both(rows, "harmonic tasks", "", with(found, Map.of("i", tasks)));
        });
        data("gtheory/brennan_unbalanced_px_i_in_h", "Brennan (2001), unbalanced", rows -> {
            FacetScores scores = listed("brennan_unbalanced_px_i_in_h");
            VarianceComponents found = components(rows, TASKS_IN_HEADINGS, scores);
            double headings = scores.effectiveLevels(TASKS_IN_HEADINGS, 'h', 'i');
            rows.closed("effective headings", "/effective_h", headings);
            both(rows, "as given", "", with(found, Map.of("h", headings, "i", 8 / headings)));
        });
        data("gtheory/rajaratnam_multivariate", "Rajaratnam, Cronbach and Gleser (1965)", rows -> {
            AreaComponents found =
                    AreaStudy.withDefaults().of(areas()).optional().orElseThrow();
            within(rows, found);
            composite(rows, found);
        });
    }

    /** The reference values are those of a search (REML), which the analysis of variance equals in balanced areas. */
    private static void within(Rows rows, AreaComponents found) {
        List<String> effects = List.of("p", "i", "pi");
        for (String area : found.areas()) {
            for (int effect = 0; effect < effects.size(); effect++) {
                String name = effects.get(effect);
                rows.iterative(
                        "area " + area + ", σ²(" + name + ")",
                        "/within/" + area + "/" + effect + "/var",
                        found.within(area).raw(name));
            }
        }
    }

    private static void composite(Rows rows, AreaComponents found) {
        Dependability whole = found.composite(Map.of("1", .25, "2", .5, "3", .25), Map.of("1", 2.0, "2", 4.0, "3", 2.0))
                .optional()
                .orElseThrow();
        rows.iterative("composite, universe variance", "/composite/var.universe/0/0", whole.universe())
                .iterative("composite, σ²(δ)", "/composite/var.error.rel", whole.relativeError())
                .iterative("composite, σ²(Δ)", "/composite/var.error.abs", whole.absoluteError())
                .iterative("composite, Eρ²", "/composite/generalizability/0/0", whole.generalizability())
                .iterative("composite, Φ", "/composite/dependability/0/0", whole.phi())
                .iterative("composite, √σ²(δ)", "/composite/sem.rel", Math.sqrt(whole.relativeError()))
                .iterative("composite, √σ²(Δ)", "/composite/sem.abs", whole.standardError())
                .iterative(
                        "composite, standard error of estimation",
                        "/composite/see.rel/0/0",
                        whole.standardErrorOfEstimation());
    }

    private static AreaScores areas() {
        AreaScores areas = AreaScores.empty();
        for (double[] row : Golden.table("gtheory/rajaratnam_multivariate").numbers()) {
            areas = areas.add(String.valueOf((int) row[1]), (int) row[0], (int) row[2], (int) row[3]);
        }
        return areas;
    }

    private void crossed(String name, String source) {
        data("gtheory/" + name, source, rows -> {
            VarianceComponents found = components(rows, CROSSED, FacetScores.of(wide(name)));
            for (int i = 0; i < rows.json().at("/D_study").size(); i++) {
                String at = "/D_study/" + i;
                double tasks = rows.at(at + "/n_items").doubleValue();
                Dependability study = with(found, Map.of("i", tasks));
                rows.closed((int) tasks + " tasks, σ²(δ)", at + "/rel_error", study.relativeError());
                rows.closed((int) tasks + " tasks, σ²(Δ)", at + "/abs_error", study.absoluteError());
                both(rows, (int) tasks + " tasks", at, study);
            }
            search(rows, found, Map.of("p", "p", "i", "i", "Residual", "pi"));
        });
    }

    private static void search(Rows rows, VarianceComponents found, Map<String, String> effects) {
        rows.farthest(
                "components by REML",
                SEARCHED,
                compare -> effects.forEach((name, effect) -> compare.accept("/reml/" + name, found.raw(effect))));
    }

    private static VarianceComponents components(Rows rows, Design design, FacetScores scores) {
        VarianceComponents found = new GStudy(design).of(scores).optional().orElseThrow();
        rows.json()
                .at("/components")
                .propertyNames()
                .forEach(effect -> rows.closed("σ²(" + effect + ")", "/components/" + effect, found.raw(effect)));
        return found;
    }

    private static void studies(Rows rows, VarianceComponents found, String first, String second, String fixed) {
        for (int i = 0; i < rows.json().at("/D_study").size(); i++) {
            String at = "/D_study/" + i;
            Map<String, Double> numbers = Map.of(
                    first, rows.at(at + "/n_" + first).doubleValue(),
                    second, rows.at(at + "/n_" + second).doubleValue());
            both(rows, "study " + (i + 1), at, with(found, numbers));
            Dependability study = with(found, numbers, first);
            rows.closed(
                            "study " + (i + 1) + ", " + first + " fixed, Eρ²",
                            at + "/" + fixed + "_Erho2",
                            study.generalizability())
                    .closed("study " + (i + 1) + ", " + first + " fixed, Φ", at + "/" + fixed + "_Phi", study.phi());
        }
    }

    private static void both(Rows rows, String measure, String at, Dependability study) {
        rows.closed(measure + ", Eρ²", at + "/Erho2", study.generalizability())
                .closed(measure + ", Φ", at + "/Phi", study.phi());
    }

    private static Dependability with(VarianceComponents found, Map<String, Double> numbers, String... fixed) {
        Answer<Dependability> study = found.with(numbers, fixed);
        return study.optional().orElseThrow();
    }

    /** Students in rows, tasks in columns. */
    static int[][] wide(String name) {
        double[][] scores = Golden.table("gtheory/" + name).numbers();
        List<int[]> rows = new ArrayList<>();
        for (int p = 0; p < scores.length; p++) {
            for (int i = 0; i < scores[p].length; i++) {
                if (!Double.isNaN(scores[p][i])) {
                    rows.add(new int[] {p, i, (int) scores[p][i]});
                }
            }
        }
        return rows.toArray(int[][]::new);
    }

    private static FacetScores listed(String name) {
        double[][] rows = Golden.table("gtheory/" + name).numbers();
        var whole = new int[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            whole[row] = Arrays.stream(rows[row]).mapToInt(x -> (int) x).toArray();
        }
        return FacetScores.of(whole);
    }
}
