package org.foothold.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.foothold.kernel.DistrictId;

/** The facts of one district that wait to be written. It has writers only while something waits. */
final class Lane {
    /** While one batch is being flushed another is being prepared; more would only make the batches smaller. */
    private static final int WRITERS = 2;

    private static final int BATCH = 256;

    private final DistrictId district;
    private final BatchCommit commit;
    /** In their order; guarded by itself, so that a fact is either taken to be written or leaves. */
    private final Set<Waiting> queue = new LinkedHashSet<>();

    private final AtomicInteger writers = new AtomicInteger();

    Lane(DistrictId district, BatchCommit commit) {
        this.district = district;
        this.commit = commit;
    }

    void enter(List<Waiting> facts) {
        synchronized (queue) {
            queue.addAll(facts);
        }
        callWriter();
    }

    /** True if nobody had begun to write it; then nobody will. */
    boolean leave(Waiting fact) {
        synchronized (queue) {
            return queue.remove(fact);
        }
    }

    private void callWriter() {
        int now = writers.get();
        while (now < WRITERS) {
            if (writers.compareAndSet(now, now + 1)) {
                Thread.startVirtualThread(this::write);
                return;
            }
            now = writers.get();
        }
    }

    private void write() {
        try {
            boolean more = true;
            while (more) {
                more = commit.commitNext(district, this::next);
            }
        } finally {
            writers.decrementAndGet();
        }
        // What came after the last look found this writer still counted, so nobody else was called for it.
        if (isWaitedFor()) {
            callWriter();
        }
    }

    private boolean isWaitedFor() {
        synchronized (queue) {
            return !queue.isEmpty();
        }
    }

    private List<Waiting> next() {
        synchronized (queue) {
            List<Waiting> batch = queue.stream().limit(BATCH).toList();
            batch.forEach(queue::remove);
            return batch;
        }
    }
}
