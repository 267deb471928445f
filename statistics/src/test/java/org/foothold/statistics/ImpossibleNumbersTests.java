package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.foothold.statistics.agreement.Agreement;
import org.foothold.statistics.agreement.PairedLevels;
import org.foothold.statistics.comparison.ComparativeJudgement;
import org.foothold.statistics.comparison.Comparisons;
import org.foothold.statistics.comparison.Order;
import org.foothold.statistics.decisions.MasteryCut;
import org.foothold.statistics.gaps.GroupScores;
import org.foothold.statistics.generalizability.Coverage;
import org.foothold.statistics.generalizability.Design;
import org.foothold.statistics.generalizability.FacetScores;
import org.foothold.statistics.generalizability.GStudy;
import org.foothold.statistics.generalizability.VarianceComponents;
import org.foothold.statistics.privacy.GeometricNoise;
import org.foothold.statistics.privacy.PrivacyBudget;
import org.foothold.statistics.reliability.SpearmanBrown;
import org.junit.jupiter.api.Test;

/** Numbers that no data have are refused; very large ones give what they should. */
class ImpossibleNumbersTests {

    @Test
    void aCheckWithoutVarianceIsNotSteppedUp() {
        assertThatIllegalArgumentException().isThrownBy(() -> SpearmanBrown.stepUp(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> SpearmanBrown.stepUp(Double.NaN, 2));
        assertThat(SpearmanBrown.stepUp(.5, 2)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(SpearmanBrown.stepUp(-1, 1)).isEqualTo(-1);
    }

    /** As Subkoviak's method takes it. */
    @Test
    void aReliabilityPastOneIsOne() {
        MasteryCut cut = MasteryCut.of(10, 6);
        Histogram totals = Histogram.of(3, 5, 6, 8, 9, 9);
        assertThat(cut.pengSubkoviak(totals, 1.2)).isEqualTo(cut.pengSubkoviak(totals, 1));
    }

    @Test
    void noScoresHaveNoNumberOfLevels() {
        Design design = Design.studentsByTasks();
        assertThat(FacetScores.empty().harmonicScores(design, 'i')).isZero();
        assertThat(FacetScores.empty().effectiveLevels(design, 'p', 'i')).isZero();
    }

    @Test
    void noTasksAtAllAreRefused() {
        FacetScores scores =
                FacetScores.of(new int[] {0, 0, 1}, new int[] {0, 1, 3}, new int[] {1, 0, 4}, new int[] {1, 1, 5});
        VarianceComponents found =
                new GStudy(Design.studentsByTasks()).of(scores).optional().orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> found.enoughTasks("i", 0, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> found.with(Map.of("i", Double.NaN)));
    }

    @Test
    void aPlanHasWeights() {
        assertThatIllegalArgumentException().isThrownBy(() -> Coverage.of(Map.of("a", Double.NaN), Map.of("a", 1), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coverage.of(Map.of("a", 2.0, "b", -1.0), Map.of("a", 1), 1));
    }

    /** 12.50 and a mistyped 1250000 in hundredths took a gigabyte. */
    @Test
    void aMistypedScoreIsRefused() {
        GroupScores scores = GroupScores.inUnitsOf(.01).add(12.50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores.add(1_250_000))
                .withMessage("scores from 1250 to 125000000: more than 10000000 apart");
        assertThatIllegalArgumentException().isThrownBy(() -> Histogram.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void countsOfPairsAreASquareAndNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedLevels.ofCounts(new long[] {5, -1}, new long[] {2, 3}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedLevels.ofCounts(new long[] {5, 1, 1}, new long[] {2, 3, 1}));
    }

    @Test
    void whatIsSpentDoesNotComeBack() {
        PrivacyBudget budget = new PrivacyBudget(1000, 300);
        assertThatIllegalArgumentException().isThrownBy(() -> budget.spend(GeometricNoise.withEpsilon(1, 10), -1));
    }

    @Test
    void billionsOfPairsHaveASignTest() {
        long billions = 3_000_000_000L;
        Answer<Double> alike = Agreement.withDefaults()
                .bias(PairedLevels.ofCounts(new long[] {5, billions}, new long[] {billions, 5}))
                .flatMap(bias -> bias.signTest());
        assertThat(alike).isEqualTo(Answer.known(1.0));
        double apart = Agreement.withDefaults()
                .bias(PairedLevels.ofCounts(new long[] {5, billions + 100_000}, new long[] {billions, 5}))
                .flatMap(bias -> bias.signTest())
                .optional()
                .orElseThrow();
        assertThat(apart).isBetween(.1, .3);
    }

    @Test
    void billionsOfComparisonsHaveAnError() {
        int billion = 1_000_000_000;
        Comparisons many = Comparisons.empty().add("j", "a", "b", billion).add("j", "b", "a", billion);
        Order order = ComparativeJudgement.withDefaults().of(many).optional().orElseThrow();
        double error = order.pieces().getFirst().quality().standardError();
        assertThat(error).isCloseTo(Math.sqrt(.25 / (2.0 * billion / 4)), within(1e-9));
    }
}
