package org.foothold.statistics.multilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.junit.jupiter.api.Test;

class MultilevelTests {

    private static final MixedModel MODEL = MixedModel.withDefaults().withMinimum(MinimumInformation.none());
    private static final ClusterRegression REGRESSION = ClusterRegression.withDefaults();

    @Test
    void schoolsMergeInAnyOrder() {
        for (int seed = 0; seed < 20; seed++) {
            ClusterProducts a = simulated(seed, 0, 6, 5, .5);
            ClusterProducts b = simulated(seed + 50, 3, 9, 4, .5);
            ClusterProducts c = simulated(seed + 90, 20, 22, 7, .5);
            Mixed here = known(MODEL.of(a.merge(b).merge(c)));
            Mixed there = known(MODEL.of(c.merge(b.merge(a))));
            assertThat(there.residual()).isCloseTo(here.residual(), within(1e-8));
            assertThat(there.fixed("x").estimate().value())
                    .isCloseTo(here.fixed("x").estimate().value(), within(1e-8));
        }
    }

    @Test
    void anotherUnitOfTheOutcomeChangesTheUnitAlone() {
        ClusterProducts data = simulated(1, 0, 12, 8, .6);
        ClusterProducts tenfold = scaled(1, 12, 8, .6);
        Mixed once = known(MODEL.of(data));
        Mixed ten = known(MODEL.of(tenfold));
        assertThat(ten.fixed("x").estimate().value())
                .isCloseTo(10 * once.fixed("x").estimate().value(), within(1e-5));
        assertThat(known(ten.intraclassCorrelation())).isCloseTo(known(once.intraclassCorrelation()), within(1e-5));
    }

    /** In a balanced design REML of a random intercept equals the analysis of variance, when that is not negative. */
    @Test
    void balancedClustersGiveTheAnalysisOfVariance() {
        ClusterProducts data = ClusterProducts.empty();
        var random = new Random(8);
        for (int j = 0; j < 15; j++) {
            double own = random.nextGaussian();
            for (int i = 0; i < 6; i++) {
                data = data.add("s" + j, own + random.nextGaussian());
            }
        }
        OneWay anova = known(OneWay.of(data));
        Mixed mixed = known(MODEL.of(data));
        assertThat(known(mixed.intraclassCorrelation())).isCloseTo(anova.one(), within(1e-6));
        assertThat(mixed.residual()).isCloseTo(anova.within(), within(1e-6));
    }

    @Test
    void clustersThatDoNotDifferLieOnTheEdge() {
        ClusterProducts data = ClusterProducts.empty();
        for (int j = 0; j < 8; j++) {
            data = data.add("s" + j, 1).add("s" + j, 2).add("s" + j, 3);
        }
        Mixed mixed = known(MODEL.of(data));
        assertThat(known(mixed.intraclassCorrelation())).isCloseTo(0, within(1e-6));
        assertThat(mixed.clusters())
                .allSatisfy(one -> assertThat(one.effects().getFirst().value()).isCloseTo(0, within(1e-6)));
    }

    @Test
    void smallClustersAreDrawnFurtherToTheMean() {
        ClusterProducts data = simulated(4, 0, 20, 10, 1).add("tiny", 9, 0);
        Mixed mixed = known(MODEL.of(data));
        Mixed.Cluster tiny = mixed.clusters().stream()
                .filter(one -> one.name().equals("tiny"))
                .findFirst()
                .orElseThrow();
        double raw = 9 - mixed.fixed("1").estimate().value();
        assertThat(tiny.effects().getFirst().value()).isBetween(0.0, .8 * raw);
        assertThat(tiny.students()).isEqualTo(1);
    }

    /** One student per cluster: CR2 is then HC2, whose errors for a mean are s/√n. */
    @Test
    void robustErrorsOfAMeanOfSinglesAreTheUsualOnes() {
        ClusterProducts data = ClusterProducts.empty();
        double[] y = {1, 4, 2, 8, 5, 7};
        for (int i = 0; i < y.length; i++) {
            data = data.add("c" + i, y[i]);
        }
        Coefficient robust = known(REGRESSION.of(data)).getFirst();
        Coefficient usual = known(REGRESSION.ofIndependentStudents().of(data)).getFirst();
        assertThat(robust.estimate().standardError()).isCloseTo(usual.estimate().standardError(), within(1e-12));
        assertThat(robust.degreesOfFreedom()).isCloseTo(5, within(1e-9));
    }

    @Test
    void studentsOfOneClassAreNotIndependent() {
        ClusterProducts data = ClusterProducts.empty();
        for (int j = 0; j < 10; j++) {
            for (int i = 0; i < 20; i++) {
                data = data.add("s" + j, j % 4 + .01 * i);
            }
        }
        double robust = known(REGRESSION.of(data)).getFirst().estimate().standardError();
        double naive = known(REGRESSION.ofIndependentStudents().of(data))
                .getFirst()
                .estimate()
                .standardError();
        assertThat(robust).isGreaterThan(3 * naive);
    }

