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
    private final Clock clock;

    StaffPasswords(StaffSignInStore store, PasswordHashes hashes, Clock clock) {
        this.store = store;
        this.hashes = hashes;
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
}
