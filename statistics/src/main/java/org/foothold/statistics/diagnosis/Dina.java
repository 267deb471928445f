package org.foothold.statistics.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;
import org.foothold.statistics.answers.AnswerPatterns;

/**
 * The DINA model as it fits a bank: P(right) = 1 − s_j for students with all targets that task j needs, else g_j (Junker & Sijtsma
 * 2001).
 *
 * @param shares of the profiles that answers can tell apart, in the order of {@link QMatrix}
 */
public record Dina(QMatrix targets, List<DiagnosedTask> tasks, List<Double> shares, double logLikelihood, long students)
        implements Finding {

    public Dina {
        tasks = List.copyOf(tasks);
        shares = List.copyOf(shares);
    }

    /** Of each target among all students. */
    public List<Mastery> prevalence() {
        return masteries(shares.stream().mapToDouble(share -> share).toArray());
    }

    /** Of each target for a student with these scores. */
    public Answer<List<Mastery>> masteries(int... scores) {
        boolean fits = scores.length == targets.tasks()
                && Arrays.stream(scores).allMatch(score -> score >= AnswerPatterns.NOT_GIVEN && score <= 1);
        if (!fits) {
            throw new IllegalArgumentException(Arrays.toString(scores) + " on " + targets.tasks() + " tasks");
        }
        return Arrays.stream(scores).allMatch(score -> score == AnswerPatterns.NOT_GIVEN)
                ? Answer.undefined(Reason.NO_DATA)
                : Answer.known(masteries(posterior(scores)));
    }

    private double[] posterior(int... scores) {
        double[] guesses = tasks.stream().mapToDouble(DiagnosedTask::guess).toArray();
        double[] slips = tasks.stream().mapToDouble(DiagnosedTask::slip).toArray();
        double[] posterior = shares.stream().mapToDouble(share -> share).toArray();
        new Likelihoods(targets.alike(), guesses, slips).weigh(posterior, scores);
        return posterior;
    }

    private List<Mastery> masteries(double... weights) {
        List<QMatrix.Alike> alike = targets.alike();
        return IntStream.range(0, targets.targets())
                .mapToObj(target -> mastery(
                        weights,
                        alike.stream().mapToDouble(one -> one.having(target)).toArray()))
                .toList();
    }

    private static Mastery mastery(double[] weights, double... having) {
        double even = 0;
        double lowest = 0;
        double highest = 0;
        for (int i = 0; i < weights.length; i++) {
            even += weights[i] * having[i];
            lowest += having[i] == 1 ? weights[i] : 0;
            highest += having[i] > 0 ? weights[i] : 0;
        }
        return new Mastery(even, lowest, highest);
    }

    @Override
    public Sentence say(Reader reader) {
        long open = targets.targets()
                - IntStream.range(0, targets.targets()).filter(this::alone).count();
        return open == 0
                ? Sentence.of(reader, "diagnosis.all_seen", targets.targets())
                : Sentence.of(reader, "diagnosis.some_open", targets.targets(), open);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }

    /** Whether a task needs this target and no other. */
    private boolean alone(int target) {
        return targets.needs().contains(1 << target);
    }
}
