package org.foothold.growth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foothold.evidence.Shows;
import org.foothold.statistics.standing.Evidence;
import org.foothold.statistics.standing.EvidenceFilter;
import org.foothold.statistics.standing.Judge;
import org.foothold.statistics.standing.Level;
import org.foothold.statistics.standing.Standing;
import org.foothold.tasks.MultipleAnswers;
import org.foothold.tasks.MultipleChoice;
import org.foothold.tasks.Numeric;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.ShortText;
import org.foothold.tasks.TrueFalse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands the pieces on one target to the one definition of a standing. */
@Component
class StandingFold {
    private final EvidenceFilter filter = EvidenceFilter.withDefaults();

    Standing now(List<Piece> pieces, Instant at) {
        return filter.standing(evidence(pieces), at);
    }

    /** Where the student stood after each piece. */
    List<Standing> course(List<Piece> pieces) {
        List<Standing> course = new ArrayList<>(pieces.size());
        List<Evidence> until = new ArrayList<>();
        for (Piece piece : pieces) {
            evidence(piece).ifPresent(until::add);
            course.add(filter.standing(until));
        }
        return course;
    }

    private static List<Evidence> evidence(List<Piece> pieces) {
        return pieces.stream().flatMap(piece -> evidence(piece).stream()).toList();
    }

    private static Optional<Evidence> evidence(Piece piece) {
        String key = piece.id().toString();
        return switch (piece) {
            case Piece.Check check -> answered(check, key);
            case Piece.Observation seen -> fits(seen.shows()).map(fits -> Evidence.observed(seen.at(), key, fits));
            case Piece.Restatement none -> Optional.empty();
            case Piece.View view ->
                judge(view).flatMap(by -> level(view.shows()).map(level -> Evidence.judged(view.at(), key, level, by)));
        };
    }

    /** A key errs never, a teacher sometimes: what a teacher says of an answer weighs as a teacher's judgement. */
    private static Optional<Evidence> answered(Piece.Check check, String key) {
        Piece.@Nullable Judged judged = check.judged();
        if (judged != null) {
            return levelOfAnAnswer(judged.shows()).map(level -> Evidence.judged(check.at(), key, level, Judge.TEACHER));
        }
        return fits(check.shows()).map(fits -> answered(check.prompt(), check, key, fits));
    }

    /** An erased prompt counts as if luck could not have found the answer; nothing more is known of it. */
    private static Evidence answered(@Nullable Prompt prompt, Piece.Check check, String key, boolean fits) {
        return switch (prompt) {
            case MultipleChoice choice ->
                Evidence.chosen(check.at(), key, fits, choice.options().size());
            case MultipleAnswers several ->
                Evidence.choseSeveral(check.at(), key, fits, several.options().size());
            case TrueFalse either ->
                Evidence.chosen(check.at(), key, fits, either.options().size());
            case Numeric typed -> Evidence.constructed(check.at(), key, fits);
            case ShortText typed -> Evidence.constructed(check.at(), key, fits);
            case null -> Evidence.constructed(check.at(), key, fits);
        };
    }

    private static Optional<Level> levelOfAnAnswer(Shows shows) {
        return switch (shows) {
            case FITS -> Optional.of(Level.SECURE);
            case DOES_NOT_FIT -> Optional.of(Level.NOT_YET);
            case NOT_JUDGED, NOT_YET, ON_THE_WAY, SECURE, GOING_FURTHER -> level(shows);
        };
    }

    private static Optional<Judge> judge(Piece.View view) {
        return switch (view.by()) {
            case TEACHER -> Optional.of(Judge.TEACHER);
            case PEER -> Optional.of(Judge.PEER);
            case SELF -> Optional.of(Judge.SELF);
            case KEY, NOBODY -> Optional.empty();
        };
    }

    private static Optional<Boolean> fits(Shows shows) {
        return switch (shows) {
            case FITS -> Optional.of(true);
            case DOES_NOT_FIT -> Optional.of(false);
            case NOT_JUDGED, NOT_YET, ON_THE_WAY, SECURE, GOING_FURTHER -> Optional.empty();
        };
    }

    static Optional<Level> level(Shows shows) {
        return switch (shows) {
            case NOT_YET -> Optional.of(Level.NOT_YET);
            case ON_THE_WAY -> Optional.of(Level.ON_THE_WAY);
            case SECURE -> Optional.of(Level.SECURE);
            case GOING_FURTHER -> Optional.of(Level.GOING_FURTHER);
            case FITS, DOES_NOT_FIT, NOT_JUDGED -> Optional.empty();
        };
    }
}
