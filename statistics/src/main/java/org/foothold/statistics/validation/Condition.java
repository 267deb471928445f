package org.foothold.statistics.validation;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.foothold.statistics.standing.FilterParameters;

/**
 * How the simulated world is, which need not be what the filter assumes.
 *
 * @param truth levels, answers, judgements and learning as they really are
 * @param luck what is added to the chance of a right guess (weak distractors, help)
 * @param generosity the chance that a judge names the next higher level; if negative, the next lower one
 * @param form the standard deviation, in log odds, of how well a day goes: it makes the pieces of a day dependent
 * @param continuous whether ability is continuous and tasks differ in difficulty, instead of four levels
 * @param sources where evidence comes from, drawn with equal chances
 */
public record Condition(
        String name,
        FilterParameters truth,
        double luck,
        double generosity,
        double form,
        boolean continuous,
        List<Source> sources) {

    public Condition {
        sources = List.copyOf(sources);
    }

    /** Everyday evidence of a class, in a world that is as the parameters say. */
    public static Condition asAssumed(FilterParameters truth) {
        return new Condition("as assumed", truth, 0, 0, 0, false, Source.EVERYDAY);
    }

    Student student(RandomGenerator random) {
        return continuous ? new AbilityStudent(this, random) : new LevelStudent(this, random);
    }

    Condition named(String other) {
        return new Condition(other, truth, luck, generosity, form, continuous, sources);
    }

    Condition with(UnaryOperator<FilterParameters> change) {
        return new Condition(name, change.apply(truth), luck, generosity, form, continuous, sources);
    }

    Condition luckier(double by) {
        return new Condition(name, truth, by, generosity, form, continuous, sources);
    }

    Condition generous(double by) {
        return new Condition(name, truth, luck, by, form, continuous, sources);
    }

    Condition withForm(double deviation) {
        return new Condition(name, truth, luck, generosity, deviation, continuous, sources);
    }

    Condition withContinuousAbility() {
        return new Condition(name, truth, luck, generosity, form, true, sources);
    }

    Condition from(Source... only) {
        return new Condition(name, truth, luck, generosity, form, continuous, List.of(only));
    }
}
