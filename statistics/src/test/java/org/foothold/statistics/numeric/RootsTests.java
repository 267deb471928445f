package org.foothold.statistics.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RootsTests {

    @Test
    void findsRootsToThePrecisionOfADouble() {
        assertThat(Roots.between(x -> x * x - 2, 0, 2)).isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(Roots.between(x -> Math.exp(-x) - 1e-9, 0, 1000)).isCloseTo(9 * Math.log(10), within(1e-13));
        assertThat(Roots.between(x -> Math.cbrt(x - 1), -3, 100)).isCloseTo(1, within(1e-15));
        assertThat(Roots.between(x -> x, 0, 1)).isZero();
    }

    @Test
    void looksFurtherUntilADecreasingFunctionTurnsNegative() {
        assertThat(Roots.above(x -> 1 / x - 1e-6, 1, 1)).isCloseTo(1e6, within(1e-6));
    }

    @Test
    void refusesEqualSigns() {
        assertThatIllegalArgumentException().isThrownBy(() -> Roots.between(x -> 1 + x * x, -1, 1));
    }

    @Test
    void quadratureIsExactForPolynomials() {
        var four = new GaussLegendre(4);
        assertThat(four.integrate(x -> Math.pow(x, 7) + x * x, 0, 2)).isCloseTo(32 + 8 / 3., within(1e-13));
        assertThat(new GaussLegendre(16).integrate(Math::exp, -1, 1)).isCloseTo(Math.E - 1 / Math.E, within(1e-15));
    }
}
