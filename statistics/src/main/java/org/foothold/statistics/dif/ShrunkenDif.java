package org.foothold.statistics.dif;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * Every task's Δ drawn towards the mean of all tasks by empirical Bayes (Zwick, Thayer & Lewis 1999): what small groups can
 * say. Prior N(mean Δ, τ²), τ² = max(0, s²_Δ − mean SE²); W = τ²/(τ² + SE²); posterior N(WΔ + (1−W)mean Δ, W·SE²).
 *
 * @param mean of the prior
 * @param variance τ² of the prior
 * @param tasks undefined where the task's own Δ is
 */
public record ShrunkenDif(double mean, double variance, List<Answer<Task>> tasks) implements Finding {

    private static final double LEAST_DEVIATION = 1e-12;

    public ShrunkenDif {
        tasks = List.copyOf(tasks);
    }

    /**
     * @param negligible P(|Δ| &lt; 1 | data)
     * @param large P(|Δ| ≥ 1.5 | data)
     */
    public record Task(double delta, double deviation, double negligible, double large) implements Finding {
        @Override
        public String toString() {
            return Printed.of(this);
        }

        @Override
        public Sentence say(Reader reader) {
            return Sentence.of(reader, "dif.chance", Math.round(100 * large));
        }
    }

    static Answer<ShrunkenDif> of(List<Answer<MantelHaenszel>> tasks) {
        List<Answer<Estimate>> own =
                tasks.stream().map(task -> task.flatMap(MantelHaenszel::delta)).toList();
        List<Estimate> known =
                own.stream().flatMap(delta -> delta.optional().stream()).toList();
        if (known.size() < 2) {
            return Answer.notEnough(2 - known.size(), Counted.TASKS);
        }
        Moments deltas = Moments.of(known.stream().mapToDouble(Estimate::value).toArray());
        double noise = known.stream()
                .mapToDouble(delta -> Math.pow(delta.standardError(), 2))
                .average()
                .orElseThrow();
        double variance = Math.max(0, deltas.m2() / (deltas.n() - 1) - noise);
        return Answer.known(new ShrunkenDif(
                deltas.mean(),
                variance,
                own.stream()
                        .map(task -> task.map(found -> shrunken(found, deltas.mean(), variance)))
                        .toList()));
    }

    private static Task shrunken(Estimate found, double mean, double variance) {
        double error = found.standardError();
        double own = variance / (variance + error * error);
        double delta = own * found.value() + (1 - own) * mean;
        double deviation = Math.sqrt(own) * error;
        var posterior = NormalDistribution.of(delta, Math.max(deviation, LEAST_DEVIATION));
        return new Task(delta, deviation, posterior.probability(-1, 1), 1 - posterior.probability(-1.5, 1.5));
    }

    @Override
    public Sentence say(Reader reader) {
        long probably = tasks.stream()
                .filter(task ->
                        task.optional().filter(found -> found.large() > .5).isPresent())
                .count();
        return Sentence.of(reader, "dif.probably", probably, tasks.size());
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
