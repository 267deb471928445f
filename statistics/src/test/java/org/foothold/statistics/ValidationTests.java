package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * docs/statistics/validation.md and a page per family below it are what the goldens say today: {@code
 * -Dfoothold.describe=true} writes them anew. A family is every class {@code …Golden}; nothing has to be registered. The
 * second part of a page needs data that may not be committed and is compared where these are present.
 */
class ValidationTests {

    private static final Path DOCS = Path.of("..", "docs", "statistics");
    private static final List<GoldenRows> FAMILIES = found();
    private static final String SECOND = "## On data that lie outside the project\n";

    @TestFactory
    Stream<DynamicTest> everyValueLiesWithinItsTolerance() {
        return families().stream().flatMap(GoldenRows::tests);
    }

    @TestFactory
    Stream<DynamicTest> everyPageSaysWhatTheGoldensSay() {
        return families().stream()
                .map(family -> DynamicTest.dynamicTest(family.family(), () -> {
                    Path page = DOCS.resolve("validation").resolve(file(family));
                    compare(page, page(family, Files.exists(page) ? Files.readString(page) : ""));
                }));
    }

    @Test
    void aWiderToleranceHasAReasonAndAReasonIsNeeded() {
        for (GoldenRows family : families()) {
            Set<Double> wider = family.dataSets().stream()
                    .filter(GoldenRows.DataSet::present)
                    .flatMap(data -> data.read().stream())
                    .map(GoldenRows.Row::tolerance)
                    .filter(tolerance -> tolerance > GoldenRows.ITERATIVE)
                    .collect(Collectors.toSet());
            assertThat(family.wider().keySet()).as(family.family()).containsAll(wider);
            assertThat(!Golden.isWhole() || wider.containsAll(family.wider().keySet()))
                    .as("all reasons of %s are needed", family.family())
                    .isTrue();
        }
    }

    @Test
    void theListNamesEveryFamily() throws Exception {
        String list = families().stream()
                .map(family -> "- [" + family.family() + "](validation/" + file(family) + ")\n")
                .collect(Collectors.joining());
        compare(DOCS.resolve("validation.md"), FIRST_LINES + list);
    }

    /** Compared once, however many tests ask. */
    static List<GoldenRows> families() {
        return FAMILIES;
    }

    private static List<GoldenRows> found() {
        Path classes = Path.of(URI.create(GoldenRows.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith("Golden.class"))
                    .map(name -> name.replace(".class", "").replaceAll("[/\\\\]", "."))
                    .map(ValidationTests::type)
                    .filter(GoldenRows.class::isAssignableFrom)
                    .map(ValidationTests::made)
                    .sorted(Comparator.comparing(GoldenRows::family))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static GoldenRows made(Class<?> type) {
        try {
            return (GoldenRows) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String file(GoldenRows family) {
        return family.family().toLowerCase(Locale.ROOT).replace(' ', '-') + ".md";
    }

    private static void compare(Path file, String page) throws IOException {
        if (Boolean.getBoolean("foothold.describe")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        } else {
            assertThat(file).as("run with -Dfoothold.describe=true to write it").hasContent(page);
        }
    }

    private static String page(GoldenRows family, String written) {
        boolean shared = family.dataSets().stream().allMatch(GoldenRows.DataSet::present);
        String second = shared ? part(family, false) : secondPart(written);
        return "# Validation: " + family.family() + "\n\n" + reasons(family) + part(family, true)
                + (!shared || second.isEmpty() ? second : SECOND + SECOND_LINES + second);
    }

    private static String reasons(GoldenRows family) {
        return family.wider().isEmpty()
                ? ""
                : family.wider().entrySet().stream()
                        .map(wider -> "- " + tolerance(wider.getKey()) + ": " + wider.getValue() + "\n")
                        .collect(Collectors.joining("", "Wider tolerances, and why:\n\n", "\n"));
    }

    private static String secondPart(String page) {
        int at = page.indexOf(SECOND);
        return at < 0 ? "" : page.substring(at);
    }

    private static String part(GoldenRows family, boolean committed) {
        List<GoldenRows.DataSet> sets = family.dataSets().stream()
                .filter(data -> data.committed() == committed)
                .toList();
        return sets.isEmpty()
                ? ""
                : sets.stream()
                        .flatMap(data -> data.read().stream().map(row -> line(data, row)))
                        .collect(Collectors.joining("", HEAD, "\n"));
    }

    private static String line(GoldenRows.DataSet data, GoldenRows.Row row) {
        return "| %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        row.measure(),
                        data.name(),
                        data.source(),
                        number(row.reference()),
                        row.reference() == 0 && Math.abs(row.ours()) < 5e-13 ? "0" : number(row.ours()),
                        bound(row.difference()),
                        tolerance(row.tolerance()));
    }

    /** Eight digits: the ninth may depend on how the processor rounds a logarithm. */
    private static String number(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.8g", value);
    }

    private static String tolerance(double tolerance) {
        return tolerance == 0 ? "0" : String.format(Locale.ROOT, "%.0e", tolerance);
    }

    /** A power of ten that the difference stays below, so that the page is the same on every machine. */
    private static String bound(double difference) {
        return DoubleStream.of(1e-8, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2)
                .filter(bound -> difference < bound)
                .mapToObj(bound -> String.format(Locale.ROOT, "< %.0e", bound))
                .findFirst()
                .orElse(String.format(Locale.ROOT, "%.1e", difference));
    }

    private static final String FIRST_LINES = """
            # Validation of the statistics

            Written from the tests of the library (`ValidationTests`; by `-Dfoothold.describe=true`), which fail when a value
            leaves its tolerance: 1e-8 for closed forms, 1e-5 for the best fit of a search; a page with a wider one says why. Tolerance
            and difference are relative to the reference value however small it is, absolute only where that is 0. Reference
            values: base R 4.2.2 with the formulas of the literature, checked against packages named in the data. What of
            them is not compared is listed with reasons beside them (`golden/not-compared.txt`), which a test holds to
            account.

            Beside the values two tables of simulations, each with the command that makes it: how often
            [intervals hold the truth](coverage.md) (`./foothold bench validation`), and how often a
            [standing keeps its promise](standing.md#calibration) (`./foothold bench calibration`).

            """;

    private static final String SECOND_LINES = """

            These data are carried by packages under another licence; the tests read them from a folder beside the repository
            and are skipped, saying so, where that is absent.

            """;

    private static final String HEAD = """
            | measure | data set | source | reference | ours | difference | tolerance |
            |---|---|---|---|---|---|---|
            """;
}
