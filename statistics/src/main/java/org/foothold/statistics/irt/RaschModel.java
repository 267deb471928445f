package org.foothold.statistics.irt;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * P(right) = 1/(1 + exp(−(θ − b))) with difficulties b that sum to 0 (Rasch 1960).
 *
 * @param errors standard errors of the difficulties
 * @param logLikelihood conditional on the totals
 */
public record RaschModel(List<Double> difficulties, List<Double> errors, double logLikelihood) implements Finding {

    public RaschModel {
        difficulties = List.copyOf(difficulties);
        errors = List.copyOf(errors);
    }

    static RaschModel of(double[] difficulties, double[] errors, double logLikelihood) {
        return new RaschModel(
                Arrays.stream(difficulties).boxed().toList(),
                Arrays.stream(errors).boxed().toList(),
                logLikelihood);
    }

    /** The ability behind a total by weighted likelihood (Warm 1989), finite for all or nothing right too. */
    public Estimate ability(int total, double level) {
        if (total < 0 || total > difficulties.size()) {
            throw new IllegalArgumentException(total + " of " + difficulties.size());
        }
        int[] any = IntStream.range(0, difficulties.size())
                .map(j -> j < total ? 1 : 0)
                .toArray();
        return new Abilities(curves(), 1, level, any).weighted().optional().orElseThrow();
    }

    /** How usual the answers of one student are; a task left out is wrong. */
    public Answer<PatternFit> fit(boolean... right) {
        if (right.length != difficulties.size()) {
            throw new IllegalArgumentException(right.length + " answers to " + difficulties.size() + " tasks");
        }
        int[] scores =
                IntStream.range(0, right.length).map(j -> right[j] ? 1 : 0).toArray();
        return new Abilities(curves(), 1, .95, scores).fit();
    }

    @Override
    public Sentence say(Reader reader) {
        int hardest = difficulties.indexOf(Collections.max(difficulties));
        int easiest = difficulties.indexOf(Collections.min(difficulties));
        return Sentence.of(reader, "irt.from_easy_to_hard", difficulties.size(), easiest + 1, hardest + 1);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }

    private List<Curve> curves() {
        return difficulties.stream().<Curve>map(b -> new GradedCurve(1, -b)).toList();
    }
}
