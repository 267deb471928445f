package org.foothold.statistics.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the documented starting values by what pooled tracks say: expectation–maximisation (Baum et al. 1970). A track is
 * the evidence about one student on one target. The E-step runs forwards and backwards over each track and adds up
 * {@link ExpectedCounts}, which merge over classes and schools; the M-step divides them. Luck is exact: of a right answer
 * with guess g at level l the share r_l/(g + (1−g)r_l) was done. Rates of time are kept as they are. The likelihood never
 * falls; it may stop at a local best, so start from the documented values.
 */
public final class Reestimation {

    private static final int LEVELS = ExpectedCounts.LEVELS;

    private final FilterParameters parameters;
    private final LevelChain chain;
    private final Likelihoods likelihoods;

    private Reestimation(FilterParameters parameters) {
        this.parameters = parameters;
        this.chain = new LevelChain(
                parameters.start().toArray(),
                parameters.perPiece().rows(),
                parameters.perDay().generator());
        this.likelihoods = new Likelihoods(parameters);
    }

    public static Reestimation from(FilterParameters parameters) {
        return new Reestimation(parameters);
    }

    public FilterParameters parameters() {
        return parameters;
    }

    /** The E-step over one track. */
    public ExpectedCounts expect(Collection<Evidence> track) {
        List<Evidence> ordered = EvidenceFilter.inOrder(track);
        return ordered.isEmpty() ? ExpectedCounts.empty() : new Pass(ordered).counts();
    }

    public ExpectedCounts expect(List<? extends Collection<Evidence>> tracks) {
        return tracks.parallelStream()
                .map(track -> expect(track))
                .reduce(ExpectedCounts.empty(), ExpectedCounts::merge);
    }

    /** The M-step. */
    public Reestimation maximise(ExpectedCounts counts) {
        FilterParameters better = parameters
                .withStart(counts.start(parameters.start()))
                .withRight(counts.right(parameters.right()))
                .withSeen(counts.seen(parameters.seen()))
                .withChange(counts.change(parameters.perPiece()), parameters.perDay());
        for (Judge judge : Judge.values()) {
            better = better.withJudge(judge, counts.named(judge, parameters.judge(judge)));
        }
        return from(better);
    }

    /** Rounds until the log-likelihood grows by less than a millionth per track, at most so many. */
    public Reestimation over(List<? extends Collection<Evidence>> tracks, int rounds) {
        Reestimation now = this;
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            ExpectedCounts counts = now.expect(tracks);
            if (counts.logLikelihood() - before < 1e-6 * tracks.size()) {
                return now;
            }
            before = counts.logLikelihood();
            now = now.maximise(counts);
        }
        return now;
    }

    /** One track forwards and backwards; distributions are scaled at every piece. */
    private final class Pass {

        private final List<Evidence> pieces;
        private final List<double[][]> aged = new ArrayList<>();
        private final List<Boolean> steps = new ArrayList<>();
        private final double[][] before;
        private final double[][] after;
        private final double[] scale;

        Pass(List<Evidence> pieces) {
            this.pieces = pieces;
            this.before = new double[pieces.size()][];
            this.after = new double[pieces.size()][LEVELS];
            this.scale = new double[pieces.size()];
            schedule();
            forwards();
        }

        /** As the filter reads: the first piece starts the clock; the own view is weighed but is no opportunity to learn. */
        private void schedule() {
            Instant now = null;
            for (Evidence piece : pieces) {
                aged.add(chain.over(minutes(now, piece.at())));
                steps.add(now != null && !piece.isOwnView());
                now = now == null && piece.isOwnView() ? null : piece.at();
            }
        }

        private static long minutes(@Nullable Instant from, Instant to) {
            return from == null ? 0 : Duration.between(from, to).toMinutes();
        }

        private void forwards() {
            double[] p = parameters.start().toArray();
            for (int t = 0; t < pieces.size(); t++) {
                before[t] = times(p, aged.get(t));
                double[] there = steps.get(t) ? times(before[t], chain.perPiece()) : before[t];
                double[] likelihood = likelihoods.of(pieces.get(t));
                for (int level = 0; level < LEVELS; level++) {
                    after[t][level] = there[level] * likelihood[level];
                    scale[t] += after[t][level];
                }
                for (int level = 0; level < LEVELS; level++) {
                    after[t][level] /= scale[t];
                }
                p = after[t];
            }
        }

        ExpectedCounts counts() {
            ExpectedCounts counts = ExpectedCounts.empty();
            double logLikelihood = 0;
            for (double one : scale) {
                logLikelihood += Math.log(one);
            }
            if (!Double.isFinite(logLikelihood)) {
                return counts;
            }
            double[] later = {1, 1, 1, 1};
            for (int t = pieces.size() - 1; t >= 0; t--) {
                for (int level = 0; level < LEVELS; level++) {
                    emit(counts, pieces.get(t), level, after[t][level] * later[level]);
                }
                later = backwards(counts, t, later);
            }
            for (int level = 0; level < LEVELS; level++) {
                counts.start(level, parameters.start().toArray()[level] * later[level]);
            }
            return counts.ofTrack(logLikelihood);
        }

        private double[] backwards(ExpectedCounts counts, int t, double[] later) {
            double[] likelihood = likelihoods.of(pieces.get(t));
            var weighed = new double[LEVELS];
            for (int level = 0; level < LEVELS; level++) {
                weighed[level] = likelihood[level] * later[level] / scale[t];
            }
            if (!steps.get(t)) {
                return times(aged.get(t), weighed);
            }
            for (int from = 0; from < LEVELS; from++) {
                for (int to = 0; to < LEVELS; to++) {
                    counts.change(from, to, before[t][from] * chain.perPiece()[from][to] * weighed[to]);
                }
            }
            return times(aged.get(t), times(chain.perPiece(), weighed));
        }

        private void emit(ExpectedCounts counts, Evidence piece, int level, double share) {
            switch (piece) {
                case Evidence.Answered answer -> counts.tried(level, share, done(answer, level));
                case Evidence.Judged judged -> counts.named(judged.by(), level, judged.level(), share);
                case Evidence.Observed observed -> counts.looked(level, share, observed.seen());
            }
        }

        /** The chance that an answer was done and not lucky. */
        private double done(Evidence.Answered answer, int level) {
            double right = parameters.right().toArray()[level];
            double total = answer.guess() + (1 - answer.guess()) * right;
            return answer.right() && total > 0 ? right / total : 0;
        }
    }

    private static double[] times(double[] row, double[][] matrix) {
        var result = new double[LEVELS];
        for (int from = 0; from < LEVELS; from++) {
            for (int to = 0; to < LEVELS; to++) {
                result[to] += row[from] * matrix[from][to];
            }
        }
        return result;
    }

    private static double[] times(double[][] matrix, double[] column) {
        var result = new double[LEVELS];
        for (int from = 0; from < LEVELS; from++) {
            for (int to = 0; to < LEVELS; to++) {
                result[from] += matrix[from][to] * column[to];
            }
        }
        return result;
    }
}
