package org.foothold.lessons.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.foothold.evidence.Attempts;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.Evidence;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.Responses;
import org.foothold.lessons.Sent;
import org.foothold.shell.Access;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a student's device asks for and sends in a lesson. */
@RestController
@Access(roles = Role.STUDENT, scope = Access.Scope.CLASS)
class ResponseResource {
    private final Responses responses;
    private final Checks checks;
    private final Lessons lessons;
    private final Evidence evidence;

    ResponseResource(Responses responses, Checks checks, Lessons lessons, Evidence evidence) {
        this.responses = responses;
        this.checks = checks;
        this.lessons = lessons;
        this.evidence = evidence;
    }

    /** A kept answer; {@code late} if it came in after the check was stopped but was given before. */
    record KeptJson(Instant arrivedAt, boolean late) {}

    /** The checks of the lesson that were started. */
    @GetMapping("/api/classes/{schoolClass}/lessons/{date}/asked")
    List<AskedJson> asked(Actor actor, @PathVariable int schoolClass, @PathVariable LocalDate date) {
        return checks.listStarted(actor, lessons.get(actor, new ClassId(schoolClass), date)).stream()
                .map(AskedJson::of)
                .toList();
    }

    /** One's own answers in the lesson that stand, one to each check that was answered. */
    @GetMapping("/api/classes/{schoolClass}/lessons/{date}/responses")
    List<OwnResponseJson> own(Actor actor, @PathVariable int schoolClass, @PathVariable LocalDate date) {
        Lesson lesson = lessons.get(actor, new ClassId(schoolClass), date);
        List<Attempts> mine = Attempts.of(evidence.listMineInLesson(actor, lesson.schoolClass(), lesson.id()));
        Map<CheckId, Check> asked =
                checks.byId(actor, mine.stream().map(Attempts::check).toList());
        return mine.stream()
                .filter(each -> asked.containsKey(each.check()))
                .flatMap(each -> OwnResponseJson.of(Objects.requireNonNull(asked.get(each.check())), each).stream())
                .toList();
    }

    /** Answers once the answer is on disk. The same id with the same content may be sent any number of times. */
    @PostMapping("/api/classes/{schoolClass}/checks/{check}/responses")
    KeptJson send(
            Actor actor, @PathVariable int schoolClass, @PathVariable UUID check, @RequestBody ResponseJson response) {
        Sent sent = responses.send(actor, new ClassId(schoolClass), new CheckId(check), response.response());
        return switch (sent) {
            case Sent.Kept kept -> new KeptJson(kept.arrivedAt(), kept.late());
            case Sent.Unavailable() ->
                throw new ResponseStatusException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "It could not be kept just now. Send it again with the same id.");
            case Sent.Refused(Sent.Why why) -> throw new ResponseStatusException(HttpStatus.CONFLICT, reason(why));
        };
    }

    private static String reason(Sent.Why why) {
        return switch (why) {
            case STOPPED -> "The check was stopped before this answer was given.";
            case NO_ANSWER -> "There is nothing in it that the check knows.";
            case TOO_LONG -> "It is too long.";
            case NOT_TEXT -> "It holds characters that are no text.";
            case BAD_ID -> "The id is no UUID of version 7, or it belongs to another answer.";
        };
    }
}
