package org.foothold.statistics.reliability;

import java.util.Locale;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** How far the tasks hang together: always a word, a figure only where enough students stand behind it. */
public final class Consistency implements Finding {

    private final Estimate estimate;
    private final long students;
    private final MinimumInformation minimum;

    Consistency(Estimate estimate, long students, MinimumInformation minimum) {
        this.estimate = estimate;
        this.students = students;
        this.minimum = minimum;
    }

    public Degree degree() {
        return Degree.of(estimate.value());
    }

    /** Whether the whole interval has the same word. */
    public boolean isSure() {
        return Degree.of(estimate.interval().lower())
                == Degree.of(estimate.interval().upper());
    }

    /** Below zero the interval seldom ends below zero too; it is clear enough when it ends among the low ones. */
    private boolean isLowAtMost() {
        return degree() == Degree.NONE && Degree.of(estimate.interval().upper()) == Degree.LOW;
    }

    public Answer<Estimate> figure() {
        return MinimumInformation.shown(
                students, minimum.reliabilityFigures(), Counted.STUDENTS, () -> Answer.known(estimate));
    }

    public long students() {
        return students;
    }

    @Override
    public Sentence say(Reader reader) {
        return degree().say(reader, isSure() || isLowAtMost());
    }

    @Override
    public String toString() {
        return "consistency: " + degree().name().toLowerCase(Locale.ROOT) + (isSure() ? "" : " (uncertain)") + ", "
                + figure();
    }
}
