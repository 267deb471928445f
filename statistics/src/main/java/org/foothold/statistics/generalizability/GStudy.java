package org.foothold.statistics.generalizability;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;
import org.foothold.statistics.generalizability.FacetScores.Cell;

/**
 * Variance components by Henderson's method I, the analogous analysis of variance (Brennan 2001, chapter 7): for the mean and
 * every effect α, T(α) = Σ_levels (ΣX)²/n has the expectation N·μ² + Σ_β k(α,β)·σ²_β with k(α,β) = Σ_a(Σ_b n_ab²)/n_a; these
 * equations are solved. It equals the analysis of variance in balanced designs and needs nothing but sums and counts in
 * unbalanced ones and with missing scores.
 */
public record GStudy(Design design, MinimumInformation minimum) {

    private static final double SINGULAR = 1e-12;

    public GStudy(Design design) {
        this(design, MinimumInformation.withDefaults());
    }

    public Answer<VarianceComponents> of(FacetScores scores) {
        if (scores.scores() == 0) {
            return Answer.undefined(Reason.NO_DATA);
        }
        for (char facet : design.facets()) {
            if (scores.by(design.facets().indexOf(facet)).size() < 2) {
                return facet == design.object()
                        ? Answer.notEnough(1, Counted.STUDENTS)
                        : Answer.undefined(Reason.ONE_TASK);
            }
        }
        return solve(scores);
    }

    private Answer<VarianceComponents> solve(FacetScores scores) {
        int effects = design.effects().size();
        var a = new DMatrixRMaj(effects + 1, effects + 1);
        var t = new DMatrixRMaj(effects + 1, 1);
        for (int row = 0; row <= effects; row++) {
            int[] places =
                    row == 0 ? new int[0] : design.places(design.effects().get(row - 1));
            Map<List<Integer>, Cell> levels = scores.by(places);
            t.set(
                    row,
                    levels.values().stream()
                            .mapToDouble(c -> (double) c.sum() * c.sum() / c.n())
                            .sum());
            a.set(row, 0, scores.scores());
            for (int column = 1; column <= effects; column++) {
                Set<Character> effect = design.effects().get(column - 1);
                a.set(
                        row,
                        column,
                        coefficient(
                                scores,
                                levels,
                                row == 0 ? Set.of() : design.effects().get(row - 1),
                                effect));
            }
        }
        var solver = LinearSolverFactory_DDRM.linear(effects + 1);
        if (!solver.setA(a.copy()) || solver.quality() < SINGULAR) {
            return Answer.undefined(Reason.DESIGN_CANNOT_TELL);
        }
        var solved = new DMatrixRMaj(effects + 1, 1);
        solver.solve(t, solved);
        return Answer.known(new VarianceComponents(design, components(solved), isSure(scores)));
    }

    /** k(α,β). */
    private double coefficient(
            FacetScores scores, Map<List<Integer>, Cell> levels, Set<Character> alpha, Set<Character> beta) {
        var union = new TreeSet<>(alpha);
        union.addAll(beta);
        int[] both = design.places(union);
        int[] own = Arrays.stream(design.places(alpha))
                .map(place -> Arrays.binarySearch(both, place))
                .toArray();
        double sum = 0;
        for (Map.Entry<List<Integer>, Cell> cell : scores.by(both).entrySet()) {
            Cell level = Objects.requireNonNull(levels.get(FacetScores.at(cell.getKey(), own)));
            sum += (double) cell.getValue().n() * cell.getValue().n() / level.n();
        }
        return sum;
    }

    /** Components of fewer students come out large or small by chance. */
    private boolean isSure(FacetScores scores) {
        return scores.by(design.facets().indexOf(design.object())).size() >= minimum.reliabilityFigures();
    }

    private Map<Set<Character>, Double> components(DMatrixRMaj solved) {
        var components = new HashMap<Set<Character>, Double>();
        for (int effect = 0; effect < design.effects().size(); effect++) {
            components.put(design.effects().get(effect), solved.get(effect + 1));
        }
        return components;
    }
}
