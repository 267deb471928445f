package org.foothold.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.PersonId;

/**
 * Devices that send without end, each one fact after another, and again for as long as one is not acknowledged, to
 * whichever node answers. Now and then one sends a fact again although it was acknowledged.
 */
final class Load {
    final DistrictId district;
    final Map<FactId, String> sent = new ConcurrentHashMap<>();
    final Map<FactId, Receipt> acknowledged = new ConcurrentHashMap<>();
    final List<Throwable> wrong = new ArrayList<>();

    private final Ids ids = new Ids(Clock.systemUTC());
    private final Supplier<Node> nodes;
    private final List<Thread> devices = new ArrayList<>();
    private final Setting setting = new Setting(new ClassId(1), new LessonId(ids.next()));
    private final CheckId check = new CheckId(ids.next());
    private volatile boolean ending;
    private volatile boolean abandoned;

    Load(int count, Supplier<Node> nodes) {
        this.nodes = nodes;
        this.district = new DistrictId(ids.next());
        for (int i = 0; i < count; i++) {
            PersonId student = new PersonId(ids.next());
            devices.add(Thread.ofVirtual().start(() -> sendOn(student)));
        }
    }

    private void sendOn(PersonId student) {
        while (!ending) {
            Fact fact = fact(student);
            sent.put(fact.id(), answer(fact));
            send(fact);
            if (ThreadLocalRandom.current().nextInt(8) == 0) {
                send(fact);
            }
        }
    }

    /** Until it is acknowledged, even after the end: what a device holds it delivers. */
    private void send(Fact fact) {
        while (!abandoned) {
            try {
                Receipt receipt = nodes.get().append(district, fact);
                if (receipt.isKept()) {
                    acknowledged.putIfAbsent(fact.id(), receipt);
                    return;
                }
                if (receipt instanceof Receipt.Refused) {
                    throw new AssertionError(receipt);
                }
            } catch (AssertionError e) {
                fail(e);
                return;
            } catch (RuntimeException e) {
                // A node that is being stopped answers like this; a device asks again.
                Thread.onSpinWait();
            }
        }
    }

    private synchronized void fail(AssertionError e) {
        wrong.add(e);
    }

    /** One that no device has sent. */
    Fact newFact() {
        return fact(new PersonId(ids.next()));
    }

    private Fact fact(PersonId student) {
        FactId id = new FactId(ids.next());
        return new Fact(
                id,
                student,
                setting,
                List.of(),
                Method.SELECTED_RESPONSE,
                Finding.byKey(true),
                DeviceTime.of(Lesson.MORNING),
                null,
                new Content.Response(check, ids.next(), "answer of " + id, null, Confidence.SURE));
    }

    private static String answer(Fact fact) {
        return Writing.of(fact.content()).words();
    }

    /** No new facts; returns when all that were begun are delivered. */
    void finish() throws InterruptedException {
        ending = true;
        for (Thread device : devices) {
            device.join();
        }
    }

    /** After a test that failed. */
    void abandon() {
        ending = true;
        abandoned = true;
    }
}
