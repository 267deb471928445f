package org.foothold.statistics.comparison;

import java.util.List;
import java.util.Map;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Figure;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * Pieces of work on one scale of quality.
 *
 * @param pieces in the order of their names; rank only with the intervals
 * @param reliability SSR = (s²_θ − mean SE²)/s²_θ, at least 0: the share of the spread that is not error, from 20 works on. Chosen pairs inflate it
 *     (Bramley 2015): take {@link ComparativeJudgement#splitHalf} then
 * @param judges Σ(x−p)²/Σp(1−p) per judge: 1 is as surprising as expected; clearly above, they look for something else
 */
public record Order(List<Piece> pieces, Answer<Figure> reliability, Map<String, Double> judges, double logLikelihood)
        implements Finding {

    public Order {
        pieces = List.copyOf(pieces);
        judges = Map.copyOf(judges);
    }

    /**
     * @param quality θ in logits, about the mean of all
     * @param infit as for judges
     */
    public record Piece(String name, Estimate quality, double infit, double comparisons) {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    @Override
    public Sentence say(Reader reader) {
        double comparisons = pieces.stream().mapToDouble(Piece::comparisons).sum() / 2;
        return Sentence.of(reader, "comparison.order", pieces.size(), comparisons);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
