package org.foothold.statistics.multilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.junit.jupiter.api.Test;

/** A group is a group however its column is coded. */
class TwoValuesTests {

    private static final int GROUP = 1;
    private static final int SCORE = 2;

    /** Coded ±½ or 1 and 2 a small group was told its gap. */
    @Test
    void aSmallGroupIsFoundInEveryCoding() {
        for (DoubleUnaryOperator coding : codings()) {
            ClusterProducts few = data(1, 12, 4, coding);
            assertThat(few.smallestGroup()).isEqualTo(4);
            assertThat(ClusterRegression.withDefaults().of(few))
                    .isEqualTo(Answer.notShown(100, Counted.STUDENTS_PER_GROUP));
            assertThat(data(1, 400, 130, coding).smallestGroup()).isEqualTo(130);
            TwoValues found = TwoValues.of(few.products(), GROUP).orElseThrow();
            assertThat(found.low()).isCloseTo(Math.min(coding.applyAsDouble(0), coding.applyAsDouble(1)), within(1e-6));
        }
    }

    @Test
    void aGroupInGrowthIsFoundInEveryCoding() {
        for (DoubleUnaryOperator coding : codings()) {
            NestedProducts data = NestedProducts.empty("group");
            for (int student = 0; student < 40; student++) {
                for (int year = 0; year < 3; year++) {
                    data = data.add(
                            "s" + student % 8,
                            "c" + student,
                            year + student,
                            coding.applyAsDouble(student < 7 ? 1 : 0));
                }
            }
            assertThat(data.smallestGroup()).isEqualTo(7);
        }
    }

    private static DoubleUnaryOperator[] codings() {
        return new DoubleUnaryOperator[] {
            x -> x, x -> x - .5, x -> x + 1, x -> 1 - x, x -> 1000 + 3 * x, x -> -2 * x / 3
        };
    }

    @Test
    void scoresAreNoGroups() {
        for (int seed = 0; seed < 200; seed++) {
            assertThat(TwoValues.of(data(seed, 12, 4, x -> x).products(), SCORE))
                    .isEmpty();
        }
    }

    /** Scores 0, 1 and 2 in two classes: a line passes through any two points, but not with whole students. */
    @Test
    void threeValuesAreNoGroups() {
        ClusterProducts three = ClusterProducts.empty("x")
                .add("a", 1, 0)
                .add("a", 2, 1)
                .add("a", 4, 2)
                .add("b", 3, 0)
                .add("b", 5, 2)
                .add("b", 5, 2);
        assertThat(three.smallestGroup()).isEqualTo(Long.MAX_VALUE);
    }

    /** What the page says is not seen: nothing but 0 and 1 in one class. */
    @Test
    void inOneClusterOnlyZeroAndOneAreRecognised() {
        ClusterProducts one =
                ClusterProducts.empty("x").add("a", 1, 1).add("a", 2, 2).add("a", 4, 2);
        assertThat(one.smallestGroup()).isEqualTo(Long.MAX_VALUE);
        ClusterProducts coded =
                ClusterProducts.empty("x").add("a", 1, 0).add("a", 2, 1).add("a", 4, 1);
        assertThat(coded.smallestGroup()).isEqualTo(1);
    }

    private static ClusterProducts data(int seed, int students, int inGroup, DoubleUnaryOperator coding) {
        var random = new Random(seed);
        ClusterProducts data = ClusterProducts.empty("group", "score");
        for (int student = 0; student < students; student++) {
            double group = coding.applyAsDouble(student < inGroup ? 1 : 0);
            data = data.add("class " + student % 3, random.nextGaussian(), group, random.nextInt(21));
        }
        return data;
    }
}
