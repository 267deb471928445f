package org.foothold.statistics.standing;

import java.util.Arrays;

/** The distribution over the levels of a {@link LevelChain} while evidence is read; mutable, for one thread. */
final class Belief {

    private final LevelChain chain;
    private double[] p;
    private double[] spare;
    private double logLikelihood;

    Belief(LevelChain chain, double[] distribution) {
        this.chain = chain;
        this.p = distribution.clone();
        this.spare = new double[p.length];
    }

    double[] distribution() {
        return p.clone();
    }

    double at(int level) {
        return p[level];
    }

    double above(int level) {
        double sum = 0;
        for (int higher = level + 1; higher < p.length; higher++) {
            sum += p[higher];
        }
        return sum;
    }

    double logLikelihood() {
        return logLikelihood;
    }

    /** p ← p·exp(G·t). */
    void pass(long minutes) {
        for (int place = 0; place < chain.places(); place++) {
            int digit = LevelChain.digit(minutes, place);
            if (digit > 0) {
                multiply(chain.span(place, digit));
            }
        }
    }

    /** p ← p·P. */
    void step() {
        multiply(chain.perPiece());
    }

    /**
     * Bayes: p_l ← p_l·P(e | l) / Σ, and ln Σ is added to the log-likelihood. Evidence that is impossible at every level
     * held possible contradicts the parameters and teaches nothing: p stays, the log-likelihood says so.
     */
    void see(double[] likelihood) {
        double total = 0;
        for (int level = 0; level < p.length; level++) {
            spare[level] = p[level] * likelihood[level];
            total += spare[level];
        }
        logLikelihood += Math.log(total);
        if (total > 0) {
            for (int level = 0; level < p.length; level++) {
                p[level] = spare[level] / total;
            }
        }
    }

    private void multiply(double[][] transition) {
        Arrays.fill(spare, 0);
        for (int from = 0; from < p.length; from++) {
            double mass = p[from];
            double[] row = transition[from];
            for (int to = 0; to < p.length; to++) {
                spare[to] += mass * row[to];
            }
        }
        double[] old = p;
        p = spare;
        spare = old;
    }
}
