package org.foothold.statistics.irt;

import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * Where one task stands on the scale of its bank.
 *
 * @param slope a: how strongly answers to it go with ability; 1 in a bank of partial credit
 * @param intercepts c_k of the graded model, d_k of partial credit, one for each step
 * @param difficulties of the steps: where P(score ≥ k) = ½ (graded, −c_k/a), or where k and k − 1 are equally likely (partial credit,
 *     d_{k−1} − d_k); undefined where the interval of the slope holds 0
 */
public record CalibratedTask(Estimate slope, List<Estimate> intercepts, List<Answer<Estimate>> difficulties)
        implements Finding {

    public CalibratedTask {
        intercepts = List.copyOf(intercepts);
        difficulties = List.copyOf(difficulties);
    }

    public int mostPoints() {
        return intercepts.size();
    }

    Curve curve(Model model) {
        return model.curve(
                slope.value(), intercepts.stream().mapToDouble(Estimate::value).toArray());
    }

    @Override
    public Sentence say(Reader reader) {
        if (slope.interval().upper() < 0) {
            return Sentence.of(reader, "irt.against");
        }
        return Sentence.of(reader, slope.interval().contains(0) ? "irt.apart" : "irt.together");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
