package org.foothold.schools;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds classes by their code; wrong codes are counted, so that nobody finds one by trying. */
@Component
class CodedClasses {
    private final JoinStore store;
    private final ClassStore classes;
    private final Attempts attempts;
    private final TransactionTemplate transaction;

    CodedClasses(JoinStore store, ClassStore classes, Attempts attempts, TransactionTemplate transaction) {
        this.store = store;
        this.classes = classes;
        this.attempts = attempts;
        this.transaction = transaction;
    }

    CodedClass find(String typed, String from) {
        if (!attempts.take(Attempts.At.CLASS_CODE, from)) {
            return new CodedClass.Refused(SignIn.Reason.TOO_MANY_TRIES);
        }
        String code = ClassCodes.read(typed);
        Optional<CodedClass> found =
                store.districtOf(code).flatMap(district -> load(district, code).map(its -> found(district, its)));
        found.ifPresent(right -> attempts.giveBack(Attempts.At.CLASS_CODE, from));
        return found.orElse(new CodedClass.Refused(SignIn.Reason.WRONG_CODE));
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
