package org.foothold.lessons.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.FactId;
import org.foothold.lessons.NewResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An answer as it comes from a page: as a form, or as JSON from its script, which also says when it was made and what the
 * device's clock shows while it is sent.
 */
public record AnswerForm(
        @Nullable String id,
        @Nullable List<String> answer,
        @Nullable String reason,
        @Nullable String confidence,
        @Nullable String replaces,
        @Nullable String performedAt,
        @Nullable String sentAt) {
    /** The form as it is: a binder would take a comma in "0,5" for the end of one answer and the begin of another. */
    static AnswerForm of(MultiValueMap<String, String> form) {
        return new AnswerForm(
                form.getFirst("id"),
                form.get("answer"),
                form.getFirst("reason"),
                form.getFirst("confidence"),
                form.getFirst("replaces"),
                null,
                null);
    }

    /** What is sent to the log; empty if there is no id to know it by. */
    Optional<NewResponse> response(Instant now) {
        return fact(id).map(fact -> new NewResponse(
                fact, answers(), reason, degree(), fact(replaces).orElse(null), time(now)));
    }

    Optional<StudentCheck.Form> ids() {
        return fact(id).map(fact -> new StudentCheck.Form(fact, fact(replaces).orElse(null)));
    }

    StudentCheck.Typed typed() {
        return new StudentCheck.Typed(
                answers(), Objects.requireNonNullElse(reason, ""), degree() == null ? "" : degree().name());
    }

    private List<String> answers() {
        return answer == null
                ? List.of()
                : answer.stream().filter(Objects::nonNull).toList();
    }

    private @Nullable Confidence degree() {
        return Arrays.stream(Confidence.values())
                .filter(each -> each.name().equals(confidence))
                .findFirst()
                .orElse(null);
    }

    private DeviceTime time(Instant now) {
        return instant(performedAt)
                .map(made -> new DeviceTime(made, instant(sentAt).orElse(null)))
                .orElseGet(() -> DeviceTime.of(now));
    }

    private static Optional<Instant> instant(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<FactId> fact(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(new FactId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
