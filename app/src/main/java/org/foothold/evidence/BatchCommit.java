package org.foothold.evidence;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Commits batches and hands out their receipts; rides out a short absence of the database. */
@Component
class BatchCommit implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(BatchCommit.class);
    /** Pages need connections too. */
    private static final int CONNECTIONS = 4;

    private static final Duration RIDE_OUT = Duration.ofSeconds(6);
    private static final long PAUSE_MILLIS = 100;

    private final BatchStore store;
    private final ChangeStore changes;
    private final TransactionTemplate transaction;
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private volatile boolean closing;

    BatchCommit(BatchStore store, ChangeStore changes, TransactionTemplate transaction) {
        this.store = store;
        this.changes = changes;
        this.transaction = transaction;
    }

    /**
     * Takes the next batch once there is a connection for it; false if nothing waits any more. Never throws; every fact of
     * the batch gets its receipt or its exception.
     */
    boolean commitNext(DistrictId district, Supplier<List<Waiting>> next) {
        connections.acquireUninterruptibly();
        try {
            List<Waiting> batch = next.get();
            if (!batch.isEmpty()) {
                commitWithin(district, batch, System.nanoTime() + RIDE_OUT.toNanos());
            }
            return !batch.isEmpty();
        } finally {
            connections.release();
        }
    }

    private void commitWithin(DistrictId district, List<Waiting> batch, long until) {
        try {
            List<Receipt> receipts = ridingOut(district, batch, until);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).receipt().complete(receipts.get(i));
            }
        } catch (RuntimeException | Error e) {
            isolate(district, batch, until, e);
        }
    }

    /** One bad fact must not take its neighbours with it: halve until it stands alone. */
    private void isolate(DistrictId district, List<Waiting> batch, long until, Throwable failure) {
        if (batch.size() == 1) {
            LOG.error("A fact could not be written", failure);
            batch.getFirst().receipt().completeExceptionally(failure);
            return;
        }
        int half = batch.size() / 2;
        commitWithin(district, batch.subList(0, half), until);
        commitWithin(district, batch.subList(half, batch.size()), until);
    }

    /** Trying again is safe even where the answer to a commit was lost: the same fact is written once. */
    private List<Receipt> ridingOut(DistrictId district, List<Waiting> batch, long until) {
        while (true) {
            try {
                return tryOnce(district, batch);
            } catch (DataAccessException | TransactionException e) {
                if (isOurFault(e)) {
                    throw e;
                }
                if (closing || System.nanoTime() > until || !paused()) {
                    LOG.warn("The database is away; {} facts stay on their devices: {}", batch.size(), e.getMessage());
                    return batch.stream()
                            .<Receipt>map(each -> new Receipt.Unavailable())
                            .toList();
                }
            }
        }
    }

    private List<Receipt> tryOnce(DistrictId district, List<Waiting> batch) {
        return DistrictScope.within(
                district, () -> Objects.requireNonNull(transaction.execute(status -> write(district, batch))));
    }

    private List<Receipt> write(DistrictId district, List<Waiting> batch) {
        List<Receipt> receipts = store.write(district, batch);
        Set<ClassId> changed = changed(batch, receipts);
        if (!changed.isEmpty()) {
            changes.tell(district, changed, LiveFeed.Change.PICTURE);
        }
        return receipts;
    }

    private static Set<ClassId> changed(List<Waiting> batch, List<Receipt> receipts) {
        Set<ClassId> changed = new HashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            if (receipts.get(i) instanceof Receipt.Accepted) {
                changed.add(batch.get(i).fact().setting().schoolClass());
            }
        }
        return changed;
    }

    private static boolean isOurFault(RuntimeException failure) {
        return failure instanceof DataIntegrityViolationException
                || (failure instanceof NonTransientDataAccessException
                        && !(failure instanceof NonTransientDataAccessResourceException));
    }

    /** A database that we leave ourselves will not come back for us. */
    @Override
    public void destroy() {
        closing = true;
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