    @Test
    void dataThatCannotTellGetAReason() {
        ClusterProducts none = ClusterProducts.empty("x");
        assertThat(MODEL.of(none)).isEqualTo(Answer.notEnough(2, Counted.UNITS));
        assertThat(REGRESSION.of(none)).isEqualTo(Answer.notEnough(3, Counted.STUDENTS));
        assertThat(OneWay.of(none)).isEqualTo(Answer.notShown(5, Counted.UNITS));
        assertThat(OneWay.of(none, MinimumInformation.none())).isEqualTo(Answer.notEnough(2, Counted.UNITS));
        ClusterProducts same = ClusterProducts.empty("x");
        ClusterProducts singles = ClusterProducts.empty("x");
        for (int j = 0; j < 8; j++) {
            same = same.add("s" + j, 3, 1).add("s" + j, 3, 2);
            singles = singles.add("s" + j, j * j, j);
        }
        assertThat(MODEL.of(same)).isEqualTo(Answer.undefined(Reason.DESIGN_CANNOT_TELL));
        assertThat(REGRESSION.of(same)).isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(OneWay.of(same)).isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(MODEL.of(singles)).isEqualTo(Answer.undefined(Reason.DESIGN_CANNOT_TELL));
        ClusterProducts twice = ClusterProducts.empty("x", "z")
                .add("a", 1, 1, 2)
                .add("a", 2, 2, 4)
                .add("b", 4, 3, 6)
                .add("b", 1, 5, 10);
        assertThat(REGRESSION.of(twice)).isEqualTo(Answer.undefined(Reason.DESIGN_CANNOT_TELL));
        assertThat(MixedModel.withDefaults().of(simulated(1, 0, 4, 9, 1))).isEqualTo(Answer.notShown(5, Counted.UNITS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.withRandom("nothing").of(none));
    }

    /** What {@link org.foothold.statistics.gaps.Gaps} withholds of two small groups no regression tells on either. */
    @Test
    void theCoefficientOfAGroupIsAGapAndShownAsLate() {
        assertThat(ClusterRegression.withDefaults().of(twoGroups(99)))
                .isEqualTo(Answer.notShown(100, Counted.STUDENTS_PER_GROUP));
        assertThat(MixedModel.withDefaults().of(twoGroups(99)))
                .isEqualTo(Answer.notShown(100, Counted.STUDENTS_PER_GROUP));
        assertThat(known(ClusterRegression.withDefaults().of(twoGroups(100)))).hasSize(2);
        assertThat(known(ClusterRegression.withDefaults()
                        .withMinimum(MinimumInformation.none())
                        .of(twoGroups(20))))
                .hasSize(2);
        assertThat(known(REGRESSION.of(simulated(3, 0, 6, 4, .5)))).hasSize(2);
    }

    @Test
    void whatIsNoNumberIsRefused() {
        ClusterProducts none = ClusterProducts.empty("x");
        assertThatIllegalArgumentException().isThrownBy(() -> none.add("a", Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> none.add("a", 1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.addProducts("a", 1, 1, 1, 1, 1, Double.NaN))
                .withMessageContaining("finite values");
    }

    private static ClusterProducts twoGroups(int focal) {
        var random = new Random(2);
        ClusterProducts data = ClusterProducts.empty("focal");
        for (int i = 0; i < 200 + focal; i++) {
            data = data.add("school " + i % 6, random.nextGaussian(), i < focal ? 1 : 0);
        }
        return data;
    }

    @Test
    void saysHowMuchLiesBetweenSchools() {
        Mixed mixed = known(MODEL.of(simulated(2, 0, 30, 10, 1)));
        assertThat(mixed.say(Reader.LEADER).in(Locale.ENGLISH)).contains("30 ").contains("%");
        List<Mixed.Cluster> clusters = mixed.clusters();
        assertThat(clusters)
                .allSatisfy(one -> assertThat(one.effects()
                                .getFirst()
                                .interval()
                                .contains(one.effects().getFirst().value()))
                        .isTrue());
    }

    private static ClusterProducts simulated(long seed, int from, int to, int each, double spread) {
        return simulated(seed, from, to, each, spread, 1);
    }

    private static ClusterProducts scaled(long seed, int to, int each, double spread) {
        return simulated(seed, 0, to, each, spread, 10);
    }

    private static ClusterProducts simulated(long seed, int from, int to, int each, double spread, double unit) {
        var random = new Random(seed);
        ClusterProducts data = ClusterProducts.empty("x");
        for (int j = from; j < to; j++) {
            double own = spread * random.nextGaussian();
            for (int i = 0; i < each; i++) {
                double x = random.nextGaussian();
                data = data.add("s" + j, unit * (1 + .5 * x + own + random.nextGaussian()), x);
            }
        }
        return data;
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}
