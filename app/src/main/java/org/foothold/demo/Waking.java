package org.foothold.demo;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the demonstration go on: on each day its first class is in the middle of a lesson, the others have one planned. */
@Component
class Waking {
    private static final Logger LOG = LoggerFactory.getLogger(Waking.class);

    private final Makings makings;
    private final MakingStore store;
    private final Mornings mornings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Waking(Makings makings, MakingStore store, Mornings mornings, TransactionTemplate transaction, Clock clock) {
        this.makings = makings;
        this.store = store;
        this.mornings = mornings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void wake() {
        makings.find().ifPresent(this::wake);
    }

    private void wake(DistrictId district) {
        try {
            transaction.executeWithoutResult(status -> {
                store.lock();
                Makings.apart(() -> DistrictScope.run(district, () -> goOn(district)));
            });
        } catch (RuntimeException e) {
            LOG.error("The demo school has no lesson today", e);
        }
    }

    private void goOn(DistrictId district) {
        Actor system = Actor.system(district, "the demonstration goes on by itself");
        long seed = Objects.requireNonNull(transaction.execute(status -> store.seed(district)));
        mornings.begin(system, seed, clock.instant());
    }
}
