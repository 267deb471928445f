package org.foothold.schools;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Door for who was given a one-time link: choose a password with it and be signed in. */
@Service
public class LinkSignIns {
    private final LinkStore store;
    private final StaffPasswords passwords;
    private final StaffSignIns signIns;
    private final Attempts attempts;
    private final TransactionTemplate transaction;

    LinkSignIns(
            LinkStore store,
            StaffPasswords passwords,
            StaffSignIns signIns,
            Attempts attempts,
            TransactionTemplate transaction) {
        this.store = store;
        this.passwords = passwords;
        this.signIns = signIns;
        this.attempts = attempts;
        this.transaction = transaction;
    }

    /** A link that was found, and where. */
    private record Shown(DistrictId district, LinkStore.Row link) {}

    /** @param from the network address that asks */
    public LinkSight find(String token, String from) {
        if (!attempts.take(Attempts.At.LINK, from)) {
            return new LinkSight.Refused(SignIn.Reason.TOO_MANY_TRIES);
        }
        Optional<Shown> shown = look(token);
        Optional<SignIn.Reason> refusal = refusal(shown);
        if (refusal.isPresent()) {
            return new LinkSight.Refused(refusal.get());
        }
        attempts.giveBack(Attempts.At.LINK, from);
        LinkStore.Row link = shown.orElseThrow().link();
        return new LinkSight.Holds(link.name(), link.email());
    }

    /** Sets the password; whoever was signed in as this person no longer is, nor does a program act for them. Of two at once, one succeeds. */
    public SignIn use(String token, String password, String from) {
        if (find(token, from) instanceof LinkSight.Refused(SignIn.Reason reason)) {
            return new SignIn.Refused(reason);
        }
        Optional<Shown> shown = look(token);
        try {
            return shown.filter(known -> setPassword(known, Tokens.hash(token), password))
                    .<SignIn>map(known ->
                            signIns.start(known.district(), known.link().person()))
                    .orElse(new SignIn.Refused(SignIn.Reason.LINK_USED));
        } catch (StaffSignInStore.EmailTaken e) {
            return new SignIn.Refused(SignIn.Reason.EMAIL_TAKEN);
        }
    }

    private boolean setPassword(Shown known, byte[] hash, String password) {
        return within(known.district(), () -> {
            boolean first = store.use(known.district(), hash);
            if (first) {
                passwords.replace(
                        known.district(), known.link().person(), known.link().email(), password);
            }
            return first;
        });
    }

    private Optional<SignIn.Reason> refusal(Optional<Shown> shown) {
        if (shown.isEmpty()) {
            return Optional.of(SignIn.Reason.LINK_UNKNOWN);
        }
        LinkStore.Row link = shown.get().link();
        if (link.used()) {
            return Optional.of(SignIn.Reason.LINK_USED);
        }
        return link.expired() ? Optional.of(SignIn.Reason.LINK_EXPIRED) : Optional.empty();
    }

    private Optional<Shown> look(String token) {
        byte[] hash = Tokens.hash(token);
        return store.districtOf(hash)
                .flatMap(district ->
                        within(district, () -> store.find(district, hash)).map(link -> new Shown(district, link)));
    }

    private <T> T within(DistrictId district, Supplier<T> work) {
        Supplier<T> all = () -> Objects.requireNonNull(transaction.execute(status -> work.get()));
        return DistrictScope.within(district, all);
    }
}
