package org.foothold.statistics.standing;

/** P(piece of evidence | level) for every kind of evidence, prepared once from the parameters. */
final class Likelihoods {

    private final double[] right;
    private final double[] seen;
    private final double[] notSeen;
    private final double[][][] judged = new double[Judge.values().length][Level.values().length][];

    Likelihoods(FilterParameters parameters) {
        this.right = parameters.right().toArray();
        this.seen = parameters.seen().toArray();
        this.notSeen = complement(seen);
        for (Judge judge : Judge.values()) {
            for (Level level : Level.values()) {
                judged[judge.ordinal()][level.ordinal()] =
                        parameters.judge(judge).chanceOf(level).toArray();
            }
        }
    }

    double[] of(Evidence piece) {
        return switch (piece) {
            case Evidence.Answered answer -> answered(answer.right(), answer.guess());
            case Evidence.Judged judgement -> judged(judgement.level(), judgement.by());
            case Evidence.Observed observation -> observed(observation.seen());
        };
    }

    /** P(right | l) = g + (1 − g)·r_l: the student does the task, or does not and is lucky. */
    double[] answered(boolean isRight, double guess) {
        var chances = new double[right.length];
        for (int level = 0; level < chances.length; level++) {
            double wrong = (1 - guess) * (1 - right[level]);
            chances[level] = isRight ? 1 - wrong : wrong;
        }
        return chances;
    }

    double[] judged(Level level, Judge by) {
        return judged[by.ordinal()][level.ordinal()];
    }

    double[] observed(boolean yes) {
        return yes ? seen : notSeen;
    }

    private static double[] complement(double[] chances) {
        var rest = new double[chances.length];
        for (int level = 0; level < chances.length; level++) {
            rest[level] = 1 - chances[level];
        }
        return rest;
    }
}
