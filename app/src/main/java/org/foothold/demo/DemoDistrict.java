package org.foothold.demo;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.foothold.kernel.DistrictId;
import org.foothold.schools.DemoPerson;
import org.foothold.schools.DemoSchool;
import org.foothold.schools.FirstRun;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Door to the demonstration: whether it is there, how far its making is, who can be entered. */
@Service
public class DemoDistrict implements DemoSchool {
    /** Everything in the demonstration follows from this number, the day and the moment. */
    static final long SEED = 20_260_302;

    private static final Logger LOG = LoggerFactory.getLogger(DemoDistrict.class);
    private static final Duration END_OF_A_STEP = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

    /** Anybody may ask as often as they like; so soon nothing changes that a visitor would miss. */
    private static final Duration OFFERED_FOR = Duration.ofSeconds(10);

    private final Makings makings;
    private final Shoes shoes;
    private final FirstRun firstRun;
    private final Clock clock;
    private final Offer offer;
    private final ConcurrentMap<DistrictId, List<DemoPerson>> offered = Caffeine.newBuilder()
            .expireAfterWrite(OFFERED_FOR)
            .<DistrictId, List<DemoPerson>>build()
            .asMap();
    private final Progress progress = new Progress();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable Thread maker;
    private volatile Instant failedAt = Instant.MIN;

    DemoDistrict(
            Makings makings, Shoes shoes, FirstRun firstRun, Clock clock, @Value("${foothold.demo:NONE}") Offer offer) {
        this.makings = makings;
        this.shoes = shoes;
        this.firstRun = firstRun;
        this.clock = clock;
        this.offer = offer;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeIfWanted() {
        if (offer == Offer.MADE_ANEW) {
            makings.retire();
        }
        if (offer == Offer.MADE || offer == Offer.MADE_ANEW) {
            make();
        }
    }

    @Override
    public boolean isOffered() {
        return offer != Offer.NONE || firstRun.isNeeded();
    }

    @Override
    public Optional<DistrictId> find() {
        return isOffered() ? makings.find() : Optional.empty();
    }

    @Override
    public State state() {
        if (find().isPresent()) {
            return State.READY;
        }
        return busy.get() || makings.isRunning() ? State.BEING_MADE : State.ABSENT;
    }

    /** Does nothing where it is not offered, is there already, or failed a moment ago. */
    @Override
    public void make() {
        boolean mayTry = failedAt.equals(Instant.MIN) || clock.instant().isAfter(failedAt.plus(PAUSE_AFTER_FAILURE));
        if (isOffered() && makings.find().isEmpty() && mayTry && busy.compareAndSet(false, true)) {
            maker = Thread.ofVirtual().name("demo").start(this::makeNow);
        }
    }

    /** Before the database goes: what is half made is left, and made anew at the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        progress.stop();
        @Nullable Thread making = maker;
        if (making != null) {
            try {
                making.join(END_OF_A_STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void makeNow() {
        try {
            makings.make(SEED, progress);
        } catch (RuntimeException e) {
            failedAt = clock.instant();
            if (progress.isStopped()) {
                LOG.info("The demo school is not made to its end, because the program stops");
            } else {
                LOG.error("The demo school could not be made", e);
            }
        } finally {
            busy.set(false);
        }
    }

    @Override
    public List<DemoPerson> people() {
        return find().map(district -> offered.computeIfAbsent(district, shoes::list))
                .orElse(List.of());
    }

    /** Steps done and steps in all; both zero where another node makes it. */
    public List<Integer> progress() {
        return List.of(Math.min(progress.done(), progress.total()), progress.total());
    }
}
