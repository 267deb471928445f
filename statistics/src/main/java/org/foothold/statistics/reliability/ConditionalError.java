package org.foothold.statistics.reliability;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Figure;
import org.foothold.statistics.Finding;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * The standard error of one total x of k right or wrong tasks: √(x(k−x)/(k−1)) (Lord 1955), which sees the tasks as a
 * random sample; Keats (1957) shrinks it by √((1−α)/(1−KR21)), so that on average it is the one of α.
 */
public record ConditionalError(int tasks, double factor) implements Finding {

    /** Of the number of tasks alone, so of a class of any size. */
    public static Answer<ConditionalError> lord(TaskScores scores) {
        if (scores.tasks() < 2) {
            return Answer.notEnough(2 - scores.tasks(), Counted.TASKS);
        }
        return scores.isRightOrWrong()
                ? Answer.known(new ConditionalError(scores.tasks(), 1))
                : Answer.undefined(Reason.NOT_RIGHT_OR_WRONG);
    }

    public static Answer<ConditionalError> keats(TaskScores scores, MinimumInformation minimum) {
        return Reliability.detail()
                .withMinimum(minimum)
                .kr21(scores)
                .map(Figure::value)
                .flatMap(kr21 -> Alpha.coefficient(scores)
                        .flatMap(alpha -> kr21 >= 1
                                ? Answer.undefined(Reason.TASKS_REPEAT_EACH_OTHER)
                                : Answer.known(
                                        new ConditionalError(scores.tasks(), Math.sqrt((1 - alpha) / (1 - kr21))))));
    }

    public double at(int total) {
        return factor * Math.sqrt((double) total * (tasks - total) / (tasks - 1));
    }

    /** Where it is largest. */
    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "reliability.error", at(tasks / 2));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
