package org.foothold.lessons.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.PersonId;
import org.foothold.lessons.ClassPicture;
import org.foothold.lessons.NewNoticing;
import org.foothold.schools.Classes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A noticing as programs send it: what was noticed in a group of answers, what it means and what comes next.
 *
 * @param group the key of the group in the class picture; empty for no group of its own
 * @param students who is in it, at most 500; who is named twice counts once
 */
record NewNoticingJson(
        UUID check,
        String group,
        List<UUID> students,
        String noticed,
        @Nullable String means,
        @Nullable String nextStep) {
    NewNoticing noticing() {
        require(
                students.size() <= Classes.MOST_NAMED,
                "Name at most " + Classes.MOST_NAMED + " students of the class.");
        require(ClassPicture.keyIn(group).equals(group), "A group is a key of the class picture, or empty.");
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

    private static void require(boolean holds, String says) {
        if (!holds) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, says);
        }
    }
}
