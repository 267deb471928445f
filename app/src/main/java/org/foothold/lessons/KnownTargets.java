package org.foothold.lessons;

import java.util.function.IntSupplier;
import org.foothold.kernel.NotFound;
import org.springframework.dao.DataIntegrityViolationException;

/** Names the refusal of the database where somebody wrote a target that their district does not have. */
final class KnownTargets {
    private KnownTargets() {}

    static int require(IntSupplier writing) {
        try {
            return writing.getAsInt();
        } catch (DataIntegrityViolationException e) {
            String why = String.valueOf(e.getMostSpecificCause().getMessage());
            if (why.contains("lesson_targets_target") || why.contains("checks_target")) {
                throw new NotFound("learning target");
            }
            throw e;
        }
    }
}
