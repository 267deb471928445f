package org.foothold.statistics.comparison;

import java.util.ArrayDeque;
import java.util.function.BiPredicate;

/** Whether wins lead from every piece to every other. */
final class Links {

    private final BradleyTerry fit;

    Links(BradleyTerry fit) {
        this.fit = fit;
    }

    /** By chains of comparisons, whoever won. */
    boolean linked() {
        return all((a, b) -> fit.times(a, b) > 0);
    }

    /** By chains of wins, both ways: nobody stands above or below all the others for certain. */
    boolean linkedBothWays() {
        return all((a, b) -> fit.wins(a, b) > 0) && all((a, b) -> fit.wins(b, a) > 0);
    }

    private boolean all(BiPredicate<Integer, Integer> step) {
        var seen = new boolean[fit.size()];
        var open = new ArrayDeque<Integer>();
        open.add(0);
        seen[0] = true;
        int count = 1;
        while (!open.isEmpty()) {
            int a = open.remove();
            for (int b = 0; b < seen.length; b++) {
                if (!seen[b] && step.test(a, b)) {
                    seen[b] = true;
                    count++;
                    open.add(b);
                }
            }
        }
        return count == seen.length;
    }
}
