package org.foothold.statistics.validation;

import java.util.random.RandomGenerator;
import org.foothold.statistics.standing.Judge;
import org.foothold.statistics.standing.Level;

/**
 * A student with a continuous ability, in log odds of doing an average task of the target right; tasks differ in
 * difficulty and judges see the ability with noise. Levels are cut where two neighbouring levels of the filter are
 * equally likely to do a task: this world has no levels, only students on both sides of a line, many of them near it.
 */
final class AbilityStudent implements Student {

    private static final double TASK_DEVIATION = .6;
    private static final double[] CUTS = {Levels.logOdds(.30), Levels.logOdds(.65), Levels.logOdds(.90)};

    private final Condition condition;
    private final RandomGenerator random;
    private double ability;
    private double form;

    AbilityStudent(Condition condition, RandomGenerator random) {
        this.condition = condition;
        this.random = random;
        this.ability = -.4 + 1.8 * random.nextGaussian();
        this.form = random.nextGaussian() * condition.form();
    }

    @Override
    public Level level() {
        return cut(ability);
    }

    @Override
    public void nextDay() {
        ability += .02 + .05 * random.nextGaussian();
        form = random.nextGaussian() * condition.form();
    }

    @Override
    public void practise() {
        ability += .05 + .1 * random.nextGaussian();
    }

    @Override
    public boolean answers(double assumedGuess) {
        double guess = Math.min(1, assumedGuess + condition.luck());
        return random.nextDouble() < guess + (1 - guess) * succeeds();
    }

    private double succeeds() {
        return Levels.logistic(ability + form + TASK_DEVIATION * random.nextGaussian());
    }

    @Override
    public Level judgedBy(Judge judge) {
        double noise = switch (judge) {
            case TEACHER -> 1.0;
            case PEER -> 1.4;
            case SELF -> 3.0;
        };
        return cut(ability + form + condition.generosity() + noise * random.nextGaussian());
    }

    @Override
    public boolean isSeen() {
        return random.nextDouble() < .1 + .75 * succeeds();
    }

    private static Level cut(double value) {
        int level = 0;
        while (level < CUTS.length && value >= CUTS[level]) {
            level++;
        }
        return Level.values()[level];
    }
}
