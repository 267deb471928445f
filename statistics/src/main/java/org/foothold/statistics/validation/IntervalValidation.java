package org.foothold.statistics.validation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How often intervals hold the truth, in simulated worlds: the table of docs/statistics/coverage.md. Arguments: trials per case
 * (default 4000) and seed (default 1).
 */
public final class IntervalValidation {

    private IntervalValidation() {}

    public static void main(String[] arguments) {
        int trials = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        System.out.println("| interval | world | held | claim | kept |\n| --- | --- | --- | --- | --- |");
        run(trials, seed)
                .forEach(one -> System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.3f | %s | %s |%n",
                        one.interval(),
                        one.world(),
                        one.held(),
                        one.claim(),
                        one.kept() ? "yes" : "**no**"));
    }

    public static List<Coverage> run(int trials, long seed) {
        return cases().map(one -> one.run(trials, seed)).toList();
    }

    static Stream<CoverageCase> cases() {
        return Stream.of(
                        ReliabilityCoverage.cases(),
                        AgreementCoverage.cases(),
                        GapCoverage.cases(),
                        PoolingCoverage.cases(),
                        ChangeCoverage.cases(),
                        DifCoverage.cases(),
                        ComparisonCoverage.cases(),
                        BankCoverage.cases())
                .flatMap(List::stream);
    }
}
