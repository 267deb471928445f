package org.foothold.growth.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foothold.evidence.Shows;
import org.foothold.growth.NextStep;
import org.foothold.growth.Piece;
import org.foothold.growth.TargetPicture;
import org.foothold.kernel.Slice;
import org.foothold.kernel.Words;
import org.foothold.statistics.standing.Level;
import org.foothold.statistics.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One student on one target, in words.
 *
 * @param standing null where it is too early to tell
 * @param evidence the newest 50 pieces, oldest first; all of them have an address of their own
 * @param nextSteps all of them, newest first; those done or set aside say when
 * @param howManyMore how many more pieces are likely to settle it, where it is too early to tell
 */
record TargetStandingJson(
        UUID target,
        Map<String, String> iCan,
        @Nullable Level standing,
        @Nullable Integer howManyMore,
        List<PieceJson> evidence,
        @Nullable SaidJson ownView,
        @Nullable SaidJson teachersView,
        @Nullable String goalInOwnWords,
        @Nullable String ownNextStep,
        @Nullable String teachersNextStep,
        List<NextStepJson> nextSteps) {
    private static final int MOST = 50;

    /** How somebody sees it, beside and not instead of the other view. */
    record SaidJson(Instant at, Shows shows, String words) {
        static SaidJson of(Piece.View view) {
            return new SaidJson(view.at(), view.shows(), view.words());
        }
    }

    /** A part of the list; {@code after} is the target with which the part before ended. */
    static Slice<TargetStandingJson> slice(List<TargetPicture> all, @Nullable UUID after, Words words) {
        @Nullable String cursor = after == null ? null : after.toString();
        return Slice.after(cursor, all, MOST, each -> each.target().id().toString())
                .map(each -> of(each, words));
    }

    /** A part of all evidence, newest first; {@code after} is the piece with which the part before ended. */
    static Slice<PieceJson> evidence(TargetPicture picture, @Nullable UUID after, Words words) {
        @Nullable String cursor = after == null ? null : after.toString();
        return Slice.after(
                        cursor,
                        picture.pieces().reversed(),
                        MOST,
                        each -> each.id().value().toString())
                .map(each -> PieceJson.of(each, words));
    }

    private static List<Piece> newest(List<Piece> pieces) {
        return pieces.subList(Math.max(0, pieces.size() - MOST), pieces.size());
    }

    static TargetStandingJson of(TargetPicture picture, Words words) {
        return new TargetStandingJson(
                picture.target().id().value(),
                picture.target().iCan().texts(),
                picture.standing() instanceof Standing.At at ? at.level() : null,
                picture.standing() instanceof Standing.TooEarlyToTell early ? early.howManyMore() : null,
                newest(picture.pieces()).stream()
                        .map(each -> PieceJson.of(each, words))
                        .toList(),
                picture.ownView().map(SaidJson::of).orElse(null),
                picture.teachersView().map(SaidJson::of).orElse(null),
                picture.goalInOwnWords().orElse(null),
                picture.ownStep().map(NextStep::words).orElse(null),
                picture.teachersStep().map(NextStep::words).orElse(null),
                picture.steps().stream().map(NextStepJson::of).toList());
    }
}
