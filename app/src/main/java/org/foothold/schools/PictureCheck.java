package org.foothold.schools;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the three pictures that a student chose, and holds others against them. There are few such choices, so it is the
 * small number of tries that protects them.
 */
@Component
class PictureCheck {
    private final PictureSignInStore store;
    private final PasswordHashes hashes;
    private final Attempts attempts;
    private final TransactionTemplate transaction;

    PictureCheck(PictureSignInStore store, PasswordHashes hashes, Attempts attempts, TransactionTemplate transaction) {
        this.store = store;
        this.hashes = hashes;
        this.attempts = attempts;
        this.transaction = transaction;
    }

    void keep(DistrictId district, PersonId person, List<Picture> chosen) {
        store.save(district, person, hashes.hashPictures(chosen));
    }

    /** Takes the pictures away, and the wrong tries with them. */
    void clear(DistrictId district, PersonId person) {
        store.delete(district, person);
        attempts.forget(Attempts.At.PICTURES, person.toString());
    }

    /** Why the pictures do not prove it; empty if they do. */
    Optional<SignIn.Reason> refusal(DistrictId district, PersonId person, List<Picture> choice) {
        if (!attempts.take(Attempts.At.PICTURES, person.toString())) {
            return Optional.of(SignIn.Reason.PICTURES_LOCKED);
        }
        Supplier<Optional<String>> load =
                () -> Objects.requireNonNull(transaction.execute(status -> store.find(district, person)));
        if (!hashes.matchesPictures(choice, DistrictScope.within(district, load))) {
            return Optional.of(SignIn.Reason.WRONG_PICTURES);
        }
        attempts.forget(Attempts.At.PICTURES, person.toString());
        return Optional.empty();
    }
}
