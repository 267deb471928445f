package org.foothold.statistics.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Figure;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.Interval;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Moments;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** R: item_stats, distractors and the rules for flags of formulas.R. */
public final class TasksGolden extends GoldenRows {

    static final TaskAnalysis ANALYSIS = TaskAnalysis.withDefaults().withMinimum(MinimumInformation.none());

    public TasksGolden() {
        super("Tasks");
        chosen("sim_mc120", "simulated");
        chosen("hci", "McFarland et al. (2017)");
        chosen("cttdata", "CTT");
        data("item_analysis/graded20_n300", "ShinyItemAnalysis", rows -> {
            int[][] points = Arrays.stream(
                            Golden.table("item_analysis/graded20_n300").numbers())
                    .map(row -> Arrays.stream(row).mapToInt(x -> (int) x).toArray())
                    .toArray(int[][]::new);
            var most = new int[points[0].length];
            Arrays.fill(most, rows.at("/max_per_item").intValue());
            TaskAnswers answers = TaskAnswers.ofPoints(most, points);
            rows.closed("α", "/alpha", number(ANALYSIS.alpha(answers).map(Figure::value)));
            statistics(rows, findings(answers));
        });
    }

    static List<TaskFinding> findings(TaskAnswers answers) {
        return ANALYSIS.of(answers).optional().orElseThrow();
    }

    static List<String> keys(String name) {
        return Golden.table("item_analysis/" + name + "_key").texts("key");
    }

    static List<List<@Nullable String>> responses(String name) {
        return Golden.table("item_analysis/" + name + "_responses").rows().stream()
                .map(row -> row.stream()
                        .<@Nullable String>map(field -> field.isEmpty() ? null : field)
                        .collect(Collectors.<@Nullable String>toList()))
                .toList();
    }

    private void chosen(String name, String source) {
        data("item_analysis/" + name, source, rows -> {
            TaskAnswers answers = TaskAnswers.ofChosen(keys(name), responses(name));
            List<TaskFinding> findings = findings(answers);
            rows.closed("α", "/alpha", number(ANALYSIS.alpha(answers).map(Figure::value)));
            Moments totals = answers.totals().moments();
            rows.closed("mean of totals", "/mean_total", totals.mean())
                    .closed("deviation of totals", "/sd_total", number(totals.standardDeviation()));
            statistics(rows, findings);
            distractors(rows, findings);
        });
        data("item_analysis/" + name + "_flags", source, rows -> {
            var keys = new ArrayList<>(keys(name));
            List<List<@Nullable String>> responses = responses(name);
            keyChecks(rows, "", "/original_key", findings(TaskAnswers.ofChosen(keys, responses)));
            for (int i = 0; i < rows.json().at("/mutated/changes_1based").size(); i++) {
                String change = "/mutated/changes_1based/" + i;
                keys.set(
                        rows.at(change + "/item").intValue() - 1,
                        rows.at(change + "/wrong_key").stringValue());
            }
            keyChecks(rows, "wrong keys, ", "/mutated/result", findings(TaskAnswers.ofChosen(keys, responses)));
            keyChecks(
                    rows,
                    "wrong keys, 25 students, ",
                    "/first25_rows_mutated",
                    findings(TaskAnswers.ofChosen(keys, responses.subList(0, 25))));
        });
    }

    private static void statistics(Rows rows, List<TaskFinding> findings) {
        each(rows, "students", "n", findings, f -> (double) f.students());
        each(rows, "difficulty", "difficulty", findings, TaskFinding::difficulty);
        each(rows, "variance", "var_sample", findings, TaskFinding::variance);
        each(rows, "r with total", "item_total_r", findings, f -> number(f.totalCorrelation()));
        each(rows, "r with rest", "item_rest_r", findings, f -> number(f.restCorrelation()));
        each(
                rows,
                "r with rest, lower",
                "item_rest_ci95_fisher/0",
                findings,
                f -> number(f.restInterval().map(Interval::lower)));
        each(
                rows,
                "r with rest, upper",
                "item_rest_ci95_fisher/1",
                findings,
                f -> number(f.restInterval().map(Interval::upper)));
        each(rows, "biserial with total", "biserial_total", findings, f -> number(f.biserialTotal()));
        each(rows, "biserial with rest", "biserial_rest", findings, f -> number(f.biserialRest()));
        each(rows, "D27", "D27_fractional_ties", findings, f -> number(f.d27()));
        each(rows, "α without it", "alpha_if_deleted", findings, f -> number(f.alphaWithout()));
    }

