package org.foothold.statistics.gaps;

import java.util.Map;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;
import org.foothold.statistics.pooling.Effects;
import org.foothold.statistics.pooling.Pooled;
import org.foothold.statistics.pooling.Pooling;

/**
 * The gap among all students, and the gap between students of the same school: always to be shown together, for what helps
 * against the one does nothing against the other. Within is the random-effects mean (REML) of Hedges' g school by school, each in
 * its own standard deviation; what is left over, {@link #between}, comes of the groups being at different schools and of the
 * narrower spread within them, and is a difference of two figures without an interval of its own.
 *
 * @param within over the schools that have two students or more in each group
 * @param left schools that have fewer, which count in the overall gap alone
 */
public record OverallAndWithin(StandardizedGap overall, Pooled within, int left) implements Finding {

    private static final int LEAST = 2;

    static Answer<OverallAndWithin> of(Map<String, TwoGroups> schools, Gaps gaps, Pooling pooling) {
        Effects effects = Effects.empty();
        for (var school : schools.entrySet()) {
            TwoGroups groups = school.getValue();
            Effects one = gaps.effect(groups.reference(), groups.focal())
                    .optional()
                    .map(effect -> Effects.empty().add(school.getKey(), effect))
                    .orElse(Effects.empty());
            effects = effects.merge(one);
        }
        if (effects.size() < LEAST) {
            return Answer.notEnough(LEAST - effects.size(), Counted.UNITS);
        }
        TwoGroups all = schools.values().stream().reduce(TwoGroups::merge).orElseThrow();
        int left = schools.size() - effects.size();
        Answer<Pooled> within = pooling.of(effects);
        return gaps.standardized(all.reference(), all.focal())
                .flatMap(overall -> within.map(pooled -> new OverallAndWithin(overall, pooled, left)));
    }

    public double between() {
        return overall.g().value() - within.mean().value();
    }

    @Override
    public Sentence say(Reader reader) {
        Estimate mean = within.mean();
        return Sentence.of(
                reader,
                "gaps.overall_and_within",
                overall.g().value(),
                mean.value(),
                mean.interval().level(),
                mean.interval().lower(),
                mean.interval().upper());
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
