package org.foothold.growth;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.foothold.evidence.Attempts;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.Content;
import org.foothold.evidence.Entry;
import org.foothold.evidence.Fact;
import org.foothold.evidence.FactId;
import org.foothold.kernel.Actor;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.tasks.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads entries of the log as the pieces that pages show: the last answer to each check, with what was asked. */
@Component
class Pieces {
    private final Checks checks;

    Pieces(Checks checks) {
        this.checks = checks;
    }

    /**
     * The piece of each fact that still stands; what was sent anew is told by the newer fact alone, also where that does not
     * name the one before: a device may not have known of it.
     */
    Map<FactId, Piece> of(Actor actor, List<Entry> entries) {
        Map<CheckId, Check> asked = checks.byId(actor, checksOf(entries));
        Set<FactId> overtaken = overtaken(entries);
        Map<FactId, Piece.Judged> judged = new HashMap<>();
        Map<FactId, Piece> pieces = new HashMap<>();
        for (Entry entry : entries.reversed()) {
            @Nullable FactId answer = judgedAnswer(entry);
            if (!overtaken.contains(entry.fact().id()) && answer != null) {
                judged.putIfAbsent(answer, judged(entry));
            }
        }
        for (Entry entry : entries) {
            if (!overtaken.contains(entry.fact().id()) && judgedAnswer(entry) == null) {
                pieces.put(
                        entry.fact().id(),
                        piece(entry, asked, judged.get(entry.fact().id())));
            }
        }
        return pieces;
    }

    /** The answer of which the entry says something, if it does. */
    private static @Nullable FactId judgedAnswer(Entry entry) {
        return entry.fact().content() instanceof Content.Judgement said ? said.of() : null;
    }

    private static Piece.Judged judged(Entry entry) {
        String words = entry.fact().content() instanceof Content.Judgement said ? said.words() : "";
        return new Piece.Judged(entry.fact().finding().shows(), words);
    }

    private static Piece piece(Entry entry, Map<CheckId, Check> asked, Piece.@Nullable Judged judged) {
        Fact fact = entry.fact();
        var shows = fact.finding().shows();
        var schoolClass = fact.setting().schoolClass();
        return switch (fact.content()) {
            case Content.Response response -> response(entry, response, asked.get(response.check()), judged);
            case Content.Observation seen ->
                new Piece.Observation(fact.id(), entry.happenedAt(), schoolClass, shows, seen.note());
            case Content.Judgement judgement ->
                new Piece.View(
                        fact.id(),
                        entry.happenedAt(),
                        schoolClass,
                        shows,
                        fact.finding().judge(),
                        judgement.words());
        };
    }

    private static Piece response(
            Entry entry, Content.Response response, @Nullable Check check, Piece.@Nullable Judged judged) {
        Fact fact = entry.fact();
        @Nullable Answer answer = Answer.fromJson(response.answer()).orElse(null);
        if (check != null && check.purpose() == Check.Purpose.RESTATEMENT) {
            String words = answer instanceof Answer.Typed typed ? typed.text() : "";
            return new Piece.Restatement(
                    fact.id(), entry.happenedAt(), fact.setting().schoolClass(), check.lesson(), words);
        }
        return new Piece.Check(
                fact.id(),
                entry.happenedAt(),
                fact.setting().schoolClass(),
                fact.finding().shows(),
                judged,
                check == null ? null : check.prompt(),
                answer,
                response.reason(),
                response.confidence());
    }

    private static Collection<CheckId> checksOf(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.fact().content())
                .filter(Content.Response.class::isInstance)
                .map(content -> ((Content.Response) content).check())
                .collect(Collectors.toSet());
    }

    private static Set<FactId> overtaken(List<Entry> entries) {
        Set<FactId> overtaken = new HashSet<>();
        for (Entry entry : entries) {
            FactId id = entry.fact().replaces();
            if (id != null) {
                overtaken.add(id);
            }
        }
        for (Attempts each : Attempts.of(entries)) {
            List<Entry> sent = each.entries();
            sent.subList(0, sent.size() - 1)
                    .forEach(before -> overtaken.add(before.fact().id()));
        }
        return overtaken;
    }
}
