package org.foothold.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeviceTimeTests {
    private static final Instant ARRIVED = Instant.parse("2026-03-04T15:00:00Z");

    @Test
    void believesADeviceThatWasOffline() {
        Instant performed = ARRIVED.minusSeconds(3600);
        assertThat(DeviceTime.of(performed).happenedAt(ARRIVED)).isEqualTo(performed);
        assertThat(new DeviceTime(performed, ARRIVED.minusMillis(300)).happenedAt(ARRIVED))
                .isEqualTo(performed);
    }

    @Test
    void correctsAClockThatIsWrong() {
        Instant shownWhenSent = Instant.parse("2031-01-01T00:00:00Z");
        Instant shownWhenDone = shownWhenSent.minusSeconds(90);
        assertThat(new DeviceTime(shownWhenDone, shownWhenSent).happenedAt(ARRIVED))
                .isEqualTo(ARRIVED.minusSeconds(90));
    }

    /** Why a device sends once more at once what came too late. */
    @Test
    void aSendingThatTakesLongLooksLikeAWrongClockUntilOneIsQuick() {
        Instant performed = ARRIVED.minusSeconds(30);
        assertThat(new DeviceTime(performed, ARRIVED.minusSeconds(9)).happenedAt(ARRIVED))
                .isEqualTo(performed.plusSeconds(9));
        assertThat(new DeviceTime(performed, ARRIVED.minusSeconds(1)).happenedAt(ARRIVED))
                .isEqualTo(performed);
    }

    @Test
    void whatCannotHaveHappenedYetHappenedWhenItFirstCould() {
        Instant earliest = ARRIVED.minusSeconds(60);
        DeviceTime performed = DeviceTime.of(ARRIVED.minusSeconds(30));
        assertThat(performed.notBefore(earliest).happenedAt(ARRIVED)).isEqualTo(performed.performedAt());
        assertThat(DeviceTime.of(ARRIVED.minusSeconds(3600)).notBefore(earliest).happenedAt(ARRIVED))
                .isEqualTo(earliest);
        assertThat(DeviceTime.of(Instant.EPOCH).notBefore(earliest).happenedAt(ARRIVED))
                .isEqualTo(earliest);
        assertThat(performed.notBefore(ARRIVED.plusSeconds(9)).happenedAt(ARRIVED))
                .isEqualTo(ARRIVED);
    }

    @Test
    void nothingHappensAfterItArrivedNorInAnotherAge() {
        assertThat(DeviceTime.of(ARRIVED.plusSeconds(5)).happenedAt(ARRIVED)).isEqualTo(ARRIVED);
        assertThat(DeviceTime.of(Instant.parse("1980-01-01T00:00:00Z")).happenedAt(ARRIVED))
                .isEqualTo(ARRIVED);
        assertThat(DeviceTime.of(Instant.MAX).performedAt()).isBefore(Instant.parse("2200-01-01T00:00:00Z"));
        assertThat(DeviceTime.of(Instant.MIN).performedAt()).isEqualTo(Instant.EPOCH);
        assertThat(new DeviceTime(ARRIVED, Instant.MIN).happenedAt(ARRIVED)).isEqualTo(ARRIVED);
        assertThat(new DeviceTime(ARRIVED, Instant.MAX).happenedAt(ARRIVED)).isEqualTo(ARRIVED);
    }
}
