package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.foothold.statistics.gaps.Gaps;
import org.foothold.statistics.gaps.GroupScores;
import org.foothold.statistics.gaps.OverallAndWithin;
import org.foothold.statistics.gaps.TwoGroups;
import org.foothold.statistics.multilevel.Nested;
import org.foothold.statistics.multilevel.NestedModel;
import org.foothold.statistics.multilevel.NestedProducts;
import org.foothold.statistics.privacy.PublishedWhole;
import org.foothold.statistics.privacy.Suppression;
import org.foothold.statistics.privacy.Whole;
import org.junit.jupiter.api.Test;

/** As {@link SmallDataTests}, of a few schools with a few students each, or none. */
class SmallSchoolTests {

    private static final int ROUNDS = 400;
    private static final MinimumInformation NONE = MinimumInformation.none();

    @Test
    void gapsOverallAndWithin() {
        Gaps gaps = Gaps.withDefaults().withMinimum(NONE);
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            Map<String, TwoGroups> schools = new HashMap<>();
            for (int school = random.nextInt(6); school > 0; school--) {
                schools.put("school " + school, new TwoGroups(scores(random), scores(random)));
            }
            Answer<OverallAndWithin> found = gaps.overallAndWithin(schools);
            SmallDataTests.sound(seed, List.of(found));
        }
    }

    private static GroupScores scores(Random random) {
        return GroupScores.of(random.ints(random.nextInt(6), 0, 3).toArray());
    }

    @Test
    void growth() {
        NestedModel model = NestedModel.withDefaults().withMinimum(NONE);
        for (int seed = 0; seed < ROUNDS / 2; seed++) {
            var random = new Random(seed);
            NestedProducts measured = NestedProducts.empty("year");
            for (int i = random.nextInt(24); i > 0; i--) {
                measured = measured.add(
                        "school " + random.nextInt(3),
                        "student " + random.nextInt(5),
                        random.nextInt(4),
                        random.nextInt(3));
            }
            Answer<Nested> slopes = model.withRandom("year").of(measured);
            SmallDataTests.sound(
                    seed,
                    List.of(
                            model.of(measured),
                            model.byMaximumLikelihood().of(measured),
                            slopes,
                            slopes.map(Nested::shareOfSchools)));
        }
    }

    /** What is published has the shape of what there is. */
    @Test
    void wholes() {
        Suppression suppression = Suppression.withDefaults();
        for (int seed = 0; seed < ROUNDS; seed++) {
            Whole district = whole(new Random(seed), "district", 2);
            PublishedWhole published = suppression.of(district);
            SmallDataTests.sound(seed, List.of(Answer.known(published)));
            assertSameShape(published, district);
        }
    }

    private static Whole whole(Random random, String name, int depth) {
        List<Whole> parts = IntStream.range(0, depth == 0 ? 0 : random.nextInt(4))
                .mapToObj(part -> whole(random, name + "." + part, depth - 1))
                .toList();
        long inParts = parts.stream().mapToLong(Whole::count).sum();
        return new Whole(name, inParts + (random.nextBoolean() ? 0 : random.nextInt(15)), parts);
    }

    private static void assertSameShape(PublishedWhole published, Whole whole) {
        assertThat(published.name()).isEqualTo(whole.name());
        published.count().optional().ifPresent(shown -> assertThat(shown).isEqualTo(whole.count()));
        assertThat(published.parts()).hasSameSizeAs(whole.parts());
        for (int part = 0; part < whole.parts().size(); part++) {
            assertSameShape(published.parts().get(part), whole.parts().get(part));
        }
    }
}
