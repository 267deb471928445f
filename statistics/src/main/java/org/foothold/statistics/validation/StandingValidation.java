package org.foothold.statistics.validation;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.foothold.statistics.standing.EvidenceFilter;
import org.foothold.statistics.standing.FilterParameters;
import org.foothold.statistics.standing.Method;

/**
 * Prints the tables of docs/statistics/standing.md. Arguments: students per condition (default 20000) and seed (default
 * 1).
 */
public final class StandingValidation {

    private final StandingSimulation simulation;
    private final PrintStream out;

    private StandingValidation(StandingSimulation simulation, PrintStream out) {
        this.simulation = simulation;
        this.out = out;
    }

    public static void main(String[] arguments) {
        int students = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        print(students, seed, System.out);
    }

    /** What was said in every condition, as printed. */
    public static List<Calibration> print(int students, long seed, PrintStream out) {
        var simulation = new StandingSimulation(EvidenceFilter.withDefaults(), students, seed);
        var validation = new StandingValidation(simulation, out);
        List<Calibration> conditions = validation.printConditions();
        validation.printReliability();
        validation.printForecasts();
        return conditions;
    }

    private List<Calibration> printConditions() {
        row(
                "condition",
                "secure kept",
                "at first call",
                "below kept",
                "too early after 4",
                "6",
                "12",
                "found after 12");
        row("---", "---", "---", "---", "---", "---", "---", "---");
        List<Calibration> conditions =
                Conditions.all().stream().map(simulation::calibrate).toList();
        for (Calibration said : conditions) {
            row(
                    said.condition(),
                    share(said.secureKept()),
                    share(said.firstSecureKept()),
                    share(said.belowKept()),
                    share(said.tooEarly(4)),
                    share(said.tooEarly(6)),
                    share(said.tooEarly(StandingSimulation.PIECES)),
                    share(said.found(StandingSimulation.PIECES)));
        }
        out.println();
        return conditions;
    }

    private void printReliability() {
        row("P(level ≥ secure)", "looks", "have the target");
        row("---", "---", "---");
        for (Calibration.Tenth tenth : simulation.calibrate(base()).reliability()) {
            row(
                    "%.1f to %.1f".formatted(tenth.from(), tenth.from() + .1),
                    Long.toString(tenth.looks()),
                    share(tenth.share()));
        }
        out.println();
    }

    private void printForecasts() {
        row("method", "told, mean", "needed, mean", "settled by then");
        row("---", "---", "---", "---");
        for (Method method : Method.values()) {
            ForecastCheck check = simulation.checkForecast(base(), method);
            row(
                    method.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    "%.1f".formatted(check.meanTold()),
                    "%.1f".formatted(check.meanNeeded()),
                    share(check.enough()));
        }
    }

    private static Condition base() {
        return Condition.asAssumed(FilterParameters.defaults());
    }

    private void row(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.3f", share);
    }
}
