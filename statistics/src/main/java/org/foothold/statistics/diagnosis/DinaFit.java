package org.foothold.statistics.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Reason;
import org.foothold.statistics.answers.AnswerPatterns;

/**
 * Marginal maximum likelihood by expectation and maximisation (de la Torre 2009), both in closed form. Chances are kept a little
 * inside 0 and 1. All profiles start equally likely; guess and slip start at .2.
 */
final class DinaFit {

    static final double EDGE = 1e-6;

    private static final int MOST_ROUNDS = 20_000;
    private static final double START = .2;
    private static final double DONE = 1e-7;

    private final AnswerPatterns answers;
    private final List<QMatrix.Alike> alike;
    private final double[] shares;
    private final double[] guesses;
    private final double[] slips;
    private double logLikelihood;

    private DinaFit(QMatrix targets, AnswerPatterns answers) {
        this.answers = answers;
        this.alike = targets.alike();
        this.shares = alike.stream()
                .mapToDouble(group -> (double) group.profiles().size() / (1 << targets.targets()))
                .toArray();
        this.guesses = new double[answers.tasks()];
        this.slips = new double[answers.tasks()];
        Arrays.fill(guesses, START);
        Arrays.fill(slips, START);
    }

    static Answer<Dina> of(QMatrix targets, AnswerPatterns answers) {
        var fit = new DinaFit(targets, answers);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (fit.improve() < DONE) {
                return Answer.known(fit.found(targets));
            }
        }
        return Answer.undefined(Reason.NO_BEST_FIT);
    }

    /** @return the largest change */
    private double improve() {
        var likelihoods = new Likelihoods(alike, guesses.clone(), slips.clone());
        var counts = new Counts(alike, answers.tasks());
        logLikelihood = 0;
        answers.forEach((scores, students) -> {
            double[] posterior = shares.clone();
            logLikelihood += students * likelihoods.weigh(posterior, scores);
            counts.add(posterior, students, scores);
        });
        double most = 0;
        for (int group = 0; group < shares.length; group++) {
            most = Math.max(most, change(shares, group, counts.groups[group] / answers.students()));
        }
        for (int task = 0; task < guesses.length; task++) {
            most = Math.max(most, change(guesses, task, share(counts.unable[task], guesses[task])));
            most = Math.max(most, change(slips, task, 1 - share(counts.able[task], 1 - slips[task])));
        }
        return most;
    }

    private static double change(double[] values, int at, double to) {
        double change = Math.abs(values[at] - to);
        values[at] = to;
        return change;
    }

    /** Of those right; as before where nobody is there. */
    private static double share(double[] byScore, double before) {
        double all = byScore[0] + byScore[1];
        return all > 0 ? Math.clamp(byScore[1] / all, EDGE, 1 - EDGE) : before;
    }

    /** Expected numbers of students in each group, and by score on each task among those able to do it and the others. */
    private static final class Counts {

        private final List<QMatrix.Alike> alike;
        private final double[] groups;
        private final double[][] able;
        private final double[][] unable;

        Counts(List<QMatrix.Alike> alike, int tasks) {
            this.alike = alike;
            this.groups = new double[alike.size()];
            this.able = new double[tasks][2];
            this.unable = new double[tasks][2];
        }

        void add(double[] posterior, long students, int... scores) {
            for (int group = 0; group < posterior.length; group++) {
                double weight = students * posterior[group];
                groups[group] += weight;
                for (int task = 0; task < scores.length; task++) {
                    if (scores[task] != AnswerPatterns.NOT_GIVEN) {
                        (alike.get(group).able().get(task) ? able : unable)[task][scores[task]] += weight;
                    }
                }
            }
        }
    }

    private Dina found(QMatrix targets) {
        var errors = new DinaErrors(answers, alike, shares, guesses, slips);
        List<DiagnosedTask> tasks = IntStream.range(0, guesses.length)
                .mapToObj(task ->
                        new DiagnosedTask(guesses[task], errors.ofGuess(task), slips[task], errors.ofSlip(task)))
                .toList();
        return new Dina(targets, tasks, Arrays.stream(shares).boxed().toList(), logLikelihood, answers.students());
    }
}
