package org.foothold.lessons;

import java.util.List;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.FactId;
import org.jspecify.annotations.Nullable;

/**
 * What a student sends to a check.
 *
 * @param id made by the device before it sends, so that sending twice is one fact
 * @param answer as a form sends it: letters of chosen options, or one typed text
 * @param replaces the student's own answer before this one
 */
public record NewResponse(
        FactId id,
        List<String> answer,
        @Nullable String reason,
        @Nullable Confidence confidence,
        @Nullable FactId replaces,
        DeviceTime time) {
    public NewResponse {
        answer = List.copyOf(answer);
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    NewResponse replacingNothing() {
        return new NewResponse(id, answer, reason, confidence, null, time);
    }
}
