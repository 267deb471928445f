package org.foothold.growth.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.foothold.evidence.Shows;
import org.foothold.growth.NextStep;
import org.foothold.growth.Piece;
import org.foothold.growth.TargetPicture;
import org.foothold.kernel.Words;
import org.foothold.shell.Frame;
import org.foothold.statistics.standing.Level;
import org.foothold.statistics.standing.MoreEvidence;
import org.foothold.statistics.standing.Standing;
import org.foothold.tasks.Prompt;
import org.jspecify.annotations.Nullable;

/** Puts one target of a student into the words of a language and the days of a school. */
final class TargetReading {
    private final TargetPicture picture;
    private final Words words;
    private final Days days;

    TargetReading(TargetPicture picture, Words words, Days days) {
        this.picture = picture;
        this.words = words;
        this.days = days;
    }

    /** @param course where the student stood after each piece */
    TargetPage page(
            List<Standing> course, String address, String back, TargetPage.@Nullable Student student, String newView) {
        return new TargetPage(
                address,
                back,
                student,
                iCan(),
                picture.target().why().in(words.language()),
                goal(),
                new TargetChart(picture.pieces(), course, words, days).draw(iCan()),
                level(),
                more(),
                whyTooEarly(),
                rows(),
                said(picture.ownView()),
                said(picture.teachersView()),
                step(picture.ownStep()),
                step(picture.teachersStep()),
                earlierSteps(),
                newView);
    }

    HomePage.Target summary(String address) {
        @Nullable NextStep next = picture.ownStep().or(picture::teachersStep).orElse(null);
        return new HomePage.Target(address, iCan(), level(), more(), next == null ? null : next.words());
    }

    private String iCan() {
        return picture.target().iCan().in(words.language());
    }

    private TargetPage.Goal goal() {
        return picture.lesson() == null
                ? new TargetPage.Goal("", List.of(), null)
                : new TargetPage.Goal(
                        picture.lesson().goalIn(words.language()),
                        picture.lesson().criteriaIn(words.language()),
                        picture.goalInOwnWords().orElse(null));
    }

    private @Nullable Level level() {
        return picture.standing() instanceof Standing.At at ? at.level() : null;
    }

    private int more() {
        return switch (picture.standing()) {
            case Standing.TooEarlyToTell early -> early.howManyMore();
            case Standing.At at ->
                at.towardsSecure().stream().mapToInt(MoreEvidence::pieces).min().orElse(0);
        };
    }

    private String whyTooEarly() {
        return picture.standing() instanceof Standing.TooEarlyToTell early
                ? words.lookup("growth.too-early." + Frame.word(early.why()))
                : "";
    }

    private List<TargetPage.Row> rows() {
        return picture.pieces().reversed().stream()
                .filter(piece -> !(piece instanceof Piece.Restatement))
                .map(this::row)
                .toList();
    }

    private TargetPage.Row row(Piece piece) {
        String when = day(piece.at());
        return switch (piece) {
            case Piece.Check check ->
                new TargetPage.Row(
                        when,
                        kind(check),
                        check.prompt() == null ? "" : check.prompt().question(),
                        answer(check.prompt(), check),
                        shows(check),
                        check.confidence() == null
                                ? null
                                : words.lookup("growth.sure." + Frame.word(check.confidence())),
                        Objects.requireNonNullElse(check.reason(), ""),
                        check.judged() == null ? "" : check.judged().words());
            case Piece.Observation seen ->
                new TargetPage.Row(when, kind(seen), seen.note(), withHelp(seen), shows(seen), null, "", "");
            case Piece.View view -> new TargetPage.Row(when, kind(view), view.words(), "", shows(view), null, "", "");
            case Piece.Restatement said ->
                new TargetPage.Row(when, kind(said), said.words(), "", shows(said), null, "", "");
        };
    }

    private String shows(Piece piece) {
        boolean partly = piece instanceof Piece.Check check && check.isPartly();
        return words.lookup(partly ? "growth.shows.partly" : "growth.shows." + Frame.word(piece.shows()));
    }

    /** What was done with help shows neither that the student can nor that the student cannot. */
    private String withHelp(Piece.Observation seen) {
        return seen.shows() == Shows.NOT_JUDGED ? words.lookup("growth.seen.with-help") : "";
    }

    private String answer(@Nullable Prompt prompt, Piece.Check check) {
        return prompt == null || check.answer() == null ? "" : prompt.inWords(check.answer(), words);
    }

    private String kind(Piece piece) {
        return kind(piece, words);
    }

    /** How it was seen. */
    static String kind(Piece piece, Words words) {
        return words.lookup("growth.kind."
                + switch (piece) {
                    case Piece.Check check -> "check";
                    case Piece.Observation seen -> "observation";
                    case Piece.View view -> view.isOwnView() ? "own-view" : "teachers-view";
                    case Piece.Restatement said -> "own-words";
                });
    }

    private TargetPage.@Nullable Said said(Optional<Piece.View> view) {
        return view.map(each -> new TargetPage.Said(each.shows(), each.words(), day(each.at())))
                .orElse(null);
    }

    private TargetPage.@Nullable Step step(Optional<NextStep> step) {
        return step.map(each -> new TargetPage.Step(each.id().toString(), each.words(), day(each.saidAt())))
                .orElse(null);
    }

    private List<TargetPage.Earlier> earlierSteps() {
        return picture.earlierSteps().stream().map(this::earlier).toList();
    }

    private TargetPage.Earlier earlier(NextStep step) {
        boolean done = step.doneAt() != null;
        Instant ended = Objects.requireNonNull(done ? step.doneAt() : step.setAsideAt());
        return new TargetPage.Earlier(step.words(), day(step.saidAt()), step.isOwn(), done, day(ended));
    }

    private String day(Instant at) {
        return days.say(at);
    }
}
