package org.foothold.stories;

import java.nio.file.Path;

/**
 * What a district brings with it.
 *
 * @param words that find the standard of the story, and its short name
 */
record Material(Path roster, Path standards, String words, String standard) {
    private static final Path OWN = Path.of("src", "test", "resources", "stories");
    private static final Path SHARED = Path.of("..", "..", "shared", "data");

    /** Thirty students and five standards, made up by us. */
    static final Material OURS =
            new Material(OWN.resolve("roster"), OWN.resolve("standards.json"), "two ratios table", "6.RP.2");

    /** Sets that others made, where they are at hand. */
    static final Material REAL = new Material(
            SHARED.resolve("oneroster-moodle/Test_minimal_data_set.zip"),
            SHARED.resolve("case-ccss-math/ccss-math-2010.cfpackage.json"),
            "ratio concept describe",
            "6.RP.A.1");
}
