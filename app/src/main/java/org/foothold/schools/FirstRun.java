package org.foothold.schools;

import java.util.Objects;
import java.util.Optional;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Door for the first administrator, whom nobody could have invited: a code that only the terminal shows proves that the
 * machine is theirs.
 */
@Service
public class FirstRun {
    private final FirstRunCodes codes;
    private final FirstDistrict first;
    private final Attempts attempts;
    private final StaffSignIns signIns;
    private final TransactionTemplate transaction;
    private volatile boolean done;

    FirstRun(
            FirstRunCodes codes,
            FirstDistrict first,
            Attempts attempts,
            StaffSignIns signIns,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.first = first;
        this.attempts = attempts;
        this.signIns = signIns;
        this.transaction = transaction;
    }

    /** True as long as there is no real district; asks the database no more once there is one. */
    public boolean isNeeded() {
        if (!done) {
            done = first.exists();
        }
        return !done;
    }

    /** @param from the network address that asks */
    public SignIn begin(String code, FirstAdministrator administrator, String from) {
        if (!attempts.take(Attempts.At.FIRST_RUN_CODE, from)) {
            return new SignIn.Refused(SignIn.Reason.TOO_MANY_TRIES);
        }
        DistrictId district = first.newId();
        try {
            return DistrictScope.within(
                            district,
                            () -> Objects.requireNonNull(
                                    transaction.execute(status -> make(district, code, administrator))))
                    .<SignIn>map(person -> signIns.start(district, person))
                    .orElse(new SignIn.Refused(SignIn.Reason.WRONG_FIRST_CODE));
        } catch (StaffSignInStore.EmailTaken e) {
            return new SignIn.Refused(SignIn.Reason.EMAIL_TAKEN);
        }
    }

    /** Why this code would be refused; it is not used up, so that all that is wrong with a form can be told at once. */
    public Optional<SignIn.Reason> refusal(String code, String from) {
        if (!attempts.take(Attempts.At.FIRST_RUN_CODE, from)) {
            return Optional.of(SignIn.Reason.TOO_MANY_TRIES);
        }
        return codes.holds(code) ? Optional.empty() : Optional.of(SignIn.Reason.WRONG_FIRST_CODE);
    }

    private Optional<PersonId> make(DistrictId district, String code, FirstAdministrator administrator) {
        if (!codes.use(code) || first.exists()) {
            return Optional.empty();
        }
        return Optional.of(first.make(district, administrator));
    }
}
