package org.foothold.lessons.api;

import java.util.UUID;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.lessons.Judgements;
import org.foothold.lessons.NewJudgement;
import org.foothold.shell.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What teachers say of written answers. */
@RestController
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class JudgementResource {
    private final Judgements judgements;

    JudgementResource(Judgements judgements) {
        this.judgements = judgements;
    }

    /**
     * What is said of a group of answers.
     *
     * @param group its key in the class picture
     */
    record JudgementJson(
            String group, NewJudgement.Says says, @Nullable String words) {
        NewJudgement judgement(UUID check) {
            try {
                return new NewJudgement(new CheckId(check), group, says, words == null ? "" : words);
            } catch (IllegalArgumentException e) {
                throw new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT, "Words are at most 1000 characters.", e);
            }
        }
    }

    /** Says it of every answer that is in the group now; saying the same again changes nothing. */
    @PostMapping("/api/classes/{schoolClass}/checks/{check}/judgements")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable UUID check,
            @RequestBody JudgementJson judgement) {
        judgements
                .judge(actor, new ClassId(schoolClass), judgement.judgement(check))
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.CONFLICT, "No answer is in that group any more."))
                .forEach(ObservationResource::requireKept);
    }
}
