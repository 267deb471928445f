package org.foothold.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.schools.District;
import org.foothold.schools.Districts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the district once, however many ask for it and on whichever node. */
@Component
class Makings {
    private final MakingStore store;
    private final Districts districts;
    private final Simulator simulator;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable DistrictId made;

    Makings(MakingStore store, Districts districts, Simulator simulator, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.districts = districts;
        this.simulator = simulator;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The demo district that is whole. Asks for the one known first, for another node may have retired it. */
    Optional<DistrictId> find() {
        @Nullable DistrictId known = made;
        if (known == null || !isMade(known)) {
            made = districts.listIds(District.Kind.DEMO).stream()
                    .filter(this::isMade)
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable(made);
    }

    /** Makes room for a new one: what visitors did to this one stays where nobody comes in any more. */
    void retire() {
        transaction.executeWithoutResult(status -> {
            store.lock();
            apart(() -> find().ifPresent(this::retire));
        });
    }

    private void retire(DistrictId district) {
        DistrictScope.run(
                district, () -> transaction.executeWithoutResult(status -> store.end(district, clock.instant())));
    }

    /** True while any node makes one. */
    boolean isRunning() {
        return store.isLocked();
    }

    /** Holds the lock in a transaction of its own while the work runs in another thread with its own transactions. */
    void make(long seed, Progress progress) {
        transaction.executeWithoutResult(status -> {
            store.lock();
            apart(() -> makeOneIfAbsent(seed, progress));
        });
    }

    private void makeOneIfAbsent(long seed, Progress progress) {
        if (find().isPresent()) {
            return;
        }
        DistrictId district = districts.newId();
        Actor system = Actor.system(district, "the demonstration has nobody who could make it");
        Simulator.Setting setting = new Simulator.Setting(seed, clock.instant(), ZoneId.systemDefault());
        DistrictScope.run(district, () -> {
            simulator.make(system, setting, progress);
            finish(district, setting);
        });
    }

    private void finish(DistrictId district, Simulator.Setting setting) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(setting.now(), setting.zone());
        transaction.executeWithoutResult(status -> store.insert(district, setting.seed(), day, now));
    }

    private boolean isMade(DistrictId district) {
        return DistrictScope.within(
                district, () -> Boolean.TRUE.equals(transaction.execute(status -> store.isMade(district))));
    }

    static void apart(Runnable work) {
        try (ExecutorService one = Executors.newVirtualThreadPerTaskExecutor()) {
            one.submit(work).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The demonstration could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demonstration was interrupted", e);
        }
    }
}
