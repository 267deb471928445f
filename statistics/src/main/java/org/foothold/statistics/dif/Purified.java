package org.foothold.statistics.dif;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * Tasks compared at a total without the tasks that were flagged (the studied one stays in it), again and again until the same
 * ones are flagged. It needs the answers themselves: the one thing here that is no function of the counts.
 *
 * @param rounds after the first
 * @param flagged p below .05, from 0 on
 * @param converged whether the last two rounds flagged the same
 */
public record Purified(int rounds, List<Integer> flagged, boolean converged, List<Answer<MantelHaenszel>> tasks)
        implements Finding {

    private static final int MOST_ROUNDS = 10;
    private static final double USUAL = .05;

    public Purified {
        flagged = List.copyOf(flagged);
        tasks = List.copyOf(tasks);
    }

    static Purified of(int[] group, int[][] answers, double level) {
        int k = answers.length == 0 ? 0 : answers[0].length;
        Set<Integer> anchor = all(k);
        for (int round = 0; ; round++) {
            Set<Integer> matching = anchor;
            List<Answer<MantelHaenszel>> tasks = IntStream.range(0, k)
                    .mapToObj(task -> MantelHaenszel.of(strata(group, answers, task, matching), level))
                    .toList();
            Set<Integer> flagged = flagged(tasks);
            Set<Integer> next = all(k);
            next.removeAll(flagged);
            boolean settled = next.equals(anchor) || next.isEmpty();
            if (settled || round == MOST_ROUNDS) {
                return new Purified(round, List.copyOf(flagged), settled, tasks);
            }
            anchor = next;
        }
    }

    private static Set<Integer> all(int k) {
        var all = new TreeSet<Integer>();
        IntStream.range(0, k).forEach(all::add);
        return all;
    }

    private static TreeSet<Integer> flagged(List<Answer<MantelHaenszel>> tasks) {
        var flagged = new TreeSet<Integer>();
        for (int task = 0; task < tasks.size(); task++) {
            if (tasks.get(task) instanceof Answer.Known<MantelHaenszel>(var found) && found.probability() < USUAL) {
                flagged.add(task);
            }
        }
        return flagged;
    }

    private static Strata strata(int[] group, int[][] answers, int task, Set<Integer> anchor) {
        var counts = new long[anchor.size() + 2][2][2];
        for (int i = 0; i < group.length; i++) {
            int total = anchor.contains(task) ? 0 : answers[i][task];
            for (int anchored : anchor) {
                total += answers[i][anchored];
            }
            counts[total][group[i]][answers[i][task]]++;
        }
        return new Strata(counts);
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "dif.stand_out", flagged.size(), tasks.size());
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
