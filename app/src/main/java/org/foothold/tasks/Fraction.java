package org.foothold.tasks;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact number in lowest terms. */
record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    Fraction {
        BigInteger common = top.gcd(bottom).multiply(BigInteger.valueOf(bottom.signum()));
        top = top.divide(common);
        bottom = bottom.divide(common);
    }

    static Fraction of(BigDecimal decimal) {
        BigDecimal scaled = decimal.setScale(Math.max(decimal.scale(), 0));
        return new Fraction(scaled.unscaledValue(), BigInteger.TEN.pow(scaled.scale()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction negate() {
        return new Fraction(top.negate(), bottom);
    }

    Fraction hundredth() {
        return new Fraction(top, bottom.multiply(BigInteger.valueOf(100)));
    }

    Fraction distance(Fraction other) {
        Fraction difference = plus(other.negate());
        return new Fraction(difference.top.abs(), difference.bottom);
    }

    @Override
    public int compareTo(Fraction other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    @Override
    public String toString() {
        return bottom.equals(BigInteger.ONE) ? top.toString() : top + "/" + bottom;
    }
}
