package org.foothold.statistics.validation;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.foothold.statistics.standing.EvidenceFilter;
import org.foothold.statistics.standing.Level;
import org.foothold.statistics.standing.Method;
import org.foothold.statistics.standing.MoreEvidence;
import org.foothold.statistics.standing.Standing;
import org.foothold.statistics.standing.StandingDetail;

/**
 * Follows simulated students through their first twelve pieces of evidence and compares what a filter says with what is
 * true. Half of the pieces come in a lesson together with the one before, the others one to five days later.
 */
public final class StandingSimulation {

    public static final int PIECES = 12;

    private static final int PATIENCE = 30;

    private final EvidenceFilter filter;
    private final int students;
    private final long seed;

    public StandingSimulation(EvidenceFilter filter, int students, long seed) {
        this.filter = filter;
        this.students = students;
        this.seed = seed;
    }

    /** What is said after every piece, against the truth. */
    public Calibration calibrate(Condition condition) {
        var calibration = new Calibration(condition.name(), PIECES);
        var random = new SplittableRandom(seed);
        for (int student = 0; student < students; student++) {
            follow(new Story(condition, random.split()), calibration);
        }
        return calibration;
    }

    private void follow(Story story, Calibration calibration) {
        boolean called = false;
        for (int piece = 1; piece <= PIECES; piece++) {
            story.goOn();
            StandingDetail said = filter.detail(story.evidence());
            calibration.look(piece, said, story.truth());
            if (!called && isSecure(said.standing())) {
                called = true;
                calibration.firstSecure(story.truth());
            }
        }
    }

    private static boolean isSecure(Standing standing) {
        return standing instanceof Standing.At at && at.level().isAtLeast(Level.SECURE);
    }

    /**
     * Whether "n more by this method are likely to settle it" comes true: after zero to eight pieces, whoever is told so
     * goes on with that method alone until it is settled.
     */
    public ForecastCheck checkForecast(Condition condition, Method method) {
        var check = new ForecastCheck(method);
        var random = new SplittableRandom(seed);
        for (int student = 0; student < students; student++) {
            RandomGenerator own = random.split();
            var story = new Story(condition, own);
            for (int pieces = own.nextInt(9); pieces > 0; pieces--) {
                story.goOn();
            }
            check(story, method, check);
        }
        return check;
    }

    private void check(Story story, Method method, ForecastCheck check) {
        if (filter.standing(story.evidence()) instanceof Standing.TooEarlyToTell tooEarly) {
            int told = tooEarly.more().stream()
                    .filter(more -> more.method() == method)
                    .mapToInt(MoreEvidence::pieces)
                    .findFirst()
                    .orElseThrow();
            check.add(told, piecesUntilSettled(story, method));
        }
    }

    private int piecesUntilSettled(Story story, Method method) {
        int pieces = 0;
        do {
            story.goOn(Source.of(method));
            pieces++;
        } while (pieces < PATIENCE && filter.standing(story.evidence()) instanceof Standing.TooEarlyToTell);
        return pieces;
    }
}
