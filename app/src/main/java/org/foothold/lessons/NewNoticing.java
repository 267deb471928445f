package org.foothold.lessons;

import java.util.List;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.PersonId;

/**
 * What a teacher writes down about a group of answers.
 *
 * @param group the key of the group in the class picture, or empty; what was kept earlier has shorter ones
 * @param students who were in the group at that moment, each once
 * @param means what it means; may still be open
 * @param nextStep what we do next; may still be open
 */
public record NewNoticing(
        CheckId check, String group, List<PersonId> students, String noticed, String means, String nextStep) {
    public static final int LONGEST = 1_000;

    public NewNoticing {
        students = students.stream().distinct().toList();
        noticed = noticed.strip();
        means = means.strip();
        nextStep = nextStep.strip();
        if (noticed.isEmpty()
                || noticed.length() > LONGEST
                || means.length() > LONGEST
                || nextStep.length() > LONGEST) {
            throw new IllegalArgumentException("A noticing says something and is not endless");
        }
    }
}
