package org.foothold.statistics.change;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;
import org.foothold.statistics.multilevel.Coefficient;

/**
 * By how much more the studied side gained: (ȳ₂−ȳ₁)_studied − (ȳ₂−ȳ₁)_comparison, from gains of the same students. Above 0 a
 * gap in disfavour of the studied side closes. As an effect of anything it needs sides that would have gained alike without it.
 *
 * @param raw in score units, Welch interval: students taken as independent
 * @param standardized each wave in standard deviations of all its students, Welch interval
 * @param robust the same with errors that hold for students within clusters (CR2); what to show. Undefined with one cluster
 */
public record GapChange(Estimate raw, Estimate standardized, Answer<Coefficient> robust) implements Finding {

    @Override
    public Sentence say(Reader reader) {
        Estimate shown = robust.optional().map(Coefficient::estimate).orElse(standardized);
        return Sentence.of(
                reader,
                "change.gap",
                shown.value(),
                shown.interval().level(),
                shown.interval().lower(),
                shown.interval().upper());
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
