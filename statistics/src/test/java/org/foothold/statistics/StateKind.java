package org.foothold.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * A kind of state that merges.
 *
 * @param drawn one thing that is counted, from chance
 * @param atOnce the state of all these things
 * @param isExact whether everything in it is whole, so that states are equal bit for bit
 */
record StateKind<D, S>(
        S empty, BinaryOperator<S> merge, Function<Random, D> drawn, Function<List<D>, S> atOnce, boolean isExact) {

    private static final int MOST = 25;
    private static final int EXAMPLE = 9;

    static <D, S> StateKind<D, S> of(
            S empty, BinaryOperator<S> merge, Function<Random, D> drawn, Function<List<D>, S> atOnce) {
        return new StateKind<>(empty, merge, drawn, atOnce, true);
    }

    /** Of a kind that counts one thing after the other. */
    static <D, S> StateKind<D, S> adding(
            S empty, BinaryOperator<S> merge, Function<Random, D> drawn, BiFunction<S, D, S> add) {
        return of(empty, merge, drawn, all -> {
            S state = empty;
            for (D one : all) {
                state = add.apply(state, one);
            }
            return state;
        });
    }

    StateKind<D, S> rounded() {
        return new StateKind<>(empty, merge, drawn, atOnce, false);
    }

    /** A few things, or none. */
    List<D> draw(Random random) {
        return draw(random, random.nextInt(MOST));
    }

    S example(Random random) {
        return atOnce.apply(draw(random, EXAMPLE));
    }

    private List<D> draw(Random random, int number) {
        var all = new ArrayList<D>();
        for (int i = 0; i < number; i++) {
            all.add(drawn.apply(random));
        }
        return all;
    }

    Class<?> type() {
        return empty.getClass();
    }
}
