package org.foothold.statistics.irt;

import java.util.Arrays;
import org.foothold.statistics.answers.AnswerPatterns;

/** Where the slope and the intercepts of each task stand among all parameters of a bank. */
final class Parameters {

    /** The slope of the logistic at its middle is flatter by about this factor when abilities are spread normally. */
    private static final double SPREAD = 1.2;

    private final Model model;
    private final int[][] places;
    private final int size;

    private Parameters(Model model, int[][] places, int size) {
        this.model = model;
        this.places = places;
        this.size = size;
    }

    static Parameters of(Model model, AnswerPatterns answers) {
        var places = new int[answers.tasks()][];
        int next = model == Model.PARTIAL_CREDIT ? 1 : 0;
        for (int task = 0; task < places.length; task++) {
            places[task] = new int[answers.most(task) + 1];
            places[task][0] = model == Model.PARTIAL_CREDIT ? 0 : next++;
            for (int step = 1; step < places[task].length; step++) {
                places[task][step] = next++;
            }
        }
        return new Parameters(model, places, next);
    }

    int size() {
        return size;
    }

    Model model() {
        return model;
    }

    int tasks() {
        return places.length;
    }

    /** Of the slope (0) or the intercept of a step. */
    int place(int task, int step) {
        return places[task][step];
    }

    int of(int task) {
        return places[task].length;
    }

    Curve curve(int task, double... at) {
        var intercepts = new double[of(task) - 1];
        Arrays.setAll(intercepts, step -> at[place(task, step + 1)]);
        return model.curve(at[place(task, 0)], intercepts);
    }

    /** Slopes of 1; intercepts that give the shares of the scores. */
    double[] start(AnswerPatterns answers) {
        var start = new double[size];
        for (int task = 0; task < tasks(); task++) {
            start[place(task, 0)] = 1;
            long[] scores = answers.scores(task);
            double sum = 0;
            for (int step = 1; step < scores.length; step++) {
                double logit = switch (model) {
                    case GRADED -> Math.log((double) students(scores, step, scores.length) / students(scores, 0, step));
                    case PARTIAL_CREDIT -> Math.log((double) scores[step] / scores[step - 1]);
                };
                sum += logit;
                start[place(task, step)] = SPREAD * (model == Model.GRADED ? logit : sum);
            }
        }
        return start;
    }

    private static long students(long[] scores, int from, int to) {
        return Arrays.stream(scores, from, to).sum();
    }

    /** The same likelihood with abilities turned round, so that most tasks are done better by those who do better. */
    double[] upright(double... at) {
        double slopes = 0;
        for (int task = 0; task < tasks(); task++) {
            slopes += at[place(task, 0)];
        }
        double[] turned = at.clone();
        for (int task = 0; slopes < 0 && task < tasks(); task++) {
            turned[place(task, 0)] = -at[place(task, 0)];
        }
        return turned;
    }
}
