package org.foothold.targets.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.NewTarget;
import org.foothold.targets.StandardId;
import org.foothold.targets.StandardRef;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A learning target to be published.
 *
 * @param iCan the "I can" statement by language ({@code en}, {@code es})
 * @param why why it matters, by language
 * @param prerequisites targets that a student needs before this one
 */
record NewTargetJson(
        TargetKind kind,
        Map<String, String> iCan,
        @Nullable Map<String, String> why,
        @Nullable StandardRefJson standard,
        @Nullable List<UUID> prerequisites) {
    /** A standard by its framework. */
    record StandardRefJson(UUID framework, UUID id) {
        StandardRef ref() {
            return new StandardRef(new FrameworkId(framework), new StandardId(id));
        }
    }

    NewTarget target() {
        try {
            return new NewTarget(
                    kind,
                    WordingJson.statement(iCan),
                    WordingJson.reason(why),
                    standard == null ? null : standard.ref(),
                    Objects.requireNonNullElse(prerequisites, List.<UUID>of()).stream()
                            .map(TargetId::new)
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "A target has an \"I can\" statement in at least one language.",
                    e);
        }
    }
}
