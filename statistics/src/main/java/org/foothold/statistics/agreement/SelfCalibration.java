package org.foothold.statistics.agreement;

import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * How each student's own level differs from the teacher's, drawn towards the group: with n_i paired judgements of mean d_i,
 * μ + w(d_i − μ), w = n_i/(n_i + σ²_w/τ²); σ²_w pooled within students, τ² between them, both by the analysis of variance
 * (τ² at least 0, σ²_w at least 1/12, which naming whole levels hides). Its variance, of k students, counts that μ and τ² are estimated too (Morris 1983):
 *
 * <pre>w·σ²_w/n_i + (1−w)²·Var(μ̂) + 2/(k−3)·(1−w)²·(d_i − μ)²,  Var(μ̂) = (τ²Σn² + σ²_w·N)/N²</pre>
 *
 * A student is told a tendency from 5 paired judgements on, and only if the 95 % interval by
 * Student's t of k−1 leaves 0 out.
 *
 * @param mean of the group, by judgements
 * @param meanVariance Var(μ̂)
 * @param within σ²_w
 * @param between τ²
 */
public record SelfCalibration(
        int students, double mean, double meanVariance, double within, double between, MinimumInformation minimum)
        implements Finding {

    private static final int FEWEST = 4;
    private static final double LEVEL = .95;

    /** One {@link Moments} of self − teacher per student; these states merge by student. */
    public static Answer<SelfCalibration> of(List<Moments> students, MinimumInformation minimum) {
        List<Moments> seen = students.stream().filter(m -> m.n() > 0).toList();
        if (seen.size() < FEWEST) {
            return Answer.notEnough(FEWEST - seen.size(), Counted.STUDENTS);
        }
        Moments all = seen.stream().reduce(Moments.empty(), Moments::merge);
        if (all.n() == seen.size()) {
            return Answer.notEnough(1, Counted.JUDGEMENTS);
        }
        double inside = seen.stream().mapToDouble(Moments::m2).sum();
        double within = Math.max(inside / (all.n() - seen.size()), Agreement.OF_ROUNDING * Agreement.OF_ROUNDING);
        double squares = seen.stream().mapToDouble(m -> (double) m.n() * m.n()).sum();
        double effective = (all.n() - squares / all.n()) / (seen.size() - 1);
        double among = (all.m2() - inside) / (seen.size() - 1);
        double between = Math.max(0, (among - within) / effective);
        double ofMean = (between * squares / all.n() + within) / all.n();
        return Answer.known(new SelfCalibration(seen.size(), all.mean(), ofMean, within, between, minimum));
    }

    public Answer<Tendency> of(Moments student) {
        if (student.n() == 0) {
            return Answer.notEnough(1, Counted.JUDGEMENTS);
        }
        return MinimumInformation.shown(student.n(), minimum.ownJudgements(), Counted.JUDGEMENTS, () -> {
            double weight = between == 0 ? 0 : student.n() / (student.n() + within / between);
            double away = (1 - weight) * (student.mean() - mean);
            double shrunk = mean + weight * (student.mean() - mean);
            double variance = weight * within / student.n()
                    + (1 - weight) * (1 - weight) * meanVariance
                    + 2.0 / (students - 3) * away * away;
            Estimate estimate = Estimate.student(shrunk, Math.sqrt(variance), students - 1.0, LEVEL);
            return Answer.known(new Tendency(student.n(), estimate));
        });
    }

    /** Of the group; a student's own {@link Tendency} is asked for. */
    @Override
    public Sentence say(Reader reader) {
        Estimate group = Estimate.student(mean, Math.sqrt(meanVariance), students - 1.0, LEVEL);
        if (group.interval().contains(0)) {
            return Sentence.of(reader, "agreement.group_alike", students);
        }
        return Sentence.of(reader, mean > 0 ? "agreement.group_higher" : "agreement.group_lower", students);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
