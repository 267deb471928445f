package org.foothold.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.foothold.kernel.DistrictId;
import org.jspecify.annotations.Nullable;

/** The facts of one district that wait to be written. It has writers only while something waits. */
final class Lane {
    /** While one batch is being flushed another is being prepared; more would only make the batches smaller. */
    private static final int WRITERS = 2;

    private static final int BATCH = 256;

    private final DistrictId district;
    private final BatchCommit commit;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger writers = new AtomicInteger();

    Lane(DistrictId district, BatchCommit commit) {
        this.district = district;
        this.commit = commit;
    }

    void enter(List<Waiting> facts) {
        queue.addAll(facts);
        callWriter();
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
            for (List<Waiting> batch = next(); !batch.isEmpty(); batch = next()) {
                commit.commit(district, batch);
            }
        } finally {
            writers.decrementAndGet();
        }
        // What came after the last look found this writer still counted, so nobody else was called for it.
        if (!queue.isEmpty()) {
            callWriter();
        }
    }

    private List<Waiting> next() {
        List<Waiting> batch = new ArrayList<>();
        for (@Nullable Waiting each = queue.poll(); each != null; each = batch.size() < BATCH ? queue.poll() : null) {
            batch.add(each);
        }
        return batch;
    }
}
