package org.foothold.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.foothold.targets.EditionContent;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.StandardContent;
import org.foothold.targets.StandardId;

/** A framework of so many standards in three floors, its statements made of few common and many rare words. */
record GeneratedFramework(int size) {
    static final String COMMON = "number";

    private static final int BRANCHES = 50;
    private static final List<String> WORDS = List.of(
            COMMON, "compare", "explain", "fraction", "measure", "describe", "story", "evidence", "model", "equation");

    EditionContent content() {
        Random random = new Random(size);
        FrameworkId framework = new FrameworkId(new UUID(random.nextLong(), random.nextLong()));
        List<StandardContent> standards = new ArrayList<>();
        int strands = Math.max(1, size / (BRANCHES * BRANCHES));
        for (int strand = 0; strand < strands; strand++) {
            int top = add(standards, -1, "S" + strand, random);
            for (int cluster = 0; cluster < BRANCHES && standards.size() < size; cluster++) {
                int above = add(standards, top, "S" + strand + "." + cluster, random);
                for (int leaf = 0; leaf < BRANCHES - 1 && standards.size() < size; leaf++) {
                    add(standards, above, "S" + strand + "." + cluster + "." + leaf, random);
                }
            }
        }
        return new EditionContent(
                framework,
                framework.toString(),
                null,
                "Generated " + size,
                "Us",
                "en",
                null,
                null,
                "{}",
                standards,
                List.of());
    }

    private static int add(List<StandardContent> standards, int parent, String code, Random random) {
        int place = standards.size();
        standards.add(new StandardContent(
                parent,
                new StandardId(new UUID(random.nextLong(), place)),
                code,
                null,
                code,
                null,
                null,
                place,
                "Standard",
                statement(random),
                null,
                null,
                List.of("06"),
                null,
                "{}"));
        return place;
    }

    private static String statement(Random random) {
        List<String> words = new ArrayList<>();
        words.add(WORDS.get(random.nextInt(WORDS.size())));
        words.add("the " + WORDS.get(random.nextInt(WORDS.size())));
        for (int i = 0; i < 10; i++) {
            words.add(rare(random.nextInt(8_000)));
        }
        return String.join(" ", words) + ".";
    }

    /** A word for each number, made of syllables so that no two look alike by their beginning. */
    private static String rare(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 21; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnprstvwxyz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }
}
