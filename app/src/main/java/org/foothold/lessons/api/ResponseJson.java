package org.foothold.lessons.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.FactId;
import org.foothold.lessons.NewResponse;
import org.jspecify.annotations.Nullable;

/**
 * A student's answer as a device sends it.
 *
 * @param id a UUID of version 7 made by the device; sending the same one again is the same answer
 * @param answer letters of chosen options (A is the first; T or F), or one typed text
 * @param performedAt when it was given, by the device's clock
 * @param sentAt what the device's clock shows now, so that a wrong one can be corrected
 * @param replaces the student's own answer before this one
 */
record ResponseJson(
        UUID id,
        List<String> answer,
        @Nullable String reason,
        @Nullable Confidence confidence,
        Instant performedAt,
        @Nullable Instant sentAt,
        @Nullable UUID replaces) {
    NewResponse response() {
        return new NewResponse(
                new FactId(id),
                answer,
                reason,
                confidence,
                replaces == null ? null : new FactId(replaces),
                new DeviceTime(performedAt, sentAt));
    }
}
