package org.foothold.statistics.dif;

import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * Every task's Δ drawn towards 0 by what is known of all tasks together, as Zwick, Thayer & Lewis (1999) do: what small groups
 * can say. Given the standard deviation τ of true Δ between tasks,
 *
 * <pre>
 * Δ | data ~ N(WΔ̂, W·SE²),  W = τ²/(τ² + SE²),  averaged over τ with weight φ(τ)·Π N(Δ̂; 0, τ² + SE²)
 * </pre>
 *
 * Zwick and others take an estimate of τ as known; in small groups it is mostly 0, and every task would be surely sound. Their
 * prior mean, the mean of all Δ̂, is 0 but for chance, since students are matched by the total of these tasks (decision 0088).
 *
 * @param tasks undefined where the task's own Δ is
 */
public record ShrunkenDif(List<Answer<Task>> tasks) implements Finding {

    public ShrunkenDif {
        tasks = List.copyOf(tasks);
    }

    /**
     * @param delta mean of what is known of Δ
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
        var spread = new SpreadOfTasks(known);
        return Answer.known(
                new ShrunkenDif(own.stream().map(task -> task.map(spread::draw)).toList()));
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
