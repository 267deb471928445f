package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.foothold.statistics.agreement.Bias;
import org.foothold.statistics.gaps.QuantileGap;
import org.foothold.statistics.gaps.QuantileGaps;
import org.foothold.statistics.gaps.SpreadGap;
import org.foothold.statistics.generalizability.AreaLink;
import org.foothold.statistics.multilevel.ClusterProducts;
import org.foothold.statistics.multilevel.ClusterRegression;
import org.foothold.statistics.multilevel.Coefficient;
import org.junit.jupiter.api.Test;

/** What sentences make of numbers that are rounded, lie below zero or cannot be. */
class SpokenNumbersTests {

    private static final Locale SPANISH = Locale.of("es");

    @Test
    void whatIsRoundedToZeroHasNoSign() {
        Sentence sentence = Sentence.withInterval(
                Reader.LEADER, "gaps.standardized", new Estimate(-.001, .1, new Interval(-.2, -.0, .95)));
        assertThat(sentence.in(Locale.ENGLISH))
                .isEqualTo("The gap is 0.00 standard deviations; the 95% interval goes from -0.20 to 0.00.");
        assertThat(sentence.in(SPANISH)).contains("0,00").doesNotContain("-0,00");
    }

    @Test
    void anIntervalIsCalledByItsWholeLevel() {
        for (double level : new double[] {.9, .975, .999}) {
            String said = Sentence.withInterval(Reader.LEADER, "gaps.standardized", Estimate.normal(.5, .1, level))
                    .in(Locale.ENGLISH);
            assertThat(said).contains("the " + Printed.percent(level).replace(" ", "") + " interval");
        }
    }

    @Test
    void aSmallBiasIsNotSaidToBeNone() {
        assertThat(english(bias(.019))).contains("slightly more generous", "less than a tenth of a level");
        assertThat(english(bias(-.019))).contains("slightly less generous");
        assertThat(english(bias(.3))).isEqualTo("On average the first judge names 0.3 levels more than the second.");
    }

    private static Bias bias(double mean) {
        var limits = new Interval(-1, 1, .95);
        return new Bias(Estimate.normal(mean, .001, .95), .1, limits, .5, .4, Answer.known(.01));
    }

    @Test
    void aCoefficientSaysWhichWayItGoesAndWhatOneMoreIs() {
        List<Coefficient> found = regression();
        assertThat(english(found.get(0))).startsWith("Where every column is 0 the outcome is 10.");
        assertThat(english(found.get(1)))
                .startsWith("Where free lunch holds, the outcome is 3.")
                .contains("lower than where it does not; the 95% interval of this difference goes from -3.");
        assertThat(english(found.get(2))).contains("One more of books goes with 1.", " more in the outcome");
        assertThat(english(found.get(3))).contains("One more of hours goes with 2.", " less in the outcome");
        assertThat(found.get(3).say(Reader.LEADER).in(SPANISH)).contains("menos en el resultado");
    }

    private static List<Coefficient> regression() {
        var random = new Random(1);
        ClusterProducts data = ClusterProducts.empty("free lunch", "books", "hours");
        for (int student = 0; student < 400; student++) {
            double lunch = student % 2;
            double books = 5 * random.nextDouble();
            double hours = 5 * random.nextDouble();
            double outcome = 10.3 - 3.3 * lunch + 1.3 * books - 2.3 * hours + random.nextGaussian() / 10;
            data = data.add("class " + student % 20, outcome, lunch, books, hours);
        }
        return ClusterRegression.withDefaults().of(data).optional().orElseThrow();
    }

    @Test
    void noCorrelationIsSaidToPassOne() {
        assertThat(english(new AreaLink(1.73))).contains("correlation about 1.00");
        assertThat(english(new AreaLink(-1.2))).contains("correlation of -1.00");
    }

    /** The 10th percentile is a student, not the mean of those below. */
    @Test
    void quantilesAreNotSaidToBeMeansOfTenths() {
        var gaps = new QuantileGaps(List.of(new QuantileGap(.1, 20, 15), new QuantileGap(.9, 40, 38)));
        assertThat(english(gaps))
                .contains("10th percentile", "about 5.0 points", "90th percentile", "about 2.0 points");
        assertThat(gaps.say(Reader.LEADER).in(SPANISH)).contains("unos 5,0 puntos", "unos 2,0 puntos");
    }

    /** The interval of the ratio of variances is said by its roots, as the ratio is. */
    @Test
    void aRatioOfDeviationsIsSaidWithItsInterval() {
        var spread = new SpreadGap(Estimate.normal(Math.log(2), .2, .95), 4, new Interval(2.25, 9, .95));
        assertThat(english(spread))
                .isEqualTo("Scores in the first group are spread 2.00 times as wide as in the second; the 95% interval"
                        + " goes from 1.50 to 3.00.");
        assertThat(spread.say(Reader.LEADER).in(SPANISH)).contains("2,00 veces", "va de 1,50 a 3,00");
    }

    private static String english(Finding finding) {
        return finding.say(Reader.LEADER).in(Locale.ENGLISH);
    }
}
