package org.foothold.statistics.generalizability;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * What a design estimates. A component may come out below zero; a D-study takes it as zero.
 *
 * @param isSure whether enough students stand behind it; what follows from it says so where not
 */
public record VarianceComponents(Design design, Map<Set<Character>, Double> raw, boolean isSure) implements Finding {

    private static final int MOST = 1000;

    public VarianceComponents {
        raw = Map.copyOf(raw);
    }

    /** Components that are known, not estimated here. */
    public VarianceComponents(Design design, Map<Set<Character>, Double> raw) {
        this(design, raw, true);
    }

    /** As estimated, possibly below zero. */
    public double raw(String effect) {
        Double component = raw.get(Design.letters(effect));
        if (component == null) {
            throw new IllegalArgumentException("no effect " + effect);
        }
        return component;
    }

    /**
     * What such scores would be worth with these numbers of levels ("i" → 12; not necessarily whole): an effect with the object
     * is error of ranks, every effect but that of the object error of levels reached; each divided by its numbers. A fixed facet
     * (always these levels) is no error: its interaction with the object belongs to the universe score.
     */
    public Answer<Dependability> with(Map<String, Double> numbers, String... fixedFacets) {
        if (!numbers.values().stream().allMatch(number -> number > 0)) {
            throw new IllegalArgumentException("positive numbers of levels: " + numbers);
        }
        Set<Character> fixed = Design.letters(String.join("", fixedFacets));
        double universe = 0;
        double relative = 0;
        double absolute = 0;
        for (Map.Entry<Set<Character>, Double> effect : raw.entrySet()) {
            double share = Math.max(0, effect.getValue()) / divisor(effect.getKey(), numbers);
            boolean ofObject = effect.getKey().contains(design.object());
            boolean onlyFixed = effect.getKey().stream().allMatch(f -> f == design.object() || fixed.contains(f));
            universe += ofObject && onlyFixed ? share : 0;
            relative += ofObject && !onlyFixed ? share : 0;
            absolute += onlyFixed ? 0 : share;
        }
        return universe == 0
                ? Answer.undefined(Reason.NO_CONSISTENCY)
                : Answer.known(new Dependability(universe, relative, absolute, isSure));
    }

    private double divisor(Set<Character> effect, Map<String, Double> numbers) {
        double divisor = 1;
        for (char facet : effect) {
            divisor *= facet == design.object() ? 1 : numbers.getOrDefault(String.valueOf(facet), 1.0);
        }
        return divisor;
    }

    /** The fewest levels of one facet, others as given, with Φ at the target or above; none up to 1000 is an answer too. */
    public Answer<Integer> needed(String facet, Map<String, Double> others, double target) {
        var numbers = new HashMap<>(others);
        for (int levels = 1; levels <= MOST; levels++) {
            numbers.put(facet, (double) levels);
            if (with(numbers).optional().filter(found -> found.phi() >= target).isPresent()) {
                return Answer.known(levels);
            }
        }
        return Answer.undefined(Reason.NO_CONSISTENCY);
    }

    /** The part of one score that belongs to whom it is about. */
    @Override
    public Sentence say(Reader reader) {
        double all =
                raw.values().stream().mapToDouble(part -> Math.max(0, part)).sum();
        double own = Math.max(0, raw.getOrDefault(Set.of(design.object()), 0.0));
        return isSure && all > 0
                ? Sentence.of(reader, "generalizability.components", Math.round(100 * own / all))
                : Sentence.of(reader, "generalizability.components.unsure");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }

    /** Whether so many tasks, which are the levels of {@code facet}, are enough for a firm decision. */
    public Answer<EnoughTasks> enoughTasks(String facet, int tasks, Map<String, Double> others) {
        var numbers = new HashMap<>(others);
        numbers.put(facet, (double) tasks);
        return with(numbers).map(found -> new EnoughTasks(tasks, found, needed(facet, others, Dependability.FIRM)));
    }
}
