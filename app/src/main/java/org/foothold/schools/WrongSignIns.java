package org.foothold.schools;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes tries to sign in with a wrong password: in the audit of the district where the account is, else in the log of the
 * machine without what was typed, which may be anybody's. It is written beside the answer, so that the time until the
 * answer does not tell whether there is such an account.
 */
@Component
class WrongSignIns {
    private static final Logger LOG = LoggerFactory.getLogger(WrongSignIns.class);

    private final Audit audit;
    private final TransactionTemplate transaction;
    private final ExecutorService beside = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("wrong-sign-ins").factory());

    WrongSignIns(Audit audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param from the network address that tried */
    void ofNobody(String from) {
        beside.execute(() -> LOG.info("Wrong sign-in from {}: no account has the address that was typed", from));
    }

    void of(DistrictId district, PersonId person, String from) {
        beside.execute(() -> note(district, person, from));
    }

    private void note(DistrictId district, PersonId person, String from) {
        Actor actor = Actor.system(district, "note a wrong password, typed by nobody knows whom");
        Map<String, String> about = Map.of("person", person.toString(), "from", from);
        try {
            DistrictScope.run(
                    district,
                    () -> transaction.executeWithoutResult(
                            status -> audit.record(actor, "schools.sign-in-failed", about)));
        } catch (RuntimeException e) {
            LOG.warn("A wrong sign-in of {} from {} could not be noted", person, from, e);
        }
    }

    @PreDestroy
    void finish() throws InterruptedException {
        beside.shutdown();
        if (!beside.awaitTermination(2, TimeUnit.SECONDS)) {
            LOG.warn("Wrong sign-ins of the last moment are not noted");
        }
    }
}
