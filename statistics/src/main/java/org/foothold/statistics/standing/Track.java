package org.foothold.statistics.standing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fold: reads pieces in order and keeps the belief, its clock, and what the latest pieces moved. */
final class Track {

    private static final int MOVEMENTS_KEPT = 5;
    /** A move of the expected level smaller than this is called as expected. */
    private static final double NOTICEABLE = .03;

    private final Belief belief;
    private final Likelihoods likelihoods;
    private final DecisionRule rule;
    private final Deque<Movement> moved = new ArrayDeque<>(MOVEMENTS_KEPT);
    private @Nullable Instant now;
    private int pieces;
    private boolean secure;
    private DecayedBeta audit;

    Track(Belief belief, Likelihoods likelihoods, DecisionRule rule, @Nullable Instant now, DecayedBeta audit) {
        this.belief = belief;
        this.likelihoods = likelihoods;
        this.rule = rule;
        this.now = now;
        this.audit = audit;
    }

    void readAll(List<Evidence> ordered) {
        int last = ordered.size() - MOVEMENTS_KEPT;
        for (int i = 0; i < ordered.size(); i++) {
            read(ordered.get(i), i >= last);
        }
    }

    /** The student's own view is weighed where it stands, but it is no opportunity to learn and starts no clock. */
    private void read(Evidence piece, boolean noted) {
        advanceTo(piece.at());
        if (!piece.isOwnView()) {
            if (now != null) {
                belief.step();
            }
            now = piece.at();
        }
        double before = expectedLevel();
        belief.see(likelihoods.of(piece));
        if (noted) {
            moved.addFirst(new Movement(piece.key(), direction(expectedLevel() - before)));
        }
        count(piece);
        secure = rule.isSecure(belief, pieces, secure);
    }

    /** Time passes without evidence. Before the first piece there is nothing to grow old. */
    void advanceTo(Instant later) {
        if (now != null && later.isAfter(now)) {
            belief.pass(minute(later) - minute(now));
            now = later;
            secure = secure && rule.isSecure(belief, pieces, true);
        }
    }

    /** The level that may be named now, if any. */
    Optional<Level> settled() {
        if (secure) {
            return Optional.of(rule.above(belief));
        }
        return rule.isNotSecure(belief, pieces) ? Optional.of(rule.below(belief)) : Optional.empty();
    }

    private void count(Evidence piece) {
        if (!piece.isOwnView()) {
            pieces++;
        }
        if (piece instanceof Evidence.Answered answered) {
            audit = audit.add(answered.right());
        }
    }

    private double expectedLevel() {
        return belief.at(1) + 2 * belief.at(2) + 3 * belief.at(3);
    }

    private static Movement.Direction direction(double change) {
        if (Math.abs(change) < NOTICEABLE) {
            return Movement.Direction.AS_EXPECTED;
        }
        return change > 0 ? Movement.Direction.UP : Movement.Direction.DOWN;
    }

    private static long minute(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60L);
    }

    Belief belief() {
        return belief;
    }

    int pieces() {
        return pieces;
    }

    DecayedBeta audit() {
        return audit;
    }

    List<Movement> moved() {
        return List.copyOf(moved);
    }
}
