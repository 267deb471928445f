package org.foothold.lessons.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Receipt;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.lessons.NewObservation;
import org.foothold.lessons.Observations;
import org.foothold.shell.Access;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What teachers see students do. */
@RestController
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class ObservationResource {
    private final Observations observations;

    ObservationResource(Observations observations) {
        this.observations = observations;
    }

    /**
     * What was seen.
     *
     * @param id a UUID of version 7 made by the device; sending the same one again is the same observation
     */
    record ObservationJson(
            UUID id,
            UUID student,
            UUID target,
            int version,
            NewObservation.Seen seen,
            @Nullable String words) {
        NewObservation observation() {
            try {
                return new NewObservation(
                        new FactId(id),
                        new PersonId(student),
                        new TargetVersion(new TargetId(target), version),
                        seen,
                        words == null ? "" : words);
            } catch (IllegalArgumentException e) {
                throw new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT, "What was seen is said in at most 1000 characters.", e);
            }
        }
    }

    /** When a student of the class was last observed. */
    record SeenJson(UUID student, Instant at) {}

    /** Who was observed and when last; who never was is missing. */
    @GetMapping("/api/classes/{schoolClass}/observations")
    List<SeenJson> lastSeen(Actor actor, @PathVariable int schoolClass) {
        return observations.lastSeen(actor, new ClassId(schoolClass)).entrySet().stream()
                .map(each -> new SeenJson(each.getKey().value(), each.getValue()))
                .sorted(Comparator.comparing(SeenJson::at))
                .toList();
    }

    /** Answers once the observation is on disk. */
    @PostMapping("/api/classes/{schoolClass}/observations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(Actor actor, @PathVariable int schoolClass, @RequestBody ObservationJson observation) {
        requireKept(observations.note(actor, new ClassId(schoolClass), observation.observation()));
    }

    /** Takes an observation back; it counts no more. */
    @PostMapping("/api/classes/{schoolClass}/students/{student}/observations/{observation}/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            Actor actor, @PathVariable int schoolClass, @PathVariable UUID student, @PathVariable UUID observation) {
        requireKept(
                observations.takeBack(actor, new ClassId(schoolClass), new PersonId(student), new FactId(observation)));
    }

    static void requireKept(Receipt receipt) {
        switch (receipt) {
            case Receipt.Accepted kept -> {}
            case Receipt.AlreadyThere kept -> {}
            case Receipt.Unavailable() ->
                throw new ResponseStatusException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "It could not be kept just now. Send it again with the same id.");
            case Receipt.Refused(Receipt.Why why) ->
                throw new ResponseStatusException(HttpStatus.CONFLICT, "It is not taken: " + why);
        }
    }
}
