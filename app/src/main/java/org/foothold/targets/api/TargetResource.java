package org.foothold.targets.api;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.foothold.shell.Access;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.TargetId;
import org.foothold.targets.Targets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Learning targets. What a target says is a version; lessons keep the one that they name. */
@RestController
@RequestMapping("/api/targets")
@Access(roles = {Role.TEACHER, Role.COACH})
class TargetResource {
    private final Targets targets;

    TargetResource(Targets targets) {
        this.targets = targets;
    }

    /** Newest first, those that one made or adopted or everybody's, narrowed by words of the "I can" statement or a code. */
    @GetMapping
    @Access(roles = {Role.TEACHER, Role.COACH, Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.ADMINISTRATOR})
    Slice<TargetJson> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean everybody,
            @RequestParam(required = false) @Nullable UUID after) {
        @Nullable TargetId cursor = after == null ? null : new TargetId(after);
        Slice<LearningTarget> found = targets.slice(actor, q, everybody, cursor);
        return found.map(TargetJson::of);
    }

    @GetMapping("/{target}")
    @Access(roles = {Role.TEACHER, Role.COACH, Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.ADMINISTRATOR})
    TargetJson get(Actor actor, @PathVariable UUID target) {
        return TargetJson.of(targets.get(actor, new TargetId(target)));
    }

    /** All versions, newest first. */
    @GetMapping("/{target}/versions")
    @Access(roles = {Role.TEACHER, Role.COACH, Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.ADMINISTRATOR})
    List<TargetJson> versions(Actor actor, @PathVariable UUID target) {
        TargetId id = targets.get(actor, new TargetId(target)).id();
        return targets.listHistory(actor, id).stream().map(TargetJson::of).toList();
    }

    /** Publishes a new target as its version 1. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TargetJson> create(Actor actor, @RequestBody NewTargetJson target) {
        LearningTarget made = targets.create(actor, target.target());
        return ResponseEntity.created(URI.create("/api/targets/" + made.id())).body(TargetJson.of(made));
    }

    /** Publishes the next version of one's own target; one that says the same is no new version. */
    @PostMapping("/{target}/versions")
    TargetJson publish(Actor actor, @PathVariable UUID target, @RequestBody NewTargetJson next) {
        try {
            return TargetJson.of(targets.revise(actor, new TargetId(target), next.target()));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "A target cannot come before itself.", e);
        }
    }

    /** Takes the target out of all lists; lessons and evidence that name it keep it. */
    @DeleteMapping("/{target}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(Actor actor, @PathVariable UUID target) {
        targets.remove(actor, new TargetId(target));
    }

    @PostMapping("/{target}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Actor actor, @PathVariable UUID target) {
        targets.restore(actor, new TargetId(target));
    }
}
