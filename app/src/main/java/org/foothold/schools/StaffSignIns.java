package org.foothold.schools;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Door for staff who sign in with e-mail address and password. Whether an address is known shows neither in the answer
 * nor in the time that it takes.
 */
@Service
public class StaffSignIns {
    /** A school day and its evening. */
    static final Duration LASTS = Duration.ofHours(14);

    private final StaffSignInStore store;
    private final PasswordHashes hashes;
    private final Attempts attempts;
    private final Sessions sessions;
    private final WrongSignIns wrong;
    private final TransactionTemplate transaction;

    StaffSignIns(
            StaffSignInStore store,
            PasswordHashes hashes,
            Attempts attempts,
            Sessions sessions,
            WrongSignIns wrong,
            TransactionTemplate transaction) {
        this.store = store;
        this.hashes = hashes;
        this.attempts = attempts;
        this.sessions = sessions;
        this.wrong = wrong;
        this.transaction = transaction;
    }

    /** @param from the network address that asks */
    public SignIn signIn(String typedEmail, String password, String from) {
        String email = email(typedEmail);
        if (password.length() > PasswordRule.LONGEST * 2) {
            return new SignIn.Refused(SignIn.Reason.WRONG_PASSWORD);
        }
        if (!take(email, from)) {
            return new SignIn.Refused(SignIn.Reason.TOO_MANY_TRIES);
        }
        Optional<DistrictId> district = store.districtOf(email);
        Optional<StaffSignInStore.Row> known = district.flatMap(in -> find(in, email));
        if (!hashes.matches(password, known.map(StaffSignInStore.Row::hash))) {
            known.ifPresentOrElse(
                    row -> wrong.of(district.orElseThrow(), row.person(), from), () -> wrong.ofNobody(from));
            return new SignIn.Refused(SignIn.Reason.WRONG_PASSWORD);
        }
        giveBack(email, from);
        return start(district.orElseThrow(), known.orElseThrow().person());
    }

    SignIn.Started start(DistrictId district, PersonId person) {
        return new SignIn.Started(
                sessions.start(district, person, Session.Means.PASSWORD, new Reach.Everything(), LASTS), LASTS);
    }

    /** E-mail addresses are told apart without regard to case. */
    static String email(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private Optional<StaffSignInStore.Row> find(DistrictId district, String email) {
        return DistrictScope.within(
                district,
                () -> Objects.requireNonNull(transaction.execute(status -> store.findByEmail(district, email))));
    }

    /** What one address may no longer try does not count against the account: nobody shuts another out alone. */
    private boolean take(String email, String from) {
        return attempts.take(Attempts.At.PASSWORDS_BY_ADDRESS, from)
                && attempts.take(Attempts.At.PASSWORD_FROM_ONE_ADDRESS, email + " " + from)
                && attempts.take(Attempts.At.PASSWORD_OF_ACCOUNT, email);
    }

    private void giveBack(String email, String from) {
        attempts.forget(Attempts.At.PASSWORD_FROM_ONE_ADDRESS, email + " " + from);
        attempts.giveBack(Attempts.At.PASSWORD_OF_ACCOUNT, email);
        attempts.giveBack(Attempts.At.PASSWORDS_BY_ADDRESS, from);
    }
}
