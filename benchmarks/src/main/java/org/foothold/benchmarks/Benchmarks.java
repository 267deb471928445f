package org.foothold.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the benchmarks that are named, each with a number behind it if it shall repeat something so often, or lists them;
 * prints a table and writes the same as JSON.
 */
public final class Benchmarks {
    private static final List<Benchmark> ALL = List.of(
            new StartBenchmark(),
            new SizeBenchmark(),
            new EvidenceBenchmark(),
            new LiveBenchmark(),
            new PagesBenchmark(),
            new GrowthBenchmark(),
            new StandardsBenchmark(),
            new StatisticsBenchmark(),
            new KernelsBenchmark(),
            new KillsBenchmark(),
            new ValidationBenchmark(),
            new CalibrationBenchmark());
    private static final Path RESULTS = Path.of("benchmarks", "target", "results");

    private Benchmarks() {}

    public static void main(String[] names) throws IOException, InterruptedException {
        if (names.length == 0) {
            ALL.forEach(one -> System.out.printf("  %-12s %s%n", one.name(), one.question()));
            return;
        }
        for (int i = 0; i < names.length; i++) {
            Benchmark benchmark = named(names[i]);
            boolean counted = i + 1 < names.length && names[i + 1].matches("[1-9][0-9]{0,3}");
            run(benchmark, counted ? Integer.parseInt(names[++i]) : 0);
        }
    }

    private static Benchmark named(String name) {
        return ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no benchmark '" + name + "'"));
    }

    private static void run(Benchmark benchmark, int times) throws IOException, InterruptedException {
        List<Measurement> measurements = benchmark.run(times);
        print(measurements, System.out);
        Files.createDirectories(RESULTS);
        Path file = RESULTS.resolve(benchmark.name() + ".json");
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        json.writeValue(file, measurements);
        System.out.println("written to " + file);
    }

    private static void print(List<Measurement> measurements, PrintStream out) {
        out.printf("%-52s %12s %-8s %12s %8s  %s%n", "what", "measured", "", "limit", "ratio", "reach");
        for (Measurement one : measurements) {
            out.printf(
                    Locale.ROOT,
                    "%-52s %12.3f %-8s %12s %8s  %s%n",
                    one.what(),
                    one.value(),
                    one.unit(),
                    figure(one.limit()),
                    figure(one.ratio()),
                    one.reach());
        }
    }

    private static String figure(@Nullable Double figure) {
        return figure == null ? "" : String.format(Locale.ROOT, "%.3f", figure);
    }
}
