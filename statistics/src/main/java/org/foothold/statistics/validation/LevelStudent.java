package org.foothold.statistics.validation;

import java.util.random.RandomGenerator;
import org.foothold.statistics.standing.DailyRates;
import org.foothold.statistics.standing.FilterParameters;
import org.foothold.statistics.standing.Judge;
import org.foothold.statistics.standing.Level;
import org.foothold.statistics.standing.PerLevel;

/** A student who is at one of the four levels and moves between them. */
final class LevelStudent implements Student {

    private final Condition condition;
    private final FilterParameters truth;
    private final RandomGenerator random;
    private Level level;
    private double form;

    LevelStudent(Condition condition, RandomGenerator random) {
        this.condition = condition;
        this.truth = condition.truth();
        this.random = random;
        this.level = draw(truth.start());
        this.form = random.nextGaussian() * condition.form();
    }

    @Override
    public Level level() {
        return level;
    }

    /** Rates per day are small, so two moves within one day can be neglected. */
    @Override
    public void nextDay() {
        DailyRates rates = truth.perDay();
        double up = rates.up().at(level);
        double u = random.nextDouble();
        if (u < up) {
            level = Levels.shift(level, 1);
        } else if (u < up + rates.down().at(level)) {
            level = Levels.shift(level, -1);
        }
        form = random.nextGaussian() * condition.form();
    }

    @Override
    public void practise() {
        level = draw(truth.perPiece().of(level));
    }

    @Override
    public boolean answers(double assumedGuess) {
        double guess = Math.min(1, assumedGuess + condition.luck());
        return random.nextDouble() < guess + (1 - guess) * today(truth.right());
    }

    @Override
    public Level judgedBy(Judge judge) {
        Level named = draw(truth.judge(judge).of(level));
        boolean moves = random.nextDouble() < Math.abs(condition.generosity());
        return moves ? Levels.shift(named, condition.generosity() > 0 ? 1 : -1) : named;
    }

    @Override
    public boolean isSeen() {
        return random.nextDouble() < today(truth.seen());
    }

    private double today(PerLevel chances) {
        double chance = chances.at(level);
        return form == 0 ? chance : Levels.logistic(Levels.logOdds(chance) + form);
    }

    private Level draw(PerLevel distribution) {
        double u = random.nextDouble();
        for (Level candidate : Level.values()) {
            u -= distribution.at(candidate);
            if (u < 0) {
                return candidate;
            }
        }
        return Level.GOING_FURTHER;
    }
}
