package org.foothold.statistics.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts that add up, as a circulation: every count is the flow on an arc, and at every node what comes in goes out. A table
 * with its margins is one (an arc from the node of its row to the node of its column for each cell, from the root to the row
 * for a row total, from the column to the root for a column total), and so is a school with its classes. What an attacker
 * knows is the flow on the published arcs, that flows are whole and that none is negative.
 *
 * <p>The constraints of a circulation are totally unimodular, so the least and the greatest flow on a hidden arc are whole and
 * a maximum flow finds them exactly (Ford & Fulkerson): the flow on an arc can rise by as much as can return from its head to
 * its tail through the other hidden arcs, each of which can rise without limit or fall to 0.
 */
final class Network {

    private record Arc(int from, int to, long count) {}

    private final List<Arc> arcs = new ArrayList<>();
    private int nodes;
    private int[][] around = new int[0][];

    /** The number of the arc. */
    int add(int from, int to, long count) {
        arcs.add(new Arc(from, to, count));
        nodes = Math.max(nodes, 1 + Math.max(from, to));
        around = new int[0][];
        return arcs.size() - 1;
    }

    int size() {
        return arcs.size();
    }

    long count(int arc) {
        return arcs.get(arc).count();
    }

    /** What can be concluded about a hidden arc. */
    Bounds bounds(int arc, boolean[] hidden) {
        Arc target = arcs.get(arc);
        long rise = new Residual(hidden, arc).flow(target.to(), target.from(), Bounds.UNLIMITED);
        long fall = new Residual(hidden, arc).flow(target.from(), target.to(), target.count());
        long max = rise == Bounds.UNLIMITED ? Bounds.UNLIMITED : target.count() + rise;
        return new Bounds(target.count() - fall, max);
    }

    /** Whether what can be concluded is at least so wide; looks no further than that. */
    boolean isWide(int arc, boolean[] hidden, long width) {
        Arc target = arcs.get(arc);
        long rise = new Residual(hidden, arc).flow(target.to(), target.from(), width);
        if (rise >= width) {
            return true;
        }
        long needed = width - rise;
        return needed <= target.count() && new Residual(hidden, arc).flow(target.from(), target.to(), needed) >= needed;
    }

    /** What would be hidden too if the flow on an arc were let rise, then fall, by so much along the cheapest ways. */
    boolean[] opened(int arc, boolean[] hidden, boolean[] mayOpen, long width) {
        boolean[] open = hidden.clone();
        Arc target = arcs.get(arc);
        long rise = new Opening(open, mayOpen, arc).flow(target.to(), target.from(), width);
        if (rise < width) {
            new Opening(open, mayOpen, arc).flow(target.from(), target.to(), Math.min(width - rise, target.count()));
        }
        return open;
    }

    /** The arcs at every node. */
    private int[][] around() {
        if (around.length == 0) {
            var lists = new ArrayList<List<Integer>>();
            for (int node = 0; node < nodes; node++) {
                lists.add(new ArrayList<>());
            }
            for (int a = 0; a < arcs.size(); a++) {
                lists.get(arcs.get(a).from()).add(a);
                lists.get(arcs.get(a).to()).add(a);
            }
            around = lists.stream()
                    .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
        }
        return around;
    }

    /** What can still move on which arcs; ways are found by the fewest arcs. */
    private class Residual {

        final boolean[] usable;
        final long[] left = new long[arcs.size()];

        Residual(boolean[] hidden, int without) {
            usable = hidden.clone();
            usable[without] = false;
            for (int a = 0; a < left.length; a++) {
                left[a] = count(a);
            }
        }

        /** As much flow as goes between two nodes, but not above a limit. */
        final long flow(int from, int to, long limit) {
            long sum = 0;
            while (sum < limit) {
                int[] last = ways(from, to);
                if (last[to] == 0) {
                    return sum;
                }
                long more = push(last, from, to, limit - sum);
                if (more == Bounds.UNLIMITED) {
                    return Bounds.UNLIMITED;
                }
                sum += more;
            }
            return sum;
        }

        /** By node the arc that leads there, by number + 1, negative where its flow falls; 0 where none does. */
        int[] ways(int from, int to) {
            var last = new int[nodes];
            var queue = new int[nodes];
            int end = 1;
            queue[0] = from;
            for (int next = 0; next < end && last[to] == 0; next++) {
                int node = queue[next];
                for (int a : around()[node]) {
                    int step = step(a, node);
                    int there = step > 0 ? arcs.get(a).to() : arcs.get(a).from();
                    if (step != 0 && there != from && last[there] == 0) {
                        last[there] = step;
                        queue[end++] = there;
                    }
                }
            }
            return last;
        }

        /** How an arc leads away from a node: by rising from its tail, by falling from its head, or not. */
        final int step(int arc, int node) {
            if (!usable[arc]) {
                return 0;
            }
            if (arcs.get(arc).from() == node) {
                return arc + 1;
            }
            return left[arc] > 0 ? -arc - 1 : 0;
        }

        private long push(int[] last, int from, int to, long limit) {
            long most = limit;
            for (int node = to; node != from; node = before(last[node])) {
                most = last[node] < 0 ? Math.min(most, left[-last[node] - 1]) : most;
            }
            for (int node = to; node != from; node = before(last[node])) {
                use(Math.abs(last[node]) - 1);
                left[Math.abs(last[node]) - 1] += most == Bounds.UNLIMITED ? 0 : last[node] < 0 ? -most : most;
            }
            return most;
        }

        private int before(int step) {
            return step > 0 ? arcs.get(step - 1).from() : arcs.get(-step - 1).to();
        }

        void use(int arc) {}
    }

    /** Over arcs that are hidden or may be: the cheapest ways (Bellman & Ford), and what they use is hidden from then on. */
    private final class Opening extends Residual {

        private static final double OPEN = 1e-3;

        private final boolean[] open;

        Opening(boolean[] open, boolean[] mayOpen, int without) {
            super(open, without);
            this.open = open;
            for (int a = 0; a < usable.length; a++) {
                usable[a] |= mayOpen[a] && a != without;
            }
        }

        @Override
        void use(int arc) {
            open[arc] = true;
        }

        /** An arc that is hidden anyway costs next to nothing, another the people that it hides. */
        @Override
        int[] ways(int from, int to) {
            var cost = new double[nodes];
            var last = new int[nodes];
            Arrays.fill(cost, Double.POSITIVE_INFINITY);
            cost[from] = 0;
            for (boolean changed = true; changed; ) {
                changed = false;
                for (int node = 0; node < nodes; node++) {
                    for (int a : around()[node]) {
                        changed |= improve(cost, last, a, node);
                    }
                }
            }
            return last;
        }

        private boolean improve(double[] cost, int[] last, int arc, int node) {
            int step = step(arc, node);
            int there = step > 0 ? arcs.get(arc).to() : arcs.get(arc).from();
            double price = cost[node] + (open[arc] ? OPEN : 1 + count(arc));
            if (step == 0 || price >= cost[there]) {
                return false;
            }
            cost[there] = price;
            last[there] = step;
            return true;
        }
    }
}
