package org.foothold.statistics.standing;

import java.util.List;
import java.util.Locale;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * Where a student stands on a target, in words and counts only: made to be shown, so it holds no probability, mean or
 * share. Staff who need those ask {@link EvidenceFilter#detail}.
 */
public sealed interface Standing extends Finding {

    /** What the latest pieces did, newest first, at most five. */
    List<Movement> moved();

    /** The evidence does not settle a level. {@code more} is sorted, the method that settles soonest first. */
    record TooEarlyToTell(Why why, List<MoreEvidence> more, List<Movement> moved) implements Standing {
        public TooEarlyToTell {
            more = List.copyOf(more);
            moved = List.copyOf(moved);
        }

        /** The least number of further pieces that is likely to settle it, always at least one. */
        public int howManyMore() {
            return more.getFirst().pieces();
        }

        @Override
        public Sentence say(Reader reader) {
            return Sentence.of(reader, "standing.too_early." + why.name().toLowerCase(Locale.ROOT), howManyMore());
        }

        @Override
        public String toString() {
            return "too early to tell: about %d more (%s)".formatted(howManyMore(), words(why));
        }
    }

    /**
     * The level is settled. Below {@link Level#SECURE}, {@code towardsSecure} says how many further successes by each
     * method would show that the student is secure; otherwise it is empty.
     */
    record At(Level level, List<MoreEvidence> towardsSecure, List<Movement> moved) implements Standing {
        public At {
            towardsSecure = List.copyOf(towardsSecure);
            moved = List.copyOf(moved);
        }

        /** Where it is; below secure also how many good pieces could show that it is secure. */
        @Override
        public Sentence say(Reader reader) {
            Sentence at = Sentence.of(reader, "standing.at." + level.name().toLowerCase(Locale.ROOT));
            return towardsSecure.isEmpty()
                    ? at
                    : Sentence.of(
                            reader,
                            "standing.towards",
                            at,
                            towardsSecure.getFirst().pieces());
        }

        @Override
        public String toString() {
            return words(level);
        }
    }

    /** Why it is too early. */
    enum Why {
        /** Nothing yet, or nothing but the student's own view. */
        NO_EVIDENCE,
        /** Fewer pieces than any claim needs: show the work, not a level. */
        TOO_FEW,
        /** The pieces do not yet point clearly one way. */
        NOT_CLEAR,
        /** It was settled when the last piece was performed; that is too long ago. */
        LONG_AGO
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
