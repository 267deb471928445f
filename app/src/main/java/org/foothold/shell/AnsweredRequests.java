package org.foothold.shell;

import java.time.Instant;
import org.foothold.kernel.DistrictId;
import org.springframework.stereotype.Component;

/** Door to what was answered to requests that carry a key, for those who clear up. */
@Component
public class AnsweredRequests {
    private final AnsweredRequestStore store;

    AnsweredRequests(AnsweredRequestStore store) {
        this.store = store;
    }

    /** Forgets what nobody may ask for again, also in a district that asks no more. */
    public void sweep(DistrictId district, Instant now) {
        store.sweep(district, now);
    }
}
