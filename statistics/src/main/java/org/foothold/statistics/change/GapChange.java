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
 * @param robust the same with errors that hold for students within clusters (CR2); what to show. Undefined with one cluster, and
 *     where each side has too few clusters to tell sides from clusters
 * @param clusters how many there are in all
 * @param gapBefore comparison minus studied in the pooled standard deviation of both sides, {@code gapAfter} likewise
 */
public record GapChange(
        Estimate raw,
        Estimate standardized,
        Answer<Coefficient> robust,
        int clusters,
        Answer<Double> gapBefore,
        Answer<Double> gapAfter)
        implements Finding {

    /**
     * The change to show, in standard deviations: with errors for clusters, or the reason why they are unknown. Only within one cluster
     * is that of independent students all there is to say: it speaks of that cluster alone.
     */
    public Answer<Estimate> shown() {
        return clusters == 1 ? Answer.known(standardized) : robust.map(Coefficient::estimate);
    }

    @Override
    public Sentence say(Reader reader) {
        return shown().sentence(reader, change -> Sentence.withInterval(reader, "change.gap", change));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}
