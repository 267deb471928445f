package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Of fewer than its minimum the library tells no figure: not in an answer, not in its parts, not in a sentence. A new question
 * without a minimum, or without example data, fails.
 */
class DecliningTests {

    private static final MinimumInformation OUT_OF_REACH =
            new MinimumInformation(999, 999, 999, 999, 999, 999, 999, 999, 999, 999, 999);

    /** As the page minimum-information.md says. */
    private static final Set<String> SHOWN_OF_ANY_NUMBER = Set.of(
            "Agreement.same",
            "AreaStudy.of",
            "ComparativeJudgement.of",
            "GStudy.of",
            "MasteryCut.pengSubkoviak",
            "MasteryCut.subkoviak",
            "SelfCalibration.of",
            "TaskAnalysis.of");

    /** Of one student; with numbers of elsewhere; formulas that procedures are built of; what has a rule of its own. */
    private static final Set<String> WITHOUT_A_RULE = Set.of(
            "ConditionalError.lord",
            "DecayingAverage.of",
            "EmpiricalPrior.of",
            "EmpiricalPrior.ofLikelihood",
            "EmpiricalPrior.ofMoments",
            "EvidenceFilter.detail",
            "EvidenceFilter.growth",
            "EvidenceFilter.standing",
            "Kind.of",
            "LivingstonLewis.of",
            "OneWay.of",
            "PublishedShare.of",
            "ShortestMasteryTest.of",
            "Suppression.of",
            "Suppression.share",
            "Welch.difference",
            "Wilson.interval");

    @Test
    void whateverAnswersHasAMinimum() throws IOException {
        var without = new TreeSet<String>();
        Questions.all().stream().filter(one -> !one.hasMinimum()).forEach(one -> without.add(one.toString()));
        assertThat(without).isEqualTo(new TreeSet<>(WITHOUT_A_RULE));
    }

    @Test
    void belowItsMinimumNothingIsAFigure() throws IOException {
        var shown = new TreeSet<String>();
        for (Questions.Question question : Questions.all()) {
            if (question.hasMinimum() && !Figures.in(question.ask(OUT_OF_REACH)).isEmpty()) {
                shown.add(question.toString());
            }
        }
        assertThat(shown).isEqualTo(new TreeSet<>(SHOWN_OF_ANY_NUMBER));
    }

    /** So that it was the minimum that kept the figures back. */
    @Test
    void withoutAMinimumTheSameDataAreAnswered() throws IOException {
        var silent = new TreeSet<String>();
        for (Questions.Question question : Questions.all()) {
            if (question.hasMinimum()
                    && Figures.in(question.ask(MinimumInformation.none())).isEmpty()) {
                silent.add(question.toString());
            }
        }
        assertThat(silent).as("an effect cannot be read").containsExactly("Gaps.effect");
    }
}
