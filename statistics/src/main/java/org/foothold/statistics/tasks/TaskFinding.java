package org.foothold.statistics.tasks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Interval;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * One task.
 *
 * @param difficulty mean points over most points: the share right of a right-or-wrong task
 * @param totalCorrelation of its points with the total
 * @param restCorrelation of its points with the total of the other tasks (corrected point-biserial)
 * @param restInterval of the latter, by Fisher's z
 * @param biserialTotal, biserialRest as if a normal trait stood behind right and wrong
 * @param d27 mean of the highest 27 % minus mean of the lowest 27 %, over most points
 * @param alphaWithout α of the other tasks
 * @param keyCheck of a task with a key and at least one wrong answer
 */
public record TaskFinding(
        long students,
        long omitted,
        double difficulty,
        double variance,
        Answer<Double> totalCorrelation,
        Answer<Double> restCorrelation,
        Answer<Interval> restInterval,
        Answer<Double> biserialTotal,
        Answer<Double> biserialRest,
        Answer<Double> d27,
        Answer<Double> alphaWithout,
        List<OptionFinding> options,
        Optional<KeyCheck> keyCheck,
        Set<TaskFlag> flags)
        implements Finding {

    /** Of the most urgent flag, or that nothing stands out. */
    @Override
    public Sentence say(Reader reader) {
        return flags.stream()
                .findFirst()
                .map(flag -> flag.say(reader, keyCheck.map(KeyCheck::best).orElse("–"), key()))
                .orElseGet(() -> Sentence.of(reader, "tasks.sound"));
    }

    private String key() {
        return options.stream()
                .filter(OptionFinding::isKey)
                .map(OptionFinding::option)
                .findFirst()
                .orElse("–");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
