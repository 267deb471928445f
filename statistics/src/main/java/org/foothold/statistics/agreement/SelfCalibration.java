package org.foothold.statistics.agreement;

import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Moments;

/**
 * How each student's own level differs from the teacher's, drawn towards the group: with n_i paired judgements of mean d_i,
 * μ + w(d_i − μ), w = n_i/(n_i + σ²_w/τ²); σ²_w pooled within students, τ² between them, both by the analysis of variance
 * (τ² at least 0). A student is told a tendency from 5 paired judgements on, and only if μ_i ± z·√(w·σ²_w/n_i) leaves 0 out.
 *
 * @param mean of the group, by judgements
 * @param within σ²_w
 * @param between τ²
 */
public record SelfCalibration(double mean, double within, double between, MinimumInformation minimum) {

    /** One {@link Moments} of self − teacher per student; these states merge by student. */
    public static Answer<SelfCalibration> of(List<Moments> students, MinimumInformation minimum) {
        List<Moments> seen = students.stream().filter(m -> m.n() > 0).toList();
        if (seen.size() < 2) {
            return Answer.notEnough(2 - seen.size(), Counted.STUDENTS);
        }
        Moments all = seen.stream().reduce(Moments.empty(), Moments::merge);
        if (all.n() == seen.size()) {
            return Answer.notEnough(1, Counted.JUDGEMENTS);
        }
        double inside = seen.stream().mapToDouble(Moments::m2).sum();
        double within = inside / (all.n() - seen.size());
        double squares = seen.stream().mapToDouble(m -> (double) m.n() * m.n()).sum();
        double effective = (all.n() - squares / all.n()) / (seen.size() - 1);
        double among = (all.m2() - inside) / (seen.size() - 1);
        return Answer.known(
                new SelfCalibration(all.mean(), within, Math.max(0, (among - within) / effective), minimum));
    }

    public Answer<Tendency> of(Moments student) {
        return MinimumInformation.shown(student.n(), minimum.ownJudgements(), Counted.JUDGEMENTS, () -> {
            double weight = between == 0 ? 0 : student.n() / (student.n() + within / between);
            double shrunk = mean + weight * (student.mean() - mean);
            double deviation = student.n() == 0 ? 0 : Math.sqrt(weight * within / student.n());
            return Answer.known(new Tendency(student.n(), shrunk, deviation));
        });
    }
}
