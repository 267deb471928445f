package org.foothold.lessons.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.PersonId;
import org.foothold.lessons.NewNoticing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A noticing as programs send it: what was noticed in a group of answers, what it means and what comes next. */
record NewNoticingJson(
        UUID check,
        String group,
        List<UUID> students,
        String noticed,
        @Nullable String means,
        @Nullable String nextStep) {
    NewNoticing noticing() {
        try {
            return new NewNoticing(
                    new CheckId(check),
                    group,
                    students.stream().map(PersonId::new).toList(),
                    noticed,
                    Objects.requireNonNullElse(means, ""),
                    Objects.requireNonNullElse(nextStep, ""));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "A noticing says something in at most 1000 characters.", e);
        }
    }
}
