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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The way into the log. Each district has a lane; while one batch of it is on its way to the disk the next one gathers,
 * so that one flush serves many. Who appends waits here until the batch is committed; who gives up takes along what nobody
 * has begun to write, so that never more waits than there is room for.
 */
@Component
class Log {
    private static final int WAITING_AT_MOST = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final BatchCommit commit;
    private final Duration patience;
    private final Map<DistrictId, Lane> lanes = new ConcurrentHashMap<>();
    private final Semaphore room;

    @Autowired
    Log(BatchCommit commit) {
        this(commit, WAITING_AT_MOST, PATIENCE);
    }

    Log(BatchCommit commit, int waitingAtMost, Duration patience) {
        this.commit = commit;
        this.patience = patience;
        room = new Semaphore(waitingAtMost);
    }

    /** One receipt for each fact, in their order, once it is on disk or known not to be. */
    List<Receipt> append(DistrictId district, List<Waiting> facts) {
        if (!room.tryAcquire(facts.size())) {
            return facts.stream().map(each -> unavailable()).toList();
        }
        facts.forEach(each -> each.afterwards(room::release));
        Lane lane = lanes.computeIfAbsent(district, each -> new Lane(each, commit));
        lane.enter(facts);
        return receipts(lane, facts);
    }

    private List<Receipt> receipts(Lane lane, List<Waiting> facts) {
        long until = System.nanoTime() + patience.toNanos();
        List<Receipt> receipts = new ArrayList<>(facts.size());
        for (Waiting each : facts) {
            receipts.add(receipt(lane, each, until - System.nanoTime()));
        }
        return receipts;
    }

    private static Receipt receipt(Lane lane, Waiting waiting, long nanos) {
        try {
            return waiting.receipt().get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return givenUp(lane, waiting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return givenUp(lane, waiting);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The log could not take the fact " + waiting.fact().id(), e.getCause());
        }
    }

    /** What is being written already may be in the log a moment later; then sending it again is the same fact. */
    private static Receipt givenUp(Lane lane, Waiting waiting) {
        if (lane.leave(waiting)) {
            waiting.receipt().complete(unavailable());
        }
        return unavailable();
    }

    private static Receipt unavailable() {
        return new Receipt.Unavailable();
    }
}
