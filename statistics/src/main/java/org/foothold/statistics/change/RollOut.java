package org.foothold.statistics.change;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * A plan by which some schools begin with something and others do not yet, to be looked at before it starts: which effect would
 * it find at all?
 *
 * <pre>
 * MDE = 2.8·√(ρ(1−R₂²)/(P(1−P)J) + (1−ρ)(1−R₁²)/(P(1−P)Jn))      Bloom (1995); two-sided 5 %, power 80 %: 1.96 + .84
 * </pre>
 *
 * In standard deviations of the outcome. Large samples: with fewer than about 20 schools it is too hopeful.
 *
 * @param schools J in all
 * @param taking P, the share of schools that begin, above 0 and below 1
 * @param students n per school
 * @param alike ρ, the share of the variance between schools, 0 to 1 ({@link org.foothold.statistics.multilevel.OneWay})
 * @param knownOfSchools R₂², the share of it that earlier scores explain, 0 to 1
 * @param knownOfStudents R₁², the share of the variance within schools that earlier scores explain, 0 to 1
 */
public record RollOut(
        int schools, double taking, int students, double alike, double knownOfSchools, double knownOfStudents)
        implements Finding {

    private static final double FOUND_FOUR_TIMES_IN_FIVE = 2.8;

    public RollOut {
        boolean shares = isShare(alike) && isShare(knownOfSchools) && isShare(knownOfStudents);
        if (schools < 2 || students < 1 || !(taking > 0 && taking < 1) || !shares) {
            throw new IllegalArgumentException("two schools, a student each, some taking part, shares from 0 to 1");
        }
    }

    private static boolean isShare(double share) {
        return share >= 0 && share <= 1;
    }

    /** The least effect that is found four times in five. */
    public double detectable() {
        double sides = taking * (1 - taking) * schools;
        double between = alike * (1 - knownOfSchools) / sides;
        double within = (1 - alike) * (1 - knownOfStudents) / (sides * students);
        return FOUND_FOUR_TIMES_IN_FIVE * Math.sqrt(between + within);
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "change.detectable", schools, students, detectable());
    }

    @Override
    public String toString() {
        return Printed.of(this) + ", detectable " + Printed.of(detectable());
    }
}
