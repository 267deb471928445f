package org.foothold.schools;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds classes by their code. Wrong codes are counted by network address, so that nobody finds one by trying; but a
 * whole school may stand behind one address, so codes that have opened their class from there still do.
 */
@Component
class CodedClasses {
    private final JoinStore store;
    private final ClassStore classes;
    private final Attempts attempts;
    private final KnownCodeStore known;
    private final TransactionTemplate transaction;

    CodedClasses(
            JoinStore store,
            ClassStore classes,
            Attempts attempts,
            KnownCodeStore known,
            TransactionTemplate transaction) {
        this.store = store;
        this.classes = classes;
        this.attempts = attempts;
        this.known = known;
        this.transaction = transaction;
    }

    CodedClass find(String typed, String from) {
        String code = ClassCodes.read(typed);
        if (!attempts.take(Attempts.At.ANY_CLASS_CODE, from) || !mayBeTried(code, from)) {
            return new CodedClass.Refused(SignIn.Reason.TOO_MANY_TRIES);
        }
        Optional<CodedClass> found =
                store.districtOf(code).flatMap(district -> load(district, code).map(its -> found(district, its)));
        found.ifPresent(right -> wasRight(code, from));
        return found.orElse(new CodedClass.Refused(SignIn.Reason.WRONG_CODE));
    }

    /** After many wrong ones only a code that is known there; whether another one is right nobody learns. */
    private boolean mayBeTried(String code, String from) {
        return attempts.take(Attempts.At.CLASS_CODE, from) || known.isKnown(code, from);
    }

    private void wasRight(String code, String from) {
        known.note(code, from);
        attempts.giveBack(Attempts.At.CLASS_CODE, from);
        attempts.giveBack(Attempts.At.ANY_CLASS_CODE, from);
    }

    private static CodedClass found(DistrictId district, SchoolClass schoolClass) {
        return new CodedClass.Found(district, schoolClass);
    }

    private Optional<SchoolClass> load(DistrictId district, String code) {
        Supplier<Optional<SchoolClass>> load =
                () -> Objects.requireNonNull(transaction.execute(status -> classes.findByCode(district, code)));
        return DistrictScope.within(district, load);
    }
}
