package org.foothold.statistics.generalizability;

import java.util.HashSet;
import java.util.Map;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * Whether tasks represent what was to be assessed, without any assumption about scores.
 *
 * @param coveredTargets share of the planned targets with at least the wanted number of tasks
 * @param distance ½Σ|planned − actual weight|: 0 exactly as planned, 1 entirely other targets
 */
public record Coverage(double coveredTargets, double distance) implements Finding {

    /** @param planned weights of targets, in any unit; {@code tasks} how many tasks each target has */
    public static Coverage of(Map<String, Double> planned, Map<String, Integer> tasks, int wanted) {
        double weight = planned.values().stream().mapToDouble(w -> w).sum();
        double count = tasks.values().stream().mapToInt(n -> n).sum();
        if (!(weight > 0 && Double.isFinite(weight) && planned.values().stream().allMatch(w -> w >= 0))) {
            throw new IllegalArgumentException("a plan has targets with weights: " + planned);
        }
        long covered = planned.keySet().stream()
                .filter(target -> tasks.getOrDefault(target, 0) >= wanted)
                .count();
        var targets = new HashSet<>(planned.keySet());
        targets.addAll(tasks.keySet());
        double apart = targets.stream()
                .mapToDouble(target -> Math.abs(planned.getOrDefault(target, 0.0) / weight
                        - (count == 0 ? 0 : tasks.getOrDefault(target, 0) / count)))
                .sum();
        return new Coverage((double) covered / planned.size(), count == 0 ? 1 : apart / 2);
    }

    @Override
    public Sentence say(Reader reader) {
        return coveredTargets >= 1
                ? Sentence.of(reader, "generalizability.covered")
                : Sentence.of(reader, "generalizability.not_covered");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
