package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Colours that meet differ enough for WCAG 2.2 AA, by day and by night: 4.5 for text, 3 for edges and marks. */
class ColoursTests {
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z-]+): var\\(--day, #([0-9a-f]{6})\\) var\\(--night, #([0-9a-f]{6})\\)");

    private final Map<String, String> day = new HashMap<>();
    private final Map<String, String> night = new HashMap<>();

    ColoursTests() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static/assets/foothold.css"));
        TOKEN.matcher(css).results().forEach(this::add);
    }

    @Test
    void textIsReadOnWhatItStandsOn() {
        for (String ground : List.of("paper", "card", "field", "teal-soft", "ochre-soft", "leaf-soft", "clay-soft")) {
            assertDiffer("ink", ground, 4.5);
        }
        for (String ground : List.of("paper", "card", "field")) {
            for (String text : List.of("soft", "teal", "teal-strong", "ochre-ink", "leaf-ink", "plum-ink", "clay")) {
                assertDiffer(text, ground, 4.5);
            }
        }
        assertDiffer("on-teal", "teal", 4.5);
        assertDiffer("on-teal", "teal-strong", 4.5);
        assertDiffer("soft", "teal-soft", 4.5);
        assertDiffer("teal-strong", "teal-mid", 4.5);
        assertDiffer("teal-strong", "teal-soft", 4.5);
        for (String hue : List.of("ochre", "leaf", "plum", "stone")) {
            assertDiffer(hue + "-ink", hue + "-soft", 4.5);
        }
    }

    @Test
    void edgesAndMarksAreSeen() {
        for (String ground : List.of("paper", "card", "field")) {
            for (String line : List.of("edge", "teal", "ochre", "clay", "leaf")) {
                assertDiffer(line, ground, 3);
            }
        }
        for (String hue : List.of("ochre", "leaf", "plum", "stone")) {
            assertDiffer(hue, hue + "-soft", 3);
        }
    }

    private void add(MatchResult token) {
        day.put(token.group(1), token.group(2));
        night.put(token.group(1), token.group(3));
    }

    private void assertDiffer(String one, String other, double least) {
        assertThat(contrast(day, one, other)).as("%s on %s by day", one, other).isGreaterThanOrEqualTo(least);
        assertThat(contrast(night, one, other))
                .as("%s on %s by night", one, other)
                .isGreaterThanOrEqualTo(least);
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double a = luminance(Objects.requireNonNull(colours.get(one), one));
        double b = luminance(Objects.requireNonNull(colours.get(other), other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 0) + 0.7152 * linear(hex, 2) + 0.0722 * linear(hex, 4);
    }

    private static double linear(String hex, int at) {
        double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
