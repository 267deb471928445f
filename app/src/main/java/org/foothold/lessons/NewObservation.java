package org.foothold.lessons;

import org.foothold.evidence.FactId;
import org.foothold.evidence.Finding;
import org.foothold.evidence.Judge;
import org.foothold.evidence.Shows;
import org.foothold.kernel.PersonId;
import org.foothold.targets.TargetVersion;

/**
 * What a teacher saw a student do.
 *
 * @param id made with the form, so that sending twice is one fact
 * @param words may be empty
 */
public record NewObservation(FactId id, PersonId student, TargetVersion target, Seen seen, String words) {
    public static final int LONGEST = 1_000;

    public NewObservation {
        words = words.strip();
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("What was seen is said in few words");
        }
    }

    /** What can be told at a glance. Help tells neither that the student can nor that the student cannot. */
    public enum Seen {
        ALONE,
        WITH_HELP,
        NOT_YET;

        Finding finding() {
            return switch (this) {
                case ALONE -> new Finding(Shows.FITS, Judge.TEACHER);
                case WITH_HELP -> Finding.NOT_JUDGED;
                case NOT_YET -> new Finding(Shows.DOES_NOT_FIT, Judge.TEACHER);
            };
        }
    }
}
