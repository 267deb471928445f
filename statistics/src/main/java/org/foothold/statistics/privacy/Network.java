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

    /** The number of the arc. */
    int add(int from, int to, long count) {
        arcs.add(new Arc(from, to, count));
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
        boolean[] others = hidden.clone();
        others[arc] = false;
        long rise = new Residual(others).flow(target.to(), target.from(), Bounds.UNLIMITED);
        long fall = new Residual(others).flow(target.from(), target.to(), target.count());
        long max = rise == Bounds.UNLIMITED ? Bounds.UNLIMITED : target.count() + rise;
        return new Bounds(target.count() - fall, max);
    }

    /** By how much the flow on an arc could be more, or less, if the way were opened arc by arc as it costs least. */
    boolean[] opened(int arc, boolean[] hidden, boolean[] mayOpen, long width) {
        boolean[] open = hidden.clone();
        Arc target = arcs.get(arc);
        long rise = new Residual(open, mayOpen, arc).flow(target.to(), target.from(), width);
        if (rise < width) {
            new Residual(open, mayOpen, arc).flow(target.from(), target.to(), Math.min(width - rise, target.count()));
        }
        return open;
    }

    /** What can still move on which arcs. */
    private final class Residual {

        private final boolean[] usable;
        private final boolean[] open;
        private final long[] left;

        /** Over hidden arcs only. */
        Residual(boolean[] usable) {
            this(usable, usable, -1);
        }

        /** Over hidden arcs and such as may be hidden too; {@code open} takes up the latter. */
        Residual(boolean[] open, boolean[] mayOpen, int without) {
            this.open = open;
            this.usable = open.clone();
            this.left = arcs.stream().mapToLong(Arc::count).toArray();
            for (int a = 0; a < usable.length; a++) {
                usable[a] = a != without && (open[a] || mayOpen[a]);
            }
        }

        /** As much flow as goes between two nodes, but not above a limit; opens what it uses. */
        long flow(int from, int to, long limit) {
            long sum = 0;
            while (sum < limit) {
                int[] way = way(from, to);
                if (way.length == 0) {
                    return sum;
                }
                long more = push(way, limit - sum);
                if (more == Bounds.UNLIMITED) {
                    return Bounds.UNLIMITED;
                }
                sum += more;
            }
            return sum;
        }

        /** Along arcs named by number + 1, negative where their flow falls. */
        private long push(int[] way, long limit) {
            long most = limit;
            for (int step : way) {
                most = step < 0 ? Math.min(most, left[-step - 1]) : most;
            }
            for (int step : way) {
                int arc = Math.abs(step) - 1;
                open[arc] = true;
                left[arc] += most == Bounds.UNLIMITED ? 0 : step < 0 ? -most : most;
            }
            return most;
        }

        /** The cheapest way (Bellman & Ford): arcs that are open cost next to nothing, others the people they hide. */
        private int[] way(int from, int to) {
            int nodes = 1
                    + arcs.stream()
                            .mapToInt(arc -> Math.max(arc.from(), arc.to()))
                            .max()
                            .orElse(0);
            var cost = new double[nodes];
            var last = new int[nodes];
            Arrays.fill(cost, Double.POSITIVE_INFINITY);
            cost[from] = 0;
            for (boolean changed = true; changed; ) {
                changed = false;
                for (int a = 0; a < arcs.size(); a++) {
                    changed |= usable[a] && improve(cost, last, a);
                }
            }
            return cost[to] == Double.POSITIVE_INFINITY ? new int[0] : walkBack(last, from, to);
        }

        private boolean improve(double[] cost, int[] last, int a) {
            Arc arc = arcs.get(a);
            double price = open[a] ? 1e-3 : 1 + arc.count();
            boolean improved = false;
            if (cost[arc.from()] + price < cost[arc.to()]) {
                cost[arc.to()] = cost[arc.from()] + price;
                last[arc.to()] = a + 1;
                improved = true;
            }
            if (left[a] > 0 && cost[arc.to()] + price < cost[arc.from()]) {
                cost[arc.from()] = cost[arc.to()] + price;
                last[arc.from()] = -a - 1;
                improved = true;
            }
            return improved;
        }

        private int[] walkBack(int[] last, int from, int to) {
            var way = new ArrayList<Integer>();
            int node = to;
            while (node != from) {
                int step = last[node];
                way.add(step);
                node = step > 0
                        ? arcs.get(step - 1).from()
                        : arcs.get(-step - 1).to();
            }
            return way.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
