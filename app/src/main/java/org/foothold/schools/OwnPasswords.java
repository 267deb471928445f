package org.foothold.schools;

import java.util.Map;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to one's own password. */
@Service
@Transactional
public class OwnPasswords {
    private final StaffSignInStore store;
    private final PasswordHashes hashes;
    private final StaffPasswords passwords;
    private final Attempts attempts;
    private final Audit audit;

    OwnPasswords(
            StaffSignInStore store, PasswordHashes hashes, StaffPasswords passwords, Attempts attempts, Audit audit) {
        this.store = store;
        this.hashes = hashes;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
    }

    /** The address with which the actor signs in; empty for who has no password. */
    @Transactional(readOnly = true)
    public Optional<String> findEmail(Actor actor) {
        return store.find(actor.district(), actor.person()).map(StaffSignInStore.Row::email);
    }

    /**
     * Changes it and ends every other sign-in and all tokens of the actor; tells why not otherwise.
     *
     * @param token the secret of the session that asks, which goes on
     */
    public Optional<SignIn.Reason> change(Actor actor, String token, String current, String fresh) {
        return change(actor, current, fresh, Tokens.hash(token));
    }

    /** The same for a program: every sign-in of the actor ends, and its own token with all others. */
    public Optional<SignIn.Reason> change(Actor actor, String current, String fresh) {
        return change(actor, current, fresh, new byte[0]);
    }

    private Optional<SignIn.Reason> change(Actor actor, String current, String fresh, byte... kept) {
        String subject = "own " + actor.person();
        if (!attempts.take(Attempts.At.PASSWORD_FROM_ONE_ADDRESS, subject)) {
            return Optional.of(SignIn.Reason.TOO_MANY_TRIES);
        }
        Optional<StaffSignInStore.Row> known = store.find(actor.district(), actor.person());
        if (!hashes.matches(current, known.map(StaffSignInStore.Row::hash))) {
            return Optional.of(SignIn.Reason.WRONG_PASSWORD);
        }
        attempts.forget(Attempts.At.PASSWORD_FROM_ONE_ADDRESS, subject);
        String email = known.orElseThrow().email();
        passwords.replace(actor.district(), actor.person(), email, fresh, kept);
        audit.record(
                actor,
                "schools.password-changed",
                Map.of("person", actor.person().toString()));
        return Optional.empty();
    }
}
