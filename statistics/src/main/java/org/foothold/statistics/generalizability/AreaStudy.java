package org.foothold.statistics.generalizability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.foothold.statistics.Answer;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;
import org.foothold.statistics.generalizability.FacetScores.Cell;

/**
 * Multivariate generalizability of the design p• × i° (Cronbach, Gleser, Nanda & Rajaratnam 1972; Brennan 2001, chapters 9 to
 * 11): students cross areas, each area has tasks of its own. Within an area the components are those of {@link GStudy}. Between
 * areas v and w only students can covary, since no task belongs to both; over the n students seen in both
 *
 * <pre>σ_vw(p) = Σ_p (X̄_pv − X̄_v)(X̄_pw − X̄_w)/(n−1),  X̄_v the mean of these students' means</pre>
 *
 * which is free of bias whichever tasks are missing, because errors of different tasks are independent.
 */
public record AreaStudy(MinimumInformation minimum) {

    public static AreaStudy withDefaults() {
        return new AreaStudy(MinimumInformation.withDefaults());
    }

    public AreaStudy withMinimum(MinimumInformation newMinimum) {
        return new AreaStudy(newMinimum);
    }

    public Answer<AreaComponents> of(AreaScores scores) {
        if (scores.areas().size() < 2) {
            return Answer.undefined(scores.areas().isEmpty() ? Reason.NO_DATA : Reason.DESIGN_CANNOT_TELL);
        }
        GStudy ofArea = new GStudy(Design.studentsByTasks(), minimum);
        Answer<List<VarianceComponents>> within = Answer.known(List.of());
        for (FacetScores area : scores.areas().values()) {
            within = within.flatMap(before -> ofArea.of(area).map(found -> with(before, found)));
        }
        return within.flatMap(components -> between(scores, components));
    }

    private static List<VarianceComponents> with(List<VarianceComponents> before, VarianceComponents found) {
        var all = new ArrayList<>(before);
        all.add(found);
        return List.copyOf(all);
    }

    private Answer<AreaComponents> between(AreaScores scores, List<VarianceComponents> within) {
        List<String> names = List.copyOf(scores.areas().keySet());
        List<Map<Integer, Double>> means =
                scores.areas().values().stream().map(AreaStudy::means).toList();
        var covariances = new double[names.size()][names.size()];
        long fewest = Long.MAX_VALUE;
        for (int v = 0; v < names.size(); v++) {
            covariances[v][v] = within.get(v).raw("p");
            for (int w = 0; w < v; w++) {
                Shared both = Shared.of(means.get(v), means.get(w));
                if (both.students() < 2) {
                    return Answer.undefined(Reason.DESIGN_CANNOT_TELL);
                }
                fewest = Math.min(fewest, both.students());
                covariances[v][w] = both.covariance();
                covariances[w][v] = both.covariance();
            }
        }
        return Answer.known(new AreaComponents(names, within, covariances, fewest, minimum));
    }

    /** Of each student over the tasks of one area. */
    private static Map<Integer, Double> means(FacetScores area) {
        var means = new HashMap<Integer, Double>();
        area.by(0).forEach((student, cell) -> means.put(student.getFirst(), mean(cell)));
        return means;
    }

    private static double mean(Cell cell) {
        return (double) cell.sum() / cell.n();
    }

    /** Students who were seen in two areas. */
    private record Shared(int students, double covariance) {

        static Shared of(Map<Integer, Double> v, Map<Integer, Double> w) {
            List<Integer> both =
                    v.keySet().stream().filter(w::containsKey).sorted().toList();
            double ofV = mean(v, both);
            double ofW = mean(w, both);
            double sum = 0;
            for (Integer student : both) {
                sum += (Objects.requireNonNull(v.get(student)) - ofV) * (Objects.requireNonNull(w.get(student)) - ofW);
            }
            return new Shared(both.size(), sum / Math.max(1, both.size() - 1));
        }

        private static double mean(Map<Integer, Double> means, List<Integer> students) {
            return students.stream()
                    .mapToDouble(student -> Objects.requireNonNull(means.get(student)))
                    .average()
                    .orElse(0);
        }
    }
}
