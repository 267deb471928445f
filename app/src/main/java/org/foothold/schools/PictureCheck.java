package org.foothold.schools;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.foothold.kernel.ClassId;
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

    /** Those of the class whom right pictures would not let in either: all, where one address tried too many names. */
    Set<PersonId> listLocked(DistrictId district, ClassId schoolClass, Set<PersonId> chosen) {
        if (chosen.isEmpty()
                || attempts.isSpentFromSomewhere(Attempts.At.PICTURES_OF_CLASS, name(district, schoolClass))) {
            return chosen;
        }
        Set<String> spent = attempts.listSpent(
                Attempts.At.PICTURES, chosen.stream().map(PersonId::toString).toList());
        return spent.stream().map(PersonId::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Lets the student try afresh, and with them the class from every address. */
    void unlock(DistrictId district, ClassId schoolClass, PersonId person) {
        attempts.forget(Attempts.At.PICTURES, person.toString());
        attempts.forgetFromEverywhere(Attempts.At.PICTURES_OF_CLASS, name(district, schoolClass));
    }

    /** Why the pictures do not prove it; empty if they do. */
    Optional<SignIn.Reason> refusal(PictureTry tried) {
        if (!take(tried)) {
            return Optional.of(SignIn.Reason.PICTURES_LOCKED);
        }
        Supplier<Optional<String>> load = () ->
                Objects.requireNonNull(transaction.execute(status -> store.find(tried.district(), tried.person())));
        if (!hashes.matchesPictures(tried.choice(), DistrictScope.within(tried.district(), load))) {
            return Optional.of(SignIn.Reason.WRONG_PICTURES);
        }
        int times = attempts.forget(Attempts.At.PICTURES, tried.person().toString());
        giveBack(tried, times);
        return Optional.empty();
    }

    /** What an address may no longer try in the class does not count against the student, nor the other way round. */
    private boolean take(PictureTry tried) {
        String its = name(tried.district(), tried.schoolClass());
        if (!attempts.takeFrom(Attempts.At.PICTURES_OF_CLASS, its, tried.from())) {
            return false;
        }
        boolean taken = attempts.take(Attempts.At.PICTURES, tried.person().toString());
        if (!taken) {
            giveBack(tried, 1);
        }
        return taken;
    }

    private void giveBack(PictureTry tried, int times) {
        attempts.giveBackFrom(
                Attempts.At.PICTURES_OF_CLASS, name(tried.district(), tried.schoolClass()), tried.from(), times);
    }

    /** Classes are numbered within their district. */
    private static String name(DistrictId district, ClassId schoolClass) {
        return district + " " + schoolClass;
    }
}
