package org.foothold.statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Golden;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.junit.jupiter.api.Test;

class ReestimationTests {

    private static final FilterParameters TRUTH = FilterParameters.defaults()
            .withStart(new PerLevel(.15, .25, .40, .20))
            .withRight(new PerLevel(.10, .35, .75, .97));

    private final Random random = new Random(17);

    /** The E-step's likelihood is the filter's. */
    @Test
    void forwardsItIsTheFilter() {
        for (int round = 0; round < 30; round++) {
            List<Evidence> track = track(1 + random.nextInt(9));
            double ours = Reestimation.from(TRUTH).expect(track).logLikelihood();
            double filter =
                    EvidenceFilter.withDefaults().with(TRUTH).detail(track).logLikelihood();
            assertThat(ours).isCloseTo(filter, within(1e-9));
        }
    }

    @Test
    void saysWhatTheValuesRestOn() {
        Reestimation start = from(FilterParameters.defaults());
        assertThat(start.say(Reader.LEADER).in(Locale.ENGLISH)).endsWith("rests on the documented values.");
        Reestimation found = known(start.over(tracks(20), 3));
        assertThat(found.say(Reader.LEADER).in(Locale.ENGLISH)).contains("pooled work of many students");
    }

    @Test
    void theLikelihoodNeverFalls() {
        List<List<Evidence>> tracks = tracks(300);
        Reestimation now = from(FilterParameters.defaults());
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < 25; round++) {
            ExpectedCounts counts = now.expect(tracks);
            assertThat(now.objective(counts)).isGreaterThanOrEqualTo(before - 1e-9);
            before = now.objective(counts);
            now = known(now.maximise(counts));
        }
        assertThat(now.expect(tracks).logLikelihood())
                .isGreaterThan(Reestimation.from(TRUTH).expect(tracks).logLikelihood());
    }

    /** Levels are hidden, so parameters are found only as sharply as the data tell; where students start is told well. */
    @Test
    void whereStudentsStartIsFoundAgain() {
        List<List<Evidence>> tracks = tracks(1200);
        FilterParameters wrong = TRUTH.withStart(FilterParameters.defaults().start());
        PerLevel found =
                known(Reestimation.from(wrong).over(tracks, 25)).parameters().start();
        assertThat(wrong.start().atLeast(Level.SECURE)).isCloseTo(.30, within(1e-9));
        assertThat(found.atLeast(Level.SECURE)).isCloseTo(.60, within(.08));
    }

    @Test
    void whatWasNeverSeenKeepsItsValue() {
        List<Evidence> judged = List.of(Evidence.judged(Instant.EPOCH, "a", Level.SECURE, Judge.TEACHER));
        var estimation = from(TRUTH);
        FilterParameters after =
                known(estimation.maximise(estimation.expect(judged))).parameters();
        assertThat(after.right()).isEqualTo(TRUTH.right());
        assertThat(after.peer()).isEqualTo(TRUTH.peer());
        assertThat(after.perPiece()).isEqualTo(TRUTH.perPiece());
        assertThat(estimation.expect(List.<Evidence>of()).tracks()).isZero();
    }

    @Test
    void theCompatibilityViewIsThatOfLearningManagementSystems() {
        var golden = Golden.json("mastery/single_student_tracks");
        double[] rubric = Golden.doubles(golden.at("/rubric"));
        var results = new ArrayList<Double>();
        for (int n = 0; n < rubric.length; n++) {
            results.add(rubric[n]);
            assertThat(known(DecayingAverage.withDefaults().of(results)).value())
                    .isCloseTo(golden.at("/decaying_average_65/" + n).doubleValue(), within(1e-8));
            assertThat(known(new DecayingAverage(.75).of(results)).value())
                    .isCloseTo(golden.at("/decaying_average_75/" + n).doubleValue(), within(1e-8));
        }
    }

    @Test
    void theCompatibilityViewOfNothingIsNothing() {
        assertThat(DecayingAverage.withDefaults().of(List.of())).isEqualTo(Answer.undefined(Reason.NO_DATA));
    }

    /** A few students who never fail, nor are ever seen to: what they have not shown stays possible for the next. */
    @Test
    void nothingBecomesImpossibleBecauseItWasNotSeen() {
        var tracks = new ArrayList<List<Evidence>>();
        for (int i = 0; i < 5; i++) {
            tracks.add(Pieces.none()
                    .right(6)
                    .judged(2, Level.SECURE, Judge.TEACHER)
                    .list());
        }
        FilterParameters found =
                known(from(FilterParameters.defaults()).over(tracks, 200)).parameters();
        for (Level level : Level.values()) {
            assertThat(found.right().at(level)).isBetween(.01, .999);
            assertThat(found.start().at(level)).isPositive();
            assertThat(found.teacher().of(Level.SECURE).at(level)).isPositive();
        }
        StandingDetail later = EvidenceFilter.withDefaults()
                .with(found)
                .detail(Pieces.none()
                        .right(4)
                        .wrong(2)
                        .judged(1, Level.NOT_YET, Judge.TEACHER)
                        .list());
        assertThat(later.logLikelihood()).isFinite();
    }

    /** In a world where going further succeeds least, the levels would lose their meaning. */
    @Test
    void chancesOfSuccessRiseWithTheLevelAndStayWithinItsMeaning() {
        var tracks = new ArrayList<List<Evidence>>();
        for (int i = 0; i < 60; i++) {
            Level named = i % 2 == 0 ? Level.GOING_FURTHER : Level.NOT_YET;
            var pieces = Pieces.none().judged(3, named, Judge.TEACHER);
            tracks.add((i % 2 == 0 ? pieces.wrong(5) : pieces.right(5)).list());
        }
        PerLevel found = known(from(FilterParameters.defaults()).over(tracks, 100))
                .parameters()
                .right();
        assertThat(found.notYet()).isLessThanOrEqualTo(.5).isLessThanOrEqualTo(found.onTheWay());
        assertThat(found.onTheWay()).isLessThanOrEqualTo(found.secure());
        assertThat(found.secure()).isGreaterThanOrEqualTo(.5).isLessThanOrEqualTo(found.goingFurther());
    }

    /** By hand: 20, 10, 30 and 39 of 40 beside eight pieces each; the first two are out of order and become one. */
    @Test
    void neighboursOutOfOrderArePooled() {
        PerLevel half = new PerLevel(.5, .5, .5, .5);
        PerLevel found = Documented.rising(new double[] {20, 10, 30, 39}, new double[] {40, 40, 40, 40}, half);
        assertThat(found.notYet()).isCloseTo((24.0 + 14) / 96, within(1e-12));
        assertThat(found.onTheWay()).isCloseTo((24.0 + 14) / 96, within(1e-12));
        assertThat(found.secure()).isCloseTo(34.0 / 48, within(1e-12));
        assertThat(found.goingFurther()).isCloseTo(43.0 / 48, within(1e-12));
        assertThat(Documented.rising(new double[4], new double[4], half)).isEqualTo(half);
    }

    @Test
    void fewTracksReplaceNothing() {
        List<List<Evidence>> few = tracks(20);
        Reestimation estimation = Reestimation.from(FilterParameters.defaults());
        assertThat(estimation.over(few, 5)).isEqualTo(Answer.notEnough(480, Counted.TRACKS));
        assertThat(estimation.maximise(estimation.expect(few))).isEqualTo(Answer.notEnough(480, Counted.TRACKS));
    }

    @Test
    void theSecondOpinionMayBeginWhereTheBankStands() {
        EmpiricalPrior bank = new EmpiricalPrior(6, 2);
        List<Evidence> pieces = Pieces.none().right(1).wrong(1).list();
        EvidenceFilter filter = EvidenceFilter.withDefaults();
        StandingDetail detail = filter.withAudit(bank.beta(.9)).detail(pieces);
        assertThat(detail.audit()).isEqualTo(bank.beta(.9).add(true).add(false));
        assertThat(detail.standing()).isEqualTo(filter.standing(pieces));
    }

    private static Reestimation from(FilterParameters parameters) {
        return Reestimation.from(parameters).withMinimum(MinimumInformation.none());
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }

    @Test
    void anEmpiricalPriorNeedsStudentsWhoDiffer() {
        assertThat(EmpiricalPrior.of(AttemptCounts.empty())).isEqualTo(Answer.notEnough(20, Counted.STUDENTS));
        AttemptCounts alike = twenty(3, 6, 3, 6);
        assertThat(EmpiricalPrior.of(alike)).isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
        AttemptCounts right = twenty(4, 4, 5, 5);
        assertThat(EmpiricalPrior.of(right)).isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
    }

    /** 1 of 4 and 3 of 4 by two students made a prior that no evidence could move. */
    @Test
    void anEmpiricalPriorOfFewOrOfNearlyAlikeStudentsWouldNeverMove() {
        assertThat(EmpiricalPrior.of(AttemptCounts.empty().add(1, 4).add(3, 4)))
                .isEqualTo(Answer.notEnough(18, Counted.STUDENTS));
        AttemptCounts nearlyAlike = twenty(35, 100, 48, 100);
        assertThat(EmpiricalPrior.of(nearlyAlike)).isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
        EmpiricalPrior prior = known(EmpiricalPrior.of(twenty(30, 100, 50, 100)));
        assertThat(prior.a() + prior.b()).isLessThan(50);
    }

    /** Half of twenty students did as the first, half as the second. */
    private static AttemptCounts twenty(int right, int tries, int othersRight, int othersTries) {
        AttemptCounts counts = AttemptCounts.empty();
        for (int pair = 0; pair < 10; pair++) {
            counts = counts.add(right, tries).add(othersRight, othersTries);
        }
        return counts;
    }

    private List<List<Evidence>> tracks(int n) {
        var tracks = new ArrayList<List<Evidence>>();
        for (int i = 0; i < n; i++) {
            tracks.add(track(8));
        }
        return tracks;
    }

    /** From the model itself, a piece a day. */
    private List<Evidence> track(int pieces) {
        int level = draw(TRUTH.start().toArray());
        var chain = new LevelChain(
                TRUTH.start().toArray(), TRUTH.perPiece().rows(), TRUTH.perDay().generator());
        var track = new ArrayList<Evidence>();
        for (int t = 0; t < pieces; t++) {
            level = t == 0 ? level : draw(TRUTH.perPiece().rows()[draw(chain.over(24 * 60)[level])]);
            track.add(piece(Instant.ofEpochSecond(86_400L * t), "t" + t, level));
        }
        return track;
    }

    private Evidence piece(Instant at, String key, int level) {
        return switch (random.nextInt(4)) {
            case 0 ->
                Evidence.judged(at, key, Level.values()[draw(TRUTH.teacher().rows()[level])], Judge.TEACHER);
            case 1 ->
                Evidence.chosen(
                        at, key, random.nextDouble() < .25 + .75 * TRUTH.right().toArray()[level], 4);
            case 2 ->
                Evidence.observed(at, key, random.nextDouble() < TRUTH.seen().toArray()[level]);
            default ->
                Evidence.constructed(
                        at, key, random.nextDouble() < TRUTH.right().toArray()[level]);
        };
    }

    private int draw(double[] distribution) {
        double u = random.nextDouble();
        int level = 0;
        while (level < 3 && u >= distribution[level]) {
            u -= distribution[level];
            level++;
        }
        return level;
    }
}
