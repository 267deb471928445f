package org.foothold.statistics.change;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;
import org.foothold.statistics.multilevel.Coefficient;

/**
 * Afterwards, by how much the studied side differs from those of the comparison side who began alike: after = β₀ + β₁before +
 * β₂studied (analysis of covariance). Gains and this answer different questions (Lord 1967). Where the sides began differently
 * an unreliable measure before biases it towards the difference that was there: {@link Changes#correctedForError}.
 *
 * @param before β₁
 * @param studied β₂
 */
public record Adjusted(Coefficient before, Coefficient studied) implements Finding {

    @Override
    public Sentence say(Reader reader) {
        var interval = studied.estimate().interval();
        return Sentence.of(
                reader,
                "change.adjusted",
                studied.estimate().value(),
                interval.level(),
                interval.lower(),
                interval.upper());
    }

    /**
     * The same when the measure before has a known reliability within sides, by moments (Fuller 1987): Var(before) less
     * (1 − ρ)s²_within.
     *
     * @param slope corrected β₁
     * @param difference corrected β₂
     * @param plainSlope β₁ without correction
     * @param plainDifference β₂ without correction
     * @param withinVariance s²_within, pooled over sides
     */
    public record Corrected(
            double slope, double difference, double plainSlope, double plainDifference, double withinVariance)
            implements Finding {

        static Answer<Corrected> of(PairMoments comparison, PairMoments studied, double reliability) {
            return new ErrorsInVariables(comparison, studied).corrected(reliability);
        }

        @Override
        public Sentence say(Reader reader) {
            return Sentence.of(reader, "change.corrected", difference);
        }

        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
