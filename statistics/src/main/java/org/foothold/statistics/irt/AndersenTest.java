package org.foothold.statistics.irt;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;
import org.foothold.statistics.tasks.ChosenAnswer;
import org.foothold.statistics.tasks.TaskCounts;

/**
 * Whether the difficulties are the same for students with totals up to the mean and above it, as the model of Rasch has it: twice
 * what the conditional log-likelihood gains by two sets of difficulties, χ² with one degree of freedom less than there are tasks
 * (Andersen 1973). In large data it finds differences too small to matter.
 */
public record AndersenTest(double chiSquared, int degreesOfFreedom, double p) implements Finding {

    private static final double SURE = .05;

    static Answer<AndersenTest> of(List<TaskCounts> tasks, RaschModel together) {
        Histogram totals = tasks.getFirst().totals();
        double mean = totals.moments().mean();
        int highest = (int) Math.floor(mean);
        Answer<RaschModel> low = part(tasks, totals.lowest(), highest);
        Answer<RaschModel> high = part(tasks, highest + 1, totals.highest());
        return low.flatMap(one -> high.map(other ->
                of(2 * (one.logLikelihood() + other.logLikelihood() - together.logLikelihood()), tasks.size() - 1)));
    }

    private static AndersenTest of(double chiSquared, int degreesOfFreedom) {
        double p = ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(Math.max(0, chiSquared));
        return new AndersenTest(Math.max(0, chiSquared), degreesOfFreedom, p);
    }

    private static Answer<RaschModel> part(List<TaskCounts> tasks, int from, int to) {
        var right = new long[tasks.size()];
        Arrays.setAll(
                right,
                task -> tasks.get(task).answers().values().stream()
                        .filter(answer -> answer.points() == 1)
                        .map(ChosenAnswer::totals)
                        .mapToLong(totals -> within(totals, from, to).total())
                        .sum());
        return RaschFit.of(right, within(tasks.getFirst().totals(), from, to));
    }

    private static Histogram within(Histogram totals, int from, int to) {
        return totals.scores()
                .filter(total -> total >= from && total <= to)
                .mapToObj(total -> Histogram.ofCounts(total, totals.count(total)))
                .reduce(Histogram.empty(), Histogram::merge);
    }

    public boolean holds() {
        return p >= SURE;
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, holds() ? "irt.same_difficulties" : "irt.other_difficulties");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
