package org.foothold.lessons;

import org.foothold.evidence.CheckId;
import org.foothold.evidence.Shows;

/**
 * What a teacher says of a group of written answers.
 *
 * @param group the key of the group in the class picture
 * @param words may be empty
 */
public record NewJudgement(CheckId check, String group, Says says, String words) {
    public static final int LONGEST = 1_000;

    public NewJudgement {
        words = words.strip();
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("What is said of an answer is not endless");
        }
    }

    /** Never more than three: what can be decided while a class waits. */
    public enum Says {
        RIGHT(Shows.FITS),
        PARTLY(Shows.ON_THE_WAY),
        NOT_YET(Shows.DOES_NOT_FIT);

        private final Shows shows;

        Says(Shows shows) {
            this.shows = shows;
        }

        Shows shows() {
            return shows;
        }

        /** True if this was said. */
        public boolean isSaidBy(Shows judged) {
            return shows == judged;
        }
    }

    /** True if this would say nothing that was not said already. */
    boolean repeats(ClassPicture.Judged before) {
        return says.isSaidBy(before.shows()) && before.words().equals(words);
    }
}
