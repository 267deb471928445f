package org.foothold;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two at once, each time in the same order: the second begins when the first has done its work, and the first commits
 * when the second has ended or waits for it.
 */
public final class AtOnce {
    private static final String WAITS = """
            SELECT count(*) > 0 FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'""";
    private static final long LOOK_AGAIN_MILLIS = 5;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    public AtOnce(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** What both say, the first one first. */
    public <T> List<T> run(DistrictId district, Supplier<T> first, Supplier<T> second) {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<T> one = in(
                district,
                () -> transaction.execute(status -> {
                    T said = tried(first, done);
                    await(mayCommit);
                    return said;
                }));
        await(done);
        CompletableFuture<T> other = in(district, second);
        while (!other.isDone() && !somebodyWaits()) {
            pause();
        }
        mayCommit.countDown();
        return List.of(one.join(), other.join());
    }

    private static <T> T tried(Supplier<T> work, CountDownLatch done) {
        try {
            return work.get();
        } finally {
            done.countDown();
        }
    }

    private static <T> CompletableFuture<T> in(DistrictId district, Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> DistrictScope.within(district, work),
                each -> Thread.ofVirtual().start(each));
    }

    private boolean somebodyWaits() {
        return sql.sql(WAITS).query(Boolean.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
