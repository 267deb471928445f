package org.foothold.interop.casenetwork;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Problems;
import org.foothold.targets.EditionContent;
import org.foothold.targets.StandardContent;

/** A package read in a test, with what the reader had to say about it. */
record CaseSample(Optional<EditionContent> edition, List<Problem> problems, List<Problem> notices) {
    private static final Path SHARED = Path.of("..", "..", "shared", "data");

    static CaseSample of(String json) {
        return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "sample.json");
    }

    static CaseSample csv(String table) {
        return read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "My framework.csv");
    }

    static CaseSample read(InputStream source, String file) {
        Problems problems = new Problems();
        Problems notices = new Problems();
        Optional<CasePackage> content = file.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? CaseCsvReader.read(source, file, problems)
                : CaseReader.read(source, file, problems, notices, items -> {});
        Optional<EditionContent> edition = content.flatMap(each -> CaseEdition.of(file, each, problems, notices));
        return new CaseSample(edition, problems.list(), notices.list());
    }

    /** The real material beside the repository; the test is skipped, saying so, where it is not there. */
    static Path shared(String name) {
        Path file = SHARED.resolve(name);
        assumeThat(file).as("real material at " + file).exists();
        return file;
    }

    static CaseSample ofShared(String name) {
        Path file = shared(name);
        try (InputStream source = Files.newInputStream(file)) {
            return read(source, file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EditionContent get() {
        return edition.orElseThrow(() -> new AssertionError(problems));
    }

    List<String> statements() {
        return get().standards().stream().map(StandardContent::statement).toList();
    }

    List<String> keys() {
        return problems.stream().map(Problem::key).toList();
    }

    List<String> noticed() {
        return notices.stream().map(Problem::key).toList();
    }
}
