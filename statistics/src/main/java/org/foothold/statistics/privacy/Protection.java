package org.foothold.statistics.privacy;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which further counts to hide so that no hidden small count can be concluded more closely than a width, hiding as few people
 * as can be. First a way that always works (for each small count the cheapest detours are hidden until it is wide enough,
 * then whatever turns out needless is shown again); then, while there is patience, every cheaper choice by branch and bound.
 */
final class Protection {

    private static final int PATIENCE = 5_000;

    private final Network network;
    private final boolean[] primary;
    private final boolean[] unpublished;
    private final long width;
    private int looks;
    private boolean[] best;
    private double bestCost;

    /**
     * @param primary counts that may not be shown
     * @param unpublished counts that are not part of the publication at all
     */
    Protection(Network network, boolean[] primary, boolean[] unpublished, long width) {
        this.network = network;
        this.primary = primary;
        this.unpublished = unpublished;
        this.width = width;
        this.best = start();
        this.bestCost = Double.POSITIVE_INFINITY;
    }

    /** What to hide, the small counts and the unpublished ones among it; all that may be hidden where that is not enough. */
    boolean[] hide(boolean[] mayHide) {
        boolean[] hidden = start();
        for (int arc : smallest(primary)) {
            if (!network.isWide(arc, hidden, width)) {
                hidden = network.opened(arc, hidden, mayHide, width);
            }
        }
        if (!safe(hidden)) {
            hidden = union(hidden, mayHide);
        }
        best = hidden;
        if (safe(hidden)) {
            showNeedless(hidden);
            bestCost = cost(hidden);
            branch(start(), union(start(), mayHide), smallest(mayHide), 0);
        }
        return best;
    }

    boolean safe(boolean[] hidden) {
        looks++;
        return IntStream.range(0, primary.length)
                .filter(arc -> primary[arc])
                .allMatch(arc -> network.isWide(arc, hidden, width));
    }

    private boolean[] start() {
        return union(primary, unpublished);
    }

    private static boolean[] union(boolean[] a, boolean[] b) {
        boolean[] union = a.clone();
        for (int i = 0; i < union.length; i++) {
            union[i] |= b[i];
        }
        return union;
    }

    private int[] smallest(boolean[] among) {
        return IntStream.range(0, among.length)
                .filter(arc -> among[arc])
                .boxed()
                .sorted(Comparator.comparingLong(network::count))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void showNeedless(boolean[] hidden) {
        boolean[] always = start();
        int[] order = smallest(hidden);
        for (int i = order.length - 1; i >= 0; i--) {
            if (!always[order[i]]) {
                hidden[order[i]] = false;
                hidden[order[i]] = !safe(hidden);
            }
        }
    }

    /** People hidden; a count of 0 costs a little too, so that nothing is hidden without need. */
    private double cost(boolean[] hidden) {
        boolean[] always = start();
        return IntStream.range(0, hidden.length)
                .filter(arc -> hidden[arc] && !always[arc])
                .mapToDouble(arc -> network.count(arc) + 1e-3)
                .sum();
    }

    /** Hiding more never narrows what can be concluded, so a choice is given up when even all that is left does not help. */
    private void branch(boolean[] chosen, boolean[] possible, int[] candidates, int at) {
        if (looks > PATIENCE || cost(chosen) >= bestCost) {
            return;
        }
        if (safe(chosen)) {
            best = chosen;
            bestCost = cost(chosen);
            return;
        }
        if (at == candidates.length || !safe(possible)) {
            return;
        }
        int arc = candidates[at];
        boolean already = chosen[arc];
        boolean[] with = chosen.clone();
        with[arc] = true;
        branch(with, possible, candidates, at + 1);
        if (!already) {
            boolean[] without = possible.clone();
            without[arc] = false;
            branch(chosen, without, candidates, at + 1);
        }
    }
}
