package org.foothold.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.foothold.kernel.DistrictId;
import org.springframework.stereotype.Component;

/**
 * The way into the log. Each district has a lane; while one batch of it is on its way to the disk the next one gathers,
 * so that one flush serves many. Who appends waits here until the batch is committed.
 */
@Component
class Log {
    private static final int WAITING_AT_MOST = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final BatchCommit commit;
    private final Map<DistrictId, Lane> lanes = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(WAITING_AT_MOST);

    Log(BatchCommit commit) {
        this.commit = commit;
    }

    /** One receipt for each fact, in their order, once it is on disk or known not to be. */
    List<Receipt> append(DistrictId district, List<Waiting> facts) {
        if (!room.tryAcquire(facts.size())) {
            return facts.stream().map(each -> unavailable()).toList();
        }
        try {
            lanes.computeIfAbsent(district, each -> new Lane(each, commit)).enter(facts);
            return receipts(facts);
        } finally {
            room.release(facts.size());
        }
    }

    private static List<Receipt> receipts(List<Waiting> facts) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<Receipt> receipts = new ArrayList<>(facts.size());
        for (Waiting each : facts) {
            receipts.add(receipt(each, until - System.nanoTime()));
        }
        return receipts;
    }

    private static Receipt receipt(Waiting waiting, long nanos) {
        try {
            return waiting.receipt().get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unavailable();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The log could not take the fact " + waiting.fact().id(), e.getCause());
        }
    }

    private static Receipt unavailable() {
        return new Receipt.Unavailable();
    }
}
