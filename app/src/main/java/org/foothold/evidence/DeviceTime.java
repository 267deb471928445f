package org.foothold.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When something was done, by the device's own clock. A device that also says what its clock shows at the moment of
 * sending lets us correct a clock that is wrong; without it we believe the device, but never that it was later than the
 * arrival.
 *
 * @param earliest by our clock, the moment before which it cannot have been done
 */
public record DeviceTime(
        Instant performedAt,
        @Nullable Instant sentAt,
        @Nullable Instant earliest) {
    private static final Duration NOTICEABLE = Duration.ofSeconds(2);
    private static final Duration BELIEVABLE = Duration.ofDays(400);
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2199-12-31T00:00:00Z");

    public DeviceTime {
        performedAt = within(performedAt).truncatedTo(ChronoUnit.MILLIS);
        sentAt = sentAt == null ? null : within(sentAt);
    }

    public DeviceTime(Instant performedAt, @Nullable Instant sentAt) {
        this(performedAt, sentAt, null);
    }

    /** Of a device that does not say when it sends, or of a page without script, where the server's clock is used. */
    public static DeviceTime of(Instant performedAt) {
        return new DeviceTime(performedAt, null);
    }

    /** The same of what cannot have been done before that moment: a clock that says so is wrong. */
    public DeviceTime notBefore(@Nullable Instant moment) {
        return new DeviceTime(performedAt, sentAt, moment);
    }

    /** When it was done by our clock. Small differences are the network's, not the clock's. */
    public Instant happenedAt(Instant arrivedAt) {
        Instant corrected = notTooEarly(performedAt.plus(wrong(arrivedAt)));
        boolean believable = !corrected.isAfter(arrivedAt) && corrected.isAfter(arrivedAt.minus(BELIEVABLE));
        return believable ? corrected : arrivedAt;
    }

    /** A clock that was never set may show any year; we note the nearest that is not absurd. */
    private static Instant within(Instant shown) {
        return shown.isBefore(EARLIEST) ? EARLIEST : shown.isAfter(LATEST) ? LATEST : shown;
    }

    private Instant notTooEarly(Instant corrected) {
        return earliest != null && corrected.isBefore(earliest) ? earliest : corrected;
    }

    private Duration wrong(Instant arrivedAt) {
        if (sentAt == null) {
            return Duration.ZERO;
        }
        Duration wrong = Duration.between(sentAt, arrivedAt);
        return wrong.abs().compareTo(NOTICEABLE) < 0 ? Duration.ZERO : wrong;
    }
}
