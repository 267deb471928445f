package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.foothold.statistics.gaps.GapsGolden;
import org.foothold.statistics.standing.StandingGolden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * docs/statistics/validation.md is what the goldens say today: {@code -Dfoothold.describe=true} writes it anew. Its second
 * part needs data that may not be committed and is compared where these are present.
 */
class ValidationTests {

    private static final Path PAGE = Path.of("..", "docs", "statistics", "validation.md");
    private static final String SECOND = "## On data that lie outside the project\n";

    private static final List<GoldenRows> FAMILIES = List.of(new StandingGolden(), new GapsGolden());

    @TestFactory
    Stream<DynamicTest> everyValueLiesWithinItsTolerance() {
        return FAMILIES.stream().flatMap(GoldenRows::tests);
    }

    @Test
    void thePageSaysWhatTheGoldensSay() throws IOException {
        String own = FIRST_LINES + part(true);
        boolean shared = FAMILIES.stream()
                .flatMap(family -> family.dataSets().stream())
                .allMatch(data -> Golden.present(data.name() + ".json"));
        String written = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        String page = own + (shared ? SECOND + SECOND_LINES + part(false) : secondPart(written));
        if (Boolean.getBoolean("foothold.describe")) {
            Files.writeString(PAGE, page);
        } else {
            assertThat(written)
                    .as("run with -Dfoothold.describe=true to write it")
                    .isEqualTo(page);
        }
    }

    private static String secondPart(String page) {
        int at = page.indexOf(SECOND);
        return at < 0 ? "" : page.substring(at);
    }

    private static String part(boolean committed) {
        var text = new StringBuilder();
        for (GoldenRows family : FAMILIES) {
            List<GoldenRows.DataSet> sets = family.dataSets().stream()
                    .filter(data -> data.committed() == committed)
                    .toList();
            if (!sets.isEmpty()) {
                text.append("### ").append(family.family()).append("\n\n").append(HEAD);
                sets.forEach(data -> data.read().forEach(row -> text.append(line(data, row))));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static String line(GoldenRows.DataSet data, GoldenRows.Row row) {
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        row.measure(),
                        data.name(),
                        data.source(),
                        number(row.reference()),
                        number(row.ours()),
                        bound(row.difference()));
    }

    /** Eight digits: the ninth may depend on how the processor rounds a logarithm. */
    private static String number(double value) {
        return Math.abs(value) < 5e-13 ? "0" : String.format(Locale.ROOT, "%.8g", value);
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

            Written by the build from the tests of the library (`ValidationTests`), which fail when a value leaves its
            tolerance: 1e-8 relative for closed forms, 1e-5 for the best fit of a search unless the data set's page says
            otherwise. Reference values: base R 4.2.2 with the formulas of the literature, checked against packages named in
            the data. The difference is relative, absolute below one.

            ## On data within the project

            """;

    private static final String SECOND_LINES = """

            These data are carried by packages under another licence; the tests read them from a folder beside the repository
            and are skipped, saying so, where that is absent.

            """;

    private static final String HEAD = """
            | measure | data set | source | reference | ours | difference |
            |---|---|---|---|---|---|
            """;
}
