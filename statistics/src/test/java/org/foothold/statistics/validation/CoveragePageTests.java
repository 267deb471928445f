package org.foothold.statistics.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/statistics/coverage.md, which a run of an hour makes, has a line for every case, and every line keeps its claim. */
class CoveragePageTests {

    @Test
    void thePageHasEveryCaseAndEachKeepsItsClaim() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "docs", "statistics", "coverage.md")).stream()
                .filter(line -> line.startsWith("| "))
                .skip(2)
                .toList();
        var expected = new ArrayList<String>();
        List<CoverageCase> cases = IntervalValidation.cases().toList();
        for (int i = 0; i < Math.min(cases.size(), lines.size()); i++) {
            CoverageCase one = cases.get(i);
            double held = Double.parseDouble(lines.get(i).split(" \\| ", -1)[2]);
            var coverage = new Coverage(one.interval(), one.world(), one.claim(), 0, held, 0);
            expected.add(
                    "| %s | %s | %.3f | %s | yes |".formatted(one.interval(), one.world(), held, coverage.claim()));
            assertThat(coverage.kept()).as(lines.get(i)).isTrue();
        }
        assertThat(lines).hasSameSizeAs(cases).isEqualTo(expected);
    }
}
