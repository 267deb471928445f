package org.foothold.statistics.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Finding;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the documented starting values by what pooled tracks say: expectation–maximisation (Baum et al. 1970). A track is
 * the evidence about one student on one target. The E-step runs forwards and backwards over each track and adds up
 * {@link ExpectedCounts}, which merge over classes and schools; the M-step divides them, the values it started from counting as
 * eight pieces a row, and keeps chances of success rising with the level. Luck is exact: of a right answer
 * with guess g at level l the share r_l/(g + (1−g)r_l) was done. Rates of time are kept as they are. The likelihood of the
 * tracks and those pieces together never falls; it may stop at a local best, so start from the documented values.
 */
public final class Reestimation implements Finding {

    private static final int LEVELS = ExpectedCounts.LEVELS;

    private final FilterParameters parameters;
    private final Documented documented;
    private final MinimumInformation minimum;
    private final LevelChain chain;
    private final Likelihoods likelihoods;

    private Reestimation(FilterParameters parameters, Documented documented, MinimumInformation minimum) {
        this.parameters = parameters;
        this.documented = documented;
        this.minimum = minimum;
        this.chain = new LevelChain(
                parameters.start().toArray(),
                parameters.perPiece().rows(),
                parameters.perDay().generator());
        this.likelihoods = new Likelihoods(parameters);
    }

    /** From these values, which go on counting as a few pieces each ({@link Documented}). */
    public static Reestimation from(FilterParameters documented) {
        return new Reestimation(documented, new Documented(documented), MinimumInformation.withDefaults());
    }

    public Reestimation withMinimum(MinimumInformation minimum) {
        return new Reestimation(parameters, documented, minimum);
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

    /** The M-step, from as many tracks as a calibration needs on. */
    public Answer<Reestimation> maximise(ExpectedCounts counts) {
        return enough(counts.tracks()).map(many -> better(counts));
    }

    private Answer<Long> enough(long tracks) {
        int least = minimum.calibration();
        return tracks < least ? Answer.notEnough((int) (least - tracks), Counted.TRACKS) : Answer.known(tracks);
    }

    private Reestimation better(ExpectedCounts counts) {
        FilterParameters known = documented.values();
        FilterParameters better = parameters
                .withStart(counts.start(known.start()))
                .withRight(counts.right(known.right()))
                .withSeen(counts.seen(known.seen()))
                .withChange(counts.change(known.perPiece()), parameters.perDay());
        for (Judge judge : Judge.values()) {
            better = better.withJudge(judge, counts.named(judge, known.judge(judge)));
        }
        return new Reestimation(better, documented, minimum);
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(
                reader, parameters.equals(documented.values()) ? "standing.as_documented" : "standing.reestimated");
    }

    @Override
    public String toString() {
        return "reestimated parameters";
    }

    /** What never falls: the log-likelihood of the tracks and of the documented pieces. */
    double objective(ExpectedCounts counts) {
        return counts.logLikelihood() + documented.logLikelihood(parameters);
    }

    /** Rounds until that grows by less than a millionth per track, at most so many. */
    public Answer<Reestimation> over(List<? extends Collection<Evidence>> tracks, int rounds) {
        return enough(tracks.size()).map(many -> settled(tracks, rounds));
    }

    private Reestimation settled(List<? extends Collection<Evidence>> tracks, int rounds) {
        Reestimation now = this;
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            ExpectedCounts counts = now.expect(tracks);
            double reached = now.objective(counts);
            if (reached - before < 1e-6 * tracks.size()) {
                return now;
            }
            before = reached;
            now = now.better(counts);
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
