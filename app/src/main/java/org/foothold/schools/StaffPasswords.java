package org.foothold.schools;

import java.time.Clock;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets passwords, in the transaction of who decided that one may be set. */
@Component
class StaffPasswords {
    private final StaffSignInStore store;
    private final PasswordHashes hashes;
    private final OwnSessions sessions;
    private final Clock clock;

    StaffPasswords(StaffSignInStore store, PasswordHashes hashes, OwnSessions sessions, Clock clock) {
        this.store = store;
        this.hashes = hashes;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Throws {@link StaffSignInStore.EmailTaken} if the address signs in somebody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(DistrictId district, PersonId person, String email, String password) {
        if (PasswordRule.problem(password).isPresent()) {
            throw new IllegalArgumentException("The page must have refused this password");
        }
        store.save(district, person, StaffSignIns.email(email), hashes.hash(password), clock.instant());
    }

    /**
     * The same, and whoever was signed in as this person no longer is.
     *
     * @param kept the hash of the one session that goes on, or of none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(DistrictId district, PersonId person, String email, String password, byte... kept) {
        set(district, person, email, password);
        sessions.endAllBut(district, person, kept);
    }
}
