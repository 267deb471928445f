package org.foothold.statistics.irt;

import java.util.Arrays;
import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;
import org.foothold.statistics.answers.AnswerPatterns;

/**
 * Tasks on one scale, on which the abilities of those who were calibrated are spread normally with mean 0.
 *
 * @param deviation standard deviation of the abilities; 1 by definition where tasks have slopes of their own
 * @param logLikelihood marginal
 */
public record Bank(Model model, List<CalibratedTask> tasks, Estimate deviation, double logLikelihood, long students)
        implements Finding {

    public Bank {
        tasks = List.copyOf(tasks);
    }

    /** Mean and deviation of what a pattern leaves probable (EAP, Bock & Mislevy 1982): drawn towards 0, finite for any pattern. */
    public Answer<Estimate> ability(int... scores) {
        return abilities(scores).expected();
    }

    /** By weighted likelihood (Warm 1989; Samejima 1998): not drawn towards 0, finite for perfect patterns too. */
    public Answer<Estimate> weightedAbility(int... scores) {
        return abilities(scores).weighted();
    }

    /** Mean and deviation of what a total over all tasks leaves probable (Thissen, Pommerich, Billeaud & Williams 1995). */
    public Answer<Estimate> abilityOfTotal(int total) {
        int most = tasks.stream().mapToInt(CalibratedTask::mostPoints).sum();
        if (total < 0 || total > most) {
            throw new IllegalArgumentException(total + " of " + most);
        }
        return Answer.known(Abilities.ofTotal(
                curves(), deviation.value(), total, deviation.interval().level()));
    }

    /** How usual the pattern of one student is. */
    public Answer<PatternFit> fit(int... scores) {
        return abilities(scores).fit();
    }

    private Abilities abilities(int... scores) {
        boolean fits = scores.length == tasks.size();
        for (int task = 0; fits && task < scores.length; task++) {
            fits = scores[task] >= AnswerPatterns.NOT_GIVEN
                    && scores[task] <= tasks.get(task).mostPoints();
        }
        if (!fits) {
            throw new IllegalArgumentException(Arrays.toString(scores) + " on " + tasks.size() + " tasks");
        }
        return new Abilities(curves(), deviation.value(), deviation.interval().level(), scores);
    }

    private List<Curve> curves() {
        return tasks.stream().map(task -> task.curve(model)).toList();
    }

    @Override
    public Sentence say(Reader reader) {
        long apart = tasks.stream()
                .filter(task -> !(task.slope().interval().lower() > 0))
                .count();
        return apart == 0
                ? Sentence.of(reader, "irt.bank", tasks.size(), students)
                : Sentence.of(reader, "irt.bank_with_others", tasks.size(), students, apart);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
