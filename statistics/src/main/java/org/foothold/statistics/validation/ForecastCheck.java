package org.foothold.statistics.validation;

import org.foothold.statistics.standing.Method;

/** How often "n more" was enough. */
public final class ForecastCheck {

    private final Method method;
    private long times;
    private long enough;
    private long told;
    private long needed;

    ForecastCheck(Method method) {
        this.method = method;
    }

    void add(int piecesTold, int piecesNeeded) {
        times++;
        told += piecesTold;
        needed += piecesNeeded;
        enough += piecesNeeded <= piecesTold ? 1 : 0;
    }

    public Method method() {
        return method;
    }

    /** The share of cases settled by the number told. */
    public double enough() {
        return (double) enough / times;
    }

    public double meanTold() {
        return (double) told / times;
    }

    public double meanNeeded() {
        return (double) needed / times;
    }
}