    private static void each(
            Rows rows, String measure, String field, List<TaskFinding> findings, Function<TaskFinding, Double> ours) {
        rows.farthest(measure, CLOSED, compare -> {
            for (int task = 0; task < findings.size(); task++) {
                compare.accept("/item_stats/" + task + "/" + field, ours.apply(findings.get(task)));
            }
        });
    }

    private static void distractors(Rows rows, List<TaskFinding> findings) {
        rows.farthest("students and answers left out", CLOSED, compare -> {
            for (int task = 0; task < findings.size(); task++) {
                compare.accept("/distractors/" + task + "/n", (double)
                        findings.get(task).students());
                compare.accept("/distractors/" + task + "/omitted", (double)
                        findings.get(task).omitted());
            }
        });
        options(rows, "option: count", "count", findings, o -> (double) o.count());
        options(rows, "option: share", "prop", findings, o -> o.share());
        options(rows, "option: r with rest", "option_rest_r", findings, o -> number(o.restCorrelation()));
        options(rows, "option: mean rest", "mean_rest", findings, o -> number(o.meanRest()));
        options(rows, "option: deviation of rest", "sd_rest", findings, o -> number(o.deviationOfRest()));
        options(rows, "option: share of lowest 27 %", "prop_lower27", findings, o -> number(o.lower()));
        options(rows, "option: share of highest 27 %", "prop_upper27", findings, o -> number(o.upper()));
    }

    private static void options(
            Rows rows, String measure, String field, List<TaskFinding> findings, Function<OptionFinding, Double> ours) {
        rows.farthest(measure, CLOSED, compare -> {
            for (int task = 0; task < findings.size(); task++) {
                List<OptionFinding> options = findings.get(task).options();
                for (int option = 0; option < options.size(); option++) {
                    String at = "/distractors/" + task + "/options/" + option + "/" + field;
                    compare.accept(at, ours.apply(options.get(option)));
                }
            }
        });
    }

    private static void keyChecks(Rows rows, String keys, String at, List<TaskFinding> findings) {
        rows.farthest(keys + "difficulty and r of the key", CLOSED, compare -> {
            for (int task = 0; task < findings.size(); task++) {
                compare.accept(at + "/" + task + "/p", findings.get(task).difficulty());
                String key = at + "/" + task + "/key_rest_r";
                double ours = number(findings.get(task).restCorrelation());
                if (isNothing(rows.at(key))) {
                    rows.add(keys + "r of a key that tells nothing, task " + (task + 1), 0, ours, CLOSED);
                } else {
                    compare.accept(key, ours);
                }
            }
        });
        check(
                rows,
                at,
                keys + "r of best distractor",
                "best_distractor_rest_r",
                findings,
                c -> number(c.bestCorrelation()));
        check(rows, at, keys + "z best − key", "z_best_minus_key", findings, c -> number(c.bestMinusKey()));
        check(rows, at, keys + "z + .3 s", "z_noninferiority_0.3sd", findings, c -> number(c.noWorseThanKey()));
        check(
                rows,
                at,
                keys + "z best − others",
                "z_best_minus_other_wrong",
                findings,
                c -> number(c.bestMinusOthers()));
    }

    /** R leaves 4e-20 of a covariance that is 0. */
    private static boolean isNothing(JsonNode correlation) {
        return correlation.isNumber() && Math.abs(correlation.doubleValue()) < 1e-15;
    }

    private static void check(
            Rows rows,
            String at,
            String measure,
            String field,
            List<TaskFinding> findings,
            Function<KeyCheck, Double> ours) {
        rows.farthest(measure, CLOSED, compare -> {
            for (int task = 0; task < findings.size(); task++) {
                compare.accept(
                        at + "/" + task + "/" + field,
                        ours.apply(findings.get(task).keyCheck().orElseThrow()));
            }
        });
    }

    private static double number(Answer<Double> answer) {
        return answer.optional().orElse(Double.NaN);
    }
}
