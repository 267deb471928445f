package org.foothold.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.foothold.DatabaseTest;
import org.foothold.kernel.DistrictId;
import org.foothold.schools.DemoSchool;
import org.foothold.schools.Districts;
import org.foothold.schools.FirstRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class StoppingTests {
    @Autowired
    MakingStore store;

    @Autowired
    Districts districts;

    @Autowired
    Simulator simulator;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Shoes shoes;

    @Autowired
    FirstRun firstRun;

    @Autowired
    Clock clock;

    @Test
    void aMakingEndsCalmlyWhenTheProgramStops(CapturedOutput log) throws InterruptedException {
        Endless makings = new Endless();
        DemoDistrict demo = new DemoDistrict(makings, shoes, firstRun, clock, Offer.ASKED_FOR);
        demo.make();
        makings.begun.await();
        assertThat(demo.state()).isEqualTo(DemoSchool.State.BEING_MADE);
        demo.stop();
        assertThat(demo.state()).isEqualTo(DemoSchool.State.ABSENT);
        assertThat(log).contains("because the program stops").doesNotContain("could not be made");
    }

    /** Takes step after step. */
    private final class Endless extends Makings {
        private final CountDownLatch begun = new CountDownLatch(1);

        Endless() {
            super(store, districts, simulator, transaction, clock);
        }

        @Override
        Optional<DistrictId> find() {
            return Optional.empty();
        }

        @Override
        boolean isRunning() {
            return false;
        }

        @Override
        void make(long seed, Progress progress) {
            begun.countDown();
            while (progress.done() < Integer.MAX_VALUE) {
                progress.tick();
            }
        }
    }
}
