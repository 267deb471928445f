package org.foothold.statistics.standing;

/**
 * What the filter assumes. Every number is replaceable; docs/statistics/standing.md gives the reason for each default.
 *
 * @param start the belief before any evidence, the same for every student and target
 * @param right the chance to do a task of the target right, luck apart
 * @param seen the chance that somebody who looks for the target in the student's doing sees it
 * @param teacher how a teacher names levels; {@code peer} and {@code self} likewise, ever less sharply
 * @param perPiece how levels change from one piece of evidence to the next: each is an opportunity to learn
 * @param perDay how levels change as time passes
 */
public record FilterParameters(
        PerLevel start,
        PerLevel right,
        PerLevel seen,
        ByLevel teacher,
        ByLevel peer,
        ByLevel self,
        ByLevel perPiece,
        DailyRates perDay) {

    private static final FilterParameters DEFAULTS = new FilterParameters(
            new PerLevel(.35, .35, .20, .10),
            new PerLevel(.15, .45, .82, .95),
            new PerLevel(.20, .45, .70, .80),
            new ByLevel(
                    new PerLevel(.65, .25, .08, .02),
                    new PerLevel(.25, .45, .25, .05),
                    new PerLevel(.07, .23, .50, .20),
                    new PerLevel(.03, .07, .30, .60)),
            new ByLevel(
                    new PerLevel(.50, .28, .16, .06),
                    new PerLevel(.22, .40, .28, .10),
                    new PerLevel(.10, .26, .44, .20),
                    new PerLevel(.06, .14, .36, .44)),
            new ByLevel(
                    new PerLevel(.34, .33, .22, .11),
                    new PerLevel(.27, .34, .26, .13),
                    new PerLevel(.20, .32, .32, .16),
                    new PerLevel(.16, .28, .34, .22)),
            new ByLevel(
                    new PerLevel(.89, .07, .03, .01),
                    new PerLevel(.03, .90, .05, .02),
                    new PerLevel(.01, .03, .93, .03),
                    new PerLevel(.005, .01, .035, .95)),
            new DailyRates(.004, .003, .002, .002, .003, .003));

    public FilterParameters {
        start.requireDistribution();
    }

    public static FilterParameters defaults() {
        return DEFAULTS;
    }

    public FilterParameters withStart(PerLevel replaced) {
        return new FilterParameters(replaced, right, seen, teacher, peer, self, perPiece, perDay);
    }

    public FilterParameters withRight(PerLevel replaced) {
        return new FilterParameters(start, replaced, seen, teacher, peer, self, perPiece, perDay);
    }

    public FilterParameters withSeen(PerLevel replaced) {
        return new FilterParameters(start, right, replaced, teacher, peer, self, perPiece, perDay);
    }

    public FilterParameters withJudge(Judge judge, ByLevel replaced) {
        return switch (judge) {
            case TEACHER -> new FilterParameters(start, right, seen, replaced, peer, self, perPiece, perDay);
            case PEER -> new FilterParameters(start, right, seen, teacher, replaced, self, perPiece, perDay);
            case SELF -> new FilterParameters(start, right, seen, teacher, peer, replaced, perPiece, perDay);
        };
    }

    public FilterParameters withChange(ByLevel replacedPerPiece, DailyRates replacedPerDay) {
        return new FilterParameters(start, right, seen, teacher, peer, self, replacedPerPiece, replacedPerDay);
    }

    public ByLevel judge(Judge judge) {
        return switch (judge) {
            case TEACHER -> teacher;
            case PEER -> peer;
            case SELF -> self;
        };
    }
}
