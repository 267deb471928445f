package org.foothold.statistics.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Golden;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.reliability.ConditionalError;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DecisionsTests {

    private static final Histogram CLASS = Histogram.of(2, 5, 6, 7, 7, 8, 8, 9, 10, 12);

    /** 45 students took the same test twice: what the first test foretells, and what happened. */
    @Test
    void predictsARealRetest() {
        JsonNode golden = Golden.json("decision_consistency/hci_test_retest");
        Histogram first = Histogram.of(Arrays.stream(
                        Golden.table("decision_consistency/hci_test_retest").numbers("test"))
                .mapToInt(x -> (int) x)
                .toArray());
        for (JsonNode cut : golden.at("/cuts")) {
            Consistent foretold = MasteryCut.of(20, cut.at("/cut").intValue())
                    .subkoviak(first, .7155)
                    .optional()
                    .orElseThrow();
            assertThat(foretold.same()).isCloseTo(cut.at("/p0").doubleValue(), within(.1));
        }
    }

    @Test
    void shortChecksTrustTheBankNotThemselves() {
        var mastery = MasteryCut.of(12, 8);
        Answer<Double> own = Answer.known(.9);
        assertThat(mastery.consistency(CLASS, own, Answer.undefined(Reason.NO_DATA)))
                .isEqualTo(Answer.notEnough(40, Counted.STUDENTS));
        assertThat(mastery.consistency(CLASS, own, Answer.known(.6))).isEqualTo(mastery.subkoviak(CLASS, .6));
        Histogram many = CLASS;
        for (int times = 0; times < 4; times++) {
            many = many.merge(CLASS);
        }
        assertThat(mastery.consistency(many, own, Answer.known(.6))).isEqualTo(mastery.subkoviak(many, .9));
    }

    @Test
    void whenEveryonePassesThereIsNoKappa() {
        Consistent all = MasteryCut.of(12, 0).subkoviak(CLASS, .7).optional().orElseThrow();
        assertThat(all.same()).isCloseTo(1, within(1e-12));
        assertThat(all.kappa()).isEqualTo(Answer.undefined(Reason.ONE_CATEGORY));
        assertThat(all.say(Reader.TEACHER).in(Locale.ENGLISH)).startsWith("About 10 of 10");
    }

    @Test
    void thoseCloseToTheLineAreCounted() {
        ConditionalError lord = new ConditionalError(12, 1);
        NearTheLine near = MasteryCut.of(12, 8).nearTheLine(Histogram.of(0, 5, 6, 7, 9, 10, 12), lord);
        assertThat(near).isEqualTo(new NearTheLine(2, 7)); // 7 and 9: within √(x(12 − x)/11)
        assertThat(near.say(Reader.TEACHER).in(Locale.ENGLISH))
                .isEqualTo("2 of the 7 students are so close to the line that another look is due.");
        assertThat(MasteryCut.of(12, 8).nearTheLine(Histogram.empty(), lord).near())
                .isZero();
    }

    @Test
    void whatRestsOnTheSpreadOfOneClassIsNotShown() {
        var mastery = MasteryCut.of(12, 8);
        assertThat(mastery.huynh(CLASS)).isEqualTo(Answer.notShown(50, Counted.STUDENTS));
        assertThat(mastery.phiLambda(CLASS, .6)).isEqualTo(Answer.notShown(50, Counted.STUDENTS));
    }

    @Test
    void noConsistencyCannotBeJudged() {
        var mastery = MasteryCut.of(12, 8).withMinimum(MinimumInformation.none());
        assertThat(mastery.subkoviak(CLASS, 0)).isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
        assertThat(mastery.huynh(Histogram.of(6, 6, 6))).isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
        assertThat(mastery.huynh(Histogram.of(0, 0, 12, 12))).isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
        assertThat(mastery.huynh(Histogram.empty())).isEqualTo(Answer.undefined(Reason.NO_DATA));
        assertThat(mastery.pengSubkoviak(Histogram.of(6, 6), .5)).isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(LivingstonLewis.of(0, 12, 8).of(Histogram.of(6, 6), .5))
                .isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(LivingstonLewis.of(0, 12, 8).of(CLASS, 1)).isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
        assertThat(LivingstonLewis.of(0, 12, 8).of(Histogram.of(6), .5))
                .isEqualTo(Answer.notEnough(1, Counted.STUDENTS));
    }

    /** A reliability for which the effective length is the number of tasks leaves the binomial. */
    @Test
    void sharesOfLivingstonAndLewisAddUpToOne() {
        for (double reliability = .3; reliability < .95; reliability += .05) {
            LivingstonLewis.Accuracy found = LivingstonLewis.of(0, 12, 8)
                    .withFourParametersFrom(0)
                    .of(CLASS, reliability)
                    .optional()
                    .orElseThrow();
            assertThat(found.truePass() + found.falsePass() + found.falseFail() + found.trueFail())
                    .isCloseTo(1, within(1e-9));
            Consistent two = found.consistent();
            assertThat(two.failFail() + two.failPass() + two.passFail() + two.passPass())
                    .isCloseTo(1, within(1e-9));
            assertThat(two.failPass()).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void aStricterDemandNeverNeedsFewerTasks() {
        int before = 0;
        for (double error = .3; error > .05; error -= .05) {
            int tasks = ShortestMasteryTest.of(.5, .8, error, error)
                    .optional()
                    .orElseThrow()
                    .tasks();
            assertThat(tasks).isGreaterThanOrEqualTo(before);
            before = tasks;
        }
        assertThat(ShortestMasteryTest.of(.5, .5001, .01, .01)).isEqualTo(Answer.undefined(Reason.DESIGN_CANNOT_TELL));
    }
}
