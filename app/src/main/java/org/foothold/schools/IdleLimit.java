package org.foothold.schools;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a sign-in of staff by password goes on without being used: who walks away from a shared computer is signed out
 * there. When a sign-in was used last is noted every five minutes, so it may last as much longer.
 */
@Component
class IdleLimit {
    /** Which sessions were used lately; those of students end with the lesson or by their teacher. */
    static final String NOT_IDLE = "(means <> 'password' OR seen_at > :idleSince)";

    static final String SINCE = "idleSince";

    private final Duration staff;

    IdleLimit(@Value("${foothold.staff-idle:PT2H}") Duration staff) {
        if (staff.compareTo(Duration.ofMinutes(10)) < 0) {
            throw new IllegalArgumentException("foothold.staff-idle must be ten minutes at least, not " + staff);
        }
        this.staff = staff;
    }

    Timestamp since(Instant now) {
        return Timestamp.from(now.minus(staff));
    }
}
