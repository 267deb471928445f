package org.foothold.kernel;

import java.util.ArrayList;
import java.util.List;

/** Collects every problem of an import, so that all are told at once. Keeps the first thousand and counts the rest. */
public final class Problems {
    public static final int KEPT = 1000;

    private final List<Problem> kept = new ArrayList<>();
    private int count;

    public void add(Problem problem) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(problem);
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public int count() {
        return count;
    }

    public List<Problem> list() {
        return List.copyOf(kept);
    }
}
