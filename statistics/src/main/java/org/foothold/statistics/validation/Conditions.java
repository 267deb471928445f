package org.foothold.statistics.validation;

import java.util.List;
import java.util.stream.Stream;
import org.foothold.statistics.standing.ByLevel;
import org.foothold.statistics.standing.DailyRates;
import org.foothold.statistics.standing.FilterParameters;
import org.foothold.statistics.standing.PerLevel;

/** The worlds in which a standing must keep its promise: the assumed one, and ones that differ as classes do. */
final class Conditions {

    private static final PerLevel WEAK = new PerLevel(.55, .30, .10, .05);
    private static final PerLevel STRONG = new PerLevel(.10, .25, .35, .30);
    private static final PerLevel EASIER = new PerLevel(.25, .55, .85, .95);
    private static final PerLevel HARDER = new PerLevel(.05, .30, .70, .90);

    private static final ByLevel FAST = new ByLevel(
            new PerLevel(.78, .16, .05, .01),
            new PerLevel(.03, .82, .12, .03),
            new PerLevel(.01, .03, .88, .08),
            new PerLevel(.005, .01, .035, .95));
    private static final ByLevel FORGETTING = new ByLevel(
            new PerLevel(.97, .03, 0, 0),
            new PerLevel(.06, .92, .02, 0),
            new PerLevel(0, .06, .93, .01),
            new PerLevel(0, 0, .06, .94));

    private Conditions() {}

    static List<Condition> all() {
        Condition base = Condition.asAssumed(FilterParameters.defaults());
        return Stream.of(sources(base), guessing(base), classes(base), judges(base), otherWorlds(base))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Condition> sources(Condition base) {
        return List.of(
                base,
                base.from(Source.CONSTRUCTED).named("constructed answers only"),
                base.from(Source.CHOICE_OF_FOUR).named("choices of four only"),
                base.from(Source.TRUE_OR_FALSE).named("true/false only"),
                base.from(Source.TEACHER).named("teacher's judgements only"),
                base.from(Source.PEER, Source.SELF).named("peers and self only"));
    }

    private static List<Condition> guessing(Condition base) {
        return List.of(
                base.luckier(.10).named("guesses succeed .10 more often"),
                base.from(Source.CHOICE_OF_FOUR).luckier(.10).named("choices of four only, guess .35"),
                base.with(truth -> truth.withRight(EASIER)).named("easier tasks"),
                base.with(truth -> truth.withRight(HARDER)).named("harder tasks"));
    }

    private static List<Condition> classes(Condition base) {
        Condition weak = base.with(truth -> truth.withStart(WEAK));
        return List.of(
                base.with(Conditions::noChange).named("nobody learns"),
                base.with(truth -> truth.withChange(FAST, truth.perDay())).named("learning twice as fast"),
                base.with(truth -> truth.withChange(FORGETTING, DailyRates.NONE))
                        .named("more forgetting than learning"),
                weak.named("weak class"),
                weak.with(Conditions::noChange).named("weak class, nobody learns"),
                weak.from(Source.CHOICE_OF_FOUR).named("weak class, choices of four only"),
                base.with(truth -> truth.withStart(STRONG)).named("strong class"));
    }

    private static List<Condition> judges(Condition base) {
        return List.of(
                base.generous(.25).named("lenient judges"),
                base.generous(-.25).named("harsh judges"),
                base.from(Source.TEACHER).generous(.25).named("a lenient teacher only"),
                base.from(Source.TEACHER).generous(-.25).named("a harsh teacher only"));
    }

    private static List<Condition> otherWorlds(Condition base) {
        Condition continuous = base.withContinuousAbility();
        return List.of(
                base.withForm(.8).named("good and bad days"),
                continuous.named("continuous ability"),
                continuous.from(Source.CHOICE_OF_FOUR).named("continuous, choices of four only"),
                continuous.withForm(.5).named("continuous, good and bad days"));
    }

    private static FilterParameters noChange(FilterParameters truth) {
        return truth.withChange(ByLevel.IDENTITY, DailyRates.NONE);
    }
}
