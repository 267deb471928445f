package org.foothold.schools;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is done while schools sleep; every node wakes, one does it. */
@Component
class Nights {
    private final Sweep sweep;
    private final Attempts attempts;
    private final KnownCodeStore codes;

    Nights(Sweep sweep, Attempts attempts, KnownCodeStore codes) {
        this.sweep = sweep;
        this.attempts = attempts;
        this.codes = codes;
    }

    /** By the clock of this machine, which stands where the schools are; nothing is lost if it stands elsewhere. */
    @Scheduled(cron = "0 17 3 * * *")
    void pass() {
        if (sweep.once()) {
            attempts.sweep();
            codes.sweep();
        }
    }
}
