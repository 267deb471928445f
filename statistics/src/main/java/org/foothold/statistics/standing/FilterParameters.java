package org.foothold.statistics.standing;

/**
 * What the filter assumes; every number is replaceable, the defaults and their reasons are in
 * docs/statistics/standing.md. {@code start} is the belief before any evidence, the same for every student;
 * {@code right} the chance to do a task of the target right without luck; {@code seen} the chance that an observer sees
 * the target; {@code perPiece} and {@code perDay} how levels change with each piece (an opportunity to learn) and with
 * time.
 */
public record FilterParameters(
        PerLevel start,
        PerLevel right,
        PerLevel seen,
        Confusion teacher,
        Confusion peer,
        Confusion self,
        Steps perPiece,
        Steps perDay) {

    public static FilterParameters defaults() {
        return DEFAULTS;
    }

    Confusion of(Judge judge) {
        return switch (judge) {
            case TEACHER -> teacher;
            case PEER -> peer;
            case SELF -> self;
        };
    }

    private static final FilterParameters DEFAULTS = new FilterParameters(
            PerLevel.distribution(.35, .35, .20, .10),
            PerLevel.chances(.15, .45, .82, .95),
            PerLevel.chances(.20, .45, .70, .80),
            new Confusion(
                    PerLevel.distribution(.65, .25, .08, .02),
                    PerLevel.distribution(.25, .45, .25, .05),
                    PerLevel.distribution(.07, .23, .50, .20),
                    PerLevel.distribution(.03, .07, .30, .60)),
            new Confusion(
                    PerLevel.distribution(.50, .28, .16, .06),
                    PerLevel.distribution(.22, .40, .28, .10),
                    PerLevel.distribution(.10, .26, .44, .20),
                    PerLevel.distribution(.06, .14, .36, .44)),
            new Confusion(
                    PerLevel.distribution(.34, .33, .22, .11),
                    PerLevel.distribution(.27, .34, .26, .13),
                    PerLevel.distribution(.20, .32, .32, .16),
                    PerLevel.distribution(.16, .28, .34, .22)),
            new Steps(.06, .05, .03, .02, .02, .03),
            new Steps(.006, .005, .003, .002, .003, .004));
}
