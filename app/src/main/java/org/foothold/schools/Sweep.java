package org.foothold.schools;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.foothold.kernel.DistrictId;
import org.foothold.shell.AnsweredRequests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes away sign-ins that have ended, links and answers that nobody needs any more, in every district. */
@Component
class Sweep {
    private static final String WORK = "sweep sign-ins";
    /** Shorter than from one night to the next, longer than any two clocks differ. */
    static final Duration ONE_NIGHT = Duration.ofHours(12);
    /** So long a link still says that it was used, or is too old. */
    private static final Duration LINKS_SPEAK = Duration.ofDays(30);

    private final NightStore store;
    private final EachDistrict districts;
    private final AnsweredRequests answers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweep(
            NightStore store,
            EachDistrict districts,
            AnsweredRequests answers,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.districts = districts;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does it unless a node has done it this night; tells whether it did. */
    boolean once() {
        Instant now = clock.instant();
        if (!store.begin(WORK, now, now.minus(ONE_NIGHT))) {
            return false;
        }
        districts.run(WORK, district -> sweep(district, now));
        return true;
    }

    private void sweep(DistrictId district, Instant now) {
        transaction.executeWithoutResult(status -> {
            store.deleteSessions(district, now);
            store.deleteLinks(district, now.minus(LINKS_SPEAK));
            answers.sweep(district, now);
        });
    }
}
