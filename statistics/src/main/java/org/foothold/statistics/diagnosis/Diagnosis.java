package org.foothold.statistics.diagnosis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;
import org.foothold.statistics.answers.AnswerPatterns;

/**
 * Which of several targets students lack where tasks need more than one, over the answers to a calibrated bank. It borrows from one
 * target for another (who has this one likely has that one), so it may suggest where to look but is no evidence of a target: a
 * standing is never made of it. Immutable; docs/statistics/diagnosis.md.
 */
public final class Diagnosis {

    private final MinimumInformation minimum;

    private Diagnosis(MinimumInformation minimum) {
        this.minimum = minimum;
    }

    public static Diagnosis withDefaults() {
        return new Diagnosis(MinimumInformation.withDefaults());
    }

    public Diagnosis withMinimum(MinimumInformation minimum) {
        return new Diagnosis(minimum);
    }

    /** Tasks that are right or wrong, as many as the matrix has rows. */
    public Answer<Dina> of(QMatrix targets, AnswerPatterns answers) {
        if (answers.tasks() != targets.tasks()) {
            throw new IllegalArgumentException(answers.tasks() + " tasks, " + targets.tasks() + " in the matrix");
        }
        if (answers.students() == 0) {
            return Answer.undefined(Reason.NO_DATA);
        }
        if (IntStream.range(0, answers.tasks()).anyMatch(task -> answers.most(task) > 1)) {
            return Answer.undefined(Reason.NOT_RIGHT_OR_WRONG);
        }
        long least = IntStream.range(0, answers.tasks())
                .mapToLong(task -> Arrays.stream(answers.scores(task)).sum())
                .min()
                .orElse(0);
        return MinimumInformation.shown(
                least, minimum.calibration(), Counted.STUDENTS, () -> answered(targets, answers));
    }

    private static Answer<Dina> answered(QMatrix targets, AnswerPatterns answers) {
        for (int task = 0; task < answers.tasks(); task++) {
            long[] scores = answers.scores(task);
            if (scores[0] == 0 || scores[1] == 0) {
                return Answer.undefined(
                        scores[1] > 0 ? Reason.ALL_RIGHT : scores[0] > 0 ? Reason.ALL_WRONG : Reason.NO_DATA);
            }
        }
        return DinaFit.of(targets, answers);
    }
}
