package org.foothold.statistics.privacy;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.foothold.statistics.Interval;

/**
 * Noise that makes counts differentially private (Ghosh, Roughgarden & Sundararajan 2012): one person more or less changes the
 * chance of any published value by at most e^ε.
 *
 * <pre>
 * P(Z = z) = (1−α)/(1+α)·α^|z|,  α = e^−ε,  Var Z = 2α/(1−α)²
 * </pre>
 *
 * ε is a fraction of whole numbers, so that a sample needs whole random numbers only (Canonne, Kamath & Steinke 2020): noise
 * computed from floating-point logarithms can be seen through (Mironov 2012). One person must count once in each figure; the
 * ε of all figures about a person add up: see {@link PrivacyBudget}.
 */
public record GeometricNoise(int numerator, int denominator) {

    public GeometricNoise {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException("a positive fraction");
        }
    }

    /** ε = numerator/denominator. */
    public static GeometricNoise withEpsilon(int numerator, int denominator) {
        return new GeometricNoise(numerator, denominator);
    }

    public double epsilon() {
        return (double) numerator / denominator;
    }

    private double alpha() {
        return Math.exp(-epsilon());
    }

    public double probability(long z) {
        return -Math.expm1(-epsilon()) / (1 + alpha()) * Math.exp(-epsilon() * Math.abs(z));
    }

    public double variance() {
        double one = -Math.expm1(-epsilon());
        return 2 * alpha() / (one * one);
    }

    /** P(|Z| ≤ t) = 1 − 2α^(t+1)/(1+α). */
    public double within(long t) {
        return 1 - 2 * Math.exp(-epsilon() * (t + 1)) / (1 + alpha());
    }

    /** The smallest t with P(|Z| ≤ t) ≥ level. */
    public long halfWidth(double level) {
        double exact = Math.log((1 - level) * (1 + alpha()) / 2) / -epsilon() - 1;
        long t = Math.max(0, (long) Math.floor(exact) - 1);
        while (within(t) < level) {
            t++;
        }
        return t;
    }

    /** The count with noise, and the interval that holds the true count, to be published beside it. */
    public Noisy publish(long count, double level, SecureRandom random) {
        return noisy(count, level, random);
    }

    /** @param interval of the true count, at least 0; wholly at 0 when the noise was strongly negative */
    public record Noisy(long count, Interval interval) {}

    Noisy noisy(long count, double level, RandomGenerator random) {
        long noisy = count + sample(random);
        long half = halfWidth(level);
        return new Noisy(noisy, new Interval(Math.max(0, noisy - half), Math.max(0, noisy + half), level));
    }

    /** By rejection from a geometric of scale denominator, divided by numerator, with a random sign; no zero twice. */
    long sample(RandomGenerator random) {
        while (true) {
            int rest = random.nextInt(denominator);
            if (!happens(rest, denominator, random)) {
                continue;
            }
            long whole = 0;
            while (happens(1, 1, random)) {
                whole++;
            }
            long size = (rest + denominator * whole) / numerator;
            boolean negative = random.nextBoolean();
            if (!negative || size > 0) {
                return negative ? -size : size;
            }
        }
    }

    /** With chance e^−(a/b), a ≤ b: the first failure in a row of chances a/(b·k), k = 1, 2, …, comes at an odd k. */
    private static boolean happens(int a, int b, RandomGenerator random) {
        long k = 1;
        while (random.nextLong(b * k) < a) {
            k++;
        }
        return k % 2 == 1;
    }
}
