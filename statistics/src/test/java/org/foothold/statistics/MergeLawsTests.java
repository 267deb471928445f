package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever merges may be counted class by class, in any order, with classes of nobody among them: the state is that of all
 * students at once. Bit for bit where all is whole, but for rounding otherwise. A new state without data to draw fails.
 */
class MergeLawsTests {

    private static final int ROUNDS = 30;

    /** Relative, absolute below one: a dozen roundings of sums of a few dozen. */
    private static final double ROUNDING = 1e-12;

    @Test
    void everythingThatMergesIsHere() throws IOException {
        Set<String> states = LibraryTypes.all().stream()
                .filter(type -> LibraryTypes.isPublic(type) && StateBytesTests.merges(type))
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(StateExamples.merging().stream().map(kind -> kind.type().getName()))
                .containsExactlyInAnyOrderElementsOf(states);
    }

    @TestFactory
    Stream<DynamicTest> mergedIsTheSameAsAtOnceInAnyOrder() {
        return StateExamples.merging().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.type().getSimpleName(), () -> {
                    for (int seed = 0; seed < ROUNDS; seed++) {
                        new Laws<>(kind, new Random(seed)).hold();
                    }
                }));
    }

    /** Three classes, any of which may be of nobody. */
    private record Laws<D, S>(StateKind<D, S> kind, List<D> first, List<D> second, List<D> third) {

        Laws(StateKind<D, S> kind, Random random) {
            this(kind, kind.draw(random), kind.draw(random), kind.draw(random));
        }

        void hold() {
            S a = kind.atOnce().apply(first);
            S b = kind.atOnce().apply(second);
            S c = kind.atOnce().apply(third);
            S all = kind.atOnce()
                    .apply(Stream.of(first, second, third).flatMap(List::stream).toList());
            same(kind.atOnce().apply(List.of()), kind.empty());
            same(merged(kind.empty(), a), a);
            same(merged(a, kind.empty()), a);
            same(merged(a, b), merged(b, a));
            same(merged(merged(a, b), c), all);
            same(merged(a, merged(b, c)), all);
        }

        private S merged(S one, S other) {
            return kind.merge().apply(one, other);
        }

        private void same(S ours, S reference) {
            if (kind.isExact()) {
                assertThat(ours).isEqualTo(reference).hasSameHashCodeAs(reference);
                assertThat(StateBytesTests.bytes(ours)).isEqualTo(StateBytesTests.bytes(reference));
            } else {
                assertThat(ours)
                        .usingRecursiveComparison()
                        .withComparatorForType(Laws::compare, Double.class)
                        .isEqualTo(reference);
            }
        }

        private static int compare(double ours, double reference) {
            double near = ROUNDING * Math.max(1, Math.abs(reference));
            return Math.abs(ours - reference) <= near ? 0 : Double.compare(ours, reference);
        }
    }
}
