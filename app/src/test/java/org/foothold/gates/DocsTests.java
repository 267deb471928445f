package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The documents lead somewhere: every link, every test that is named, from the README to every page. The list of decisions is
 * written by {@code -Dfoothold.describe=true}.
 */
@Tag("arch")
class DocsTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DECISIONS = ROOT.resolve("docs/decisions");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern NAMED_TEST = Pattern.compile("\\b[A-Z][A-Za-z]+Tests\\b(?:\\.([a-z][A-Za-z]+))?");
    private static final String FIRST_LINES = """
            # Decisions

            One page for each: what was to be decided, what could have been done, what is done, and when to look again. Numbers go by theme,
            and those that are missing were never given.

            """;

    @Test
    void everyLinkLeadsToAFile() {
        assertThat(pages().flatMap(page -> links(page).filter(link -> !Files.exists(link)))
                        .toList())
                .isEmpty();
    }

    @Test
    void everyPageIsReachedFromTheReadme() {
        Set<Path> reached = new TreeSet<>();
        Deque<Path> open = new ArrayDeque<>(List.of(ROOT.resolve("README.md")));
        while (!open.isEmpty()) {
            Path page = open.pop();
            if (reached.add(page)) {
                links(page).flatMap(DocsTests::pagesOf).forEach(open::push);
            }
        }
        assertThat(reached).containsAll(pages().toList());
    }

    @Test
    void everyTestThatIsNamedIsThere() {
        Set<String> tests = sources().collect(Collectors.toSet());
        assertThat(pages().flatMap(page -> NAMED_TEST.matcher(text(page)).results())
                        .map(MatchResult::group)
                        .distinct()
                        .filter(named -> !isThere(named, tests))
                        .toList())
                .isEmpty();
    }

    @Test
    void theListOfDecisionsHoldsEachOfThem() throws IOException {
        String list =
                FIRST_LINES + decisions().map(DocsTests::line).sorted().collect(Collectors.joining("\n", "", "\n"));
        Path file = DECISIONS.resolve("README.md");
        if (Boolean.getBoolean("foothold.describe")) {
            Files.writeString(file, list);
        }
        assertThat(file).as("run with -Dfoothold.describe=true to write it").hasContent(list);
    }

    private static boolean isThere(String named, Set<String> tests) {
        int dot = named.indexOf('.');
        String name = (dot < 0 ? named : named.substring(0, dot)) + ".java";
        String method = dot < 0 ? "" : "void " + named.substring(dot + 1) + "(";
        return tests.stream()
                .map(Path::of)
                .filter(file -> file.endsWith(name))
                .anyMatch(file -> text(file).contains(method));
    }

    private static String line(Path decision) {
        String heading = text(decision).lines().findFirst().orElseThrow().substring(2);
        int dot = heading.indexOf('.');
        return "- [%s](%s)%s"
                .formatted(
                        decision.getFileName().toString().substring(0, 4),
                        decision.getFileName(),
                        heading.substring(dot + 1));
    }

    private static Stream<Path> decisions() {
        return pages().filter(page -> page.startsWith(DECISIONS) && !page.endsWith("README.md"));
    }

    /** A link to a folder shows what lies there. */
    private static Stream<Path> pagesOf(Path link) {
        return Files.isDirectory(link)
                ? pages().filter(page -> link.equals(page.getParent()))
                : Stream.of(link).filter(file -> file.toString().endsWith(".md"));
    }

    private static Stream<Path> links(Path page) {
        return LINK.matcher(text(page))
                .results()
                .map(found -> page.resolveSibling(found.group(1)).normalize());
    }

    private static Stream<Path> pages() {
        return Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md").map(ROOT::resolve), files(ROOT.resolve("docs"), ".md"));
    }

    private static Stream<String> sources() {
        return Stream.of("app", "statistics", "benchmarks")
                .map(module -> ROOT.resolve(module).resolve("src/test/java"))
                .filter(Files::isDirectory)
                .flatMap(folder -> files(folder, "Tests.java"))
                .map(Path::toString);
    }

    private static Stream<Path> files(Path folder, String end) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(end)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
