package org.foothold.statistics.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The code of docs/statistics/guide.md is what stands between the marks of {@link GuideSnippets}, and below it what it prints:
 * {@code -Dfoothold.describe=true} writes both anew.
 */
class GuideTests {

    private static final Path PAGE = Path.of("..", "docs", "statistics", "guide.md");
    private static final Path SNIPPETS =
            Path.of("src", "test", "java", "org", "foothold", "statistics", "guide", "GuideSnippets.java");
    private static final Pattern PLACE = Pattern.compile("<!-- (\\w+) -->\n.*?<!-- end -->\n", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("// tag::(\\w+)\n(.*?) *// end::\\1\n", Pattern.DOTALL);

    @Test
    void theGuideShowsCodeThatRunsAndWhatItPrints() throws IOException {
        String page = Files.readString(PAGE);
        String today = PLACE.matcher(page).replaceAll(place -> Matcher.quoteReplacement(block(place.group(1))));
        if (Boolean.getBoolean("foothold.describe")) {
            Files.writeString(PAGE, today);
        } else {
            assertThat(page).as("run with -Dfoothold.describe=true to write it").isEqualTo(today);
        }
    }

    @Test
    void everySnippetHasItsPlaceInTheGuide() throws IOException {
        assertThat(names(PLACE, Files.readString(PAGE))).isEqualTo(names(TAG, Files.readString(SNIPPETS)));
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .sorted()
                .toList();
    }

    private static String block(String name) {
        return "<!-- %s -->\n```java\n%s```\n```text\n%s```\n<!-- end -->\n".formatted(name, code(name), printed(name));
    }

    private static String code(String name) {
        try {
            return TAG.matcher(Files.readString(SNIPPETS))
                    .results()
                    .filter(tag -> tag.group(1).equals(name))
                    .map(GuideTests::withoutIndent)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no snippet " + name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String withoutIndent(MatchResult tag) {
        return tag.group(2).stripTrailing().stripIndent() + "\n";
    }

    private static String printed(String name) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            GuideSnippets.class.getDeclaredMethod(name).invoke(new GuideSnippets(out));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name, e);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
