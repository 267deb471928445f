package org.foothold.statistics.diagnosis;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * @param guess P(right) of students who miss a target that the task needs
 * @param slip P(wrong) of students who have them all
 * @param guessError standard error; undefined at 0 and 1
 */
public record DiagnosedTask(double guess, Answer<Double> guessError, double slip, Answer<Double> slipError)
        implements Finding {

    private static final double TELLS = .2;

    /** How much likelier those with all its targets are to do it. */
    public double difference() {
        return 1 - slip - guess;
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, difference() < TELLS ? "diagnosis.tells_little" : "diagnosis.tells");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
