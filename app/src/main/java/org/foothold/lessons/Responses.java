package org.foothold.lessons;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.Content;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.Evidence;
import org.foothold.evidence.Fact;
import org.foothold.evidence.Finding;
import org.foothold.evidence.Method;
import org.foothold.evidence.Receipt;
import org.foothold.evidence.Setting;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.NotFound;
import org.foothold.schools.Classes;
import org.foothold.tasks.Answer;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.PromptKind;
import org.foothold.tasks.Verdict;
import org.springframework.stereotype.Service;

/**
 * Door to what students answer. Whether an answer is taken is decided from memory; the only thing waited for is the log.
 */
@Service
public class Responses {
    private final CheckCache checks;
    private final Classes classes;
    private final LessonReach reach;
    private final Evidence evidence;
    private final Clock clock;

    Responses(CheckCache checks, Classes classes, LessonReach reach, Evidence evidence, Clock clock) {
        this.checks = checks;
        this.classes = classes;
        this.reach = reach;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The check, if the actor is a student of the class, it was started, and the sign-in opens its lesson. */
    public Asked get(Actor actor, ClassId schoolClass, CheckId check) {
        classes.requireStudent(actor, schoolClass);
        return checks.find(actor, check)
                .filter(asked -> asked.lesson().schoolClass().equals(schoolClass))
                .filter(asked -> asked.check().state() != Check.State.READY)
                .filter(asked -> reach.opens(actor, asked.lesson()))
                .orElseThrow(() -> new NotFound("check"));
    }

    /**
     * Keeps the answer as a fact if it was made before the check was stopped; one that is kept already is kept whenever it is
     * sent again. Never call it within a transaction.
     */
    public Sent send(Actor actor, ClassId schoolClass, CheckId check, NewResponse response) {
        Asked asked = get(actor, schoolClass, check);
        Optional<Answer> answer = asked.check().prompt().read(response.answer());
        if (answer.isEmpty()) {
            return new Sent.Refused(whyUnread(response));
        }
        boolean taken = asked.check().takes(made(asked, response).happenedAt(clock.instant()));
        return taken
                ? append(actor, asked, response, answer.get())
                : findKept(actor, asked, response, answer.get()).orElse(new Sent.Refused(Sent.Why.STOPPED));
    }

    /** What is sent again after its acknowledgement was lost may come when nothing new is taken any more. */
    private Optional<Sent> findKept(Actor actor, Asked asked, NewResponse response, Answer answer) {
        return Stream.of(response, response.replacingNothing())
                .distinct()
                .flatMap(each -> evidence.findArrival(actor, fact(actor, asked, each, answer)).stream())
                .<Sent>map(arrivedAt -> kept(asked, arrivedAt))
                .findFirst();
    }

    private Sent append(Actor actor, Asked asked, NewResponse response, Answer answer) {
        Receipt receipt = evidence.append(actor, fact(actor, asked, response, answer));
        if (response.replaces() != null && mayHaveLostItsPredecessor(receipt)) {
            receipt = evidence.append(actor, fact(actor, asked, response.replacingNothing(), answer));
        }
        return switch (receipt) {
            case Receipt.Accepted(Instant arrivedAt) -> kept(asked, arrivedAt);
            case Receipt.AlreadyThere(Instant arrivedAt) -> kept(asked, arrivedAt);
            case Receipt.Unavailable() -> new Sent.Unavailable();
            case Receipt.Refused(Receipt.Why why) -> new Sent.Refused(why(why));
        };
    }

    private static Sent kept(Asked asked, Instant arrivedAt) {
        return new Sent.Kept(
                arrivedAt, asked.check().isLate(arrivedAt), !asked.check().isRunning());
    }

    /** Nobody answers a question before it is asked. */
    private static DeviceTime made(Asked asked, NewResponse response) {
        return response.time().notBefore(asked.check().startedAt());
    }

    /** Where the answer before this one never arrived, this one counts without it; so does each retry of it. */
    private static boolean mayHaveLostItsPredecessor(Receipt receipt) {
        return receipt instanceof Receipt.Refused(Receipt.Why why)
                && (why == Receipt.Why.NAMES_UNKNOWN_FACT || why == Receipt.Why.SAME_ID_OTHER_CONTENT);
    }

    private static Sent.Why whyUnread(NewResponse response) {
        boolean tooLong = response.answer().stream().anyMatch(each -> each.length() > Prompt.LONGEST_ANSWER);
        boolean notText = response.answer().stream().anyMatch(each -> !Prompt.isText(each));
        return tooLong ? Sent.Why.TOO_LONG : notText ? Sent.Why.NOT_TEXT : Sent.Why.NO_ANSWER;
    }

    private static Sent.Why why(Receipt.Why why) {
        return switch (why) {
            case ID_NOT_TIME_ORDERED, SAME_ID_OTHER_CONTENT, NAMES_UNKNOWN_FACT -> Sent.Why.BAD_ID;
            case TOO_LONG -> Sent.Why.TOO_LONG;
            case NOT_TEXT -> Sent.Why.NOT_TEXT;
        };
    }

    private static Fact fact(Actor actor, Asked asked, NewResponse response, Answer answer) {
        Check check = asked.check();
        return new Fact(
                response.id(),
                actor.person(),
                new Setting(asked.lesson().schoolClass(), asked.lesson().id()),
                asked.targets(),
                method(check.prompt()),
                finding(check.prompt().judge(answer)),
                made(asked, response),
                response.replaces(),
                new Content.Response(
                        check.id(),
                        check.promptId().value(),
                        answer.toJson(),
                        check.asking().reason() ? response.reason() : null,
                        check.asking().confidence() ? response.confidence() : null));
    }

    private static Finding finding(Verdict verdict) {
        return verdict == Verdict.NOT_JUDGED ? Finding.NOT_JUDGED : Finding.byKey(verdict == Verdict.FITS);
    }

    private static Method method(Prompt prompt) {
        return prompt.kind() == PromptKind.SHORT_TEXT ? Method.WRITTEN_RESPONSE : Method.SELECTED_RESPONSE;
    }
}
